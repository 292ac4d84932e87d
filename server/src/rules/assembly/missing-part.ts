/** assembly/missing-part: a listed file is not there; an error once its deadline is past. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { CalendarDate } from '../../model/metadata.ts';

export const assemblyMissingPart: Rule = {
  id: 'assembly/missing-part',
  severity: 'error',
  ground: null,
  fix: 'none',
  *check(report, { today }) {
    for (const { uri, found, file, agency, deadline, fileSpan } of report.parts) {
      if (found || uri === null) continue;
      const place = { uri: report.uri, span: fileSpan };
      const overdue = deadline !== null && today !== null && isBefore(deadline, today);
      const waiting = deadline !== null && !overdue;
      const data = { file, agency: agency ?? '', deadline: deadline ? printed(deadline) : '' };
      const key = overdue && agency ? 'overdue' : agency ? 'owed' : 'missing';
      yield finding(place, key, data, waiting ? { severity: 'warning' } : {});
    }
  },
};

const isBefore = (a: CalendarDate, b: CalendarDate): boolean =>
  a.year !== b.year ? a.year < b.year : a.month !== b.month ? a.month < b.month : a.day < b.day;

/** As NĐ 30 writes dates: a zero before days below 10 and months 1 and 2. */
const printed = ({ year, month, day }: CalendarDate): string =>
  `${day < 10 ? '0' : ''}${day}/${month < 3 ? '0' : ''}${month}/${year}`;
