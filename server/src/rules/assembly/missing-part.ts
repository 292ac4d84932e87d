/** assembly/missing-part: a listed file is not there; an error once its deadline is past. */

import { type Fix, finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { isWordFile } from '../../model/assembly.ts';
import type { CalendarDate } from '../../model/metadata.ts';
import type { Report } from '../../model/report.ts';
import { expectedSections } from '../structure/profile-sections.ts';

export const assemblyMissingPart: Rule = {
  id: 'assembly/missing-part',
  severity: 'error',
  ground: null,
  fix: 'quick',
  *check(report, { today }) {
    for (const { uri, section, found, file, agency, deadline, fileSpan } of report.parts) {
      if (found || uri === null) continue;
      const place = { uri: report.uri, span: fileSpan };
      const overdue = deadline !== null && today !== null && isBefore(deadline, today);
      const waiting = deadline !== null && !overdue;
      const data = { file, agency: agency ?? '', deadline: deadline ? printed(deadline) : '' };
      const key = overdue && agency ? 'overdue' : agency ? 'owed' : 'missing';
      // A Word file that is there cannot be read; one that is not is made in Word.
      if (report.problems.some(problem => problem.key === 'unreadable' && problem.span === fileSpan)) {
        yield finding(place, 'unreadable', data);
        continue;
      }
      if (isWordFile(uri)) {
        yield finding(place, key, data, waiting ? { severity: 'warning' } : {});
        continue;
      }
      const creates = [{ uri, text: skeleton(report, section) }];
      const fix: Fix = { title: { key: 'fix-create', data }, edits: [], creates, preferred: false, all: false };
      yield finding(place, key, data, { fixes: [fix], ...(waiting ? { severity: 'warning' } : {}) });
    }
  },
};

/** What a new part starts with: the heading of its section and an open place. */
function skeleton(report: Report, id: string | null): string {
  const expected = report.profile && [...expectedSections(report.profile)].find(({ section }) => section.id === id);
  return `${expected ? `## ${expected.section.title}\n\n` : ''}…\n`;
}

const isBefore = (a: CalendarDate, b: CalendarDate): boolean =>
  a.year !== b.year ? a.year < b.year : a.month !== b.month ? a.month < b.month : a.day < b.day;

/** As NĐ 30 writes dates: a zero before days below 10 and months 1 and 2. */
const printed = ({ year, month, day }: CalendarDate): string =>
  `${day < 10 ? '0' : ''}${day}/${month < 3 ? '0' : ''}${month}/${year}`;
