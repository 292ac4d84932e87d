/** citations/conflict: one document cited with two dates or two issuers. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { textBlocks } from '../blocks.ts';
import { type Citation, citationKey, citationsIn, issuerKey } from './documents.ts';

export const citationsConflict: Rule = {
  id: 'citations/conflict',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report, { memo }) {
    const earlier = new Map<string, Citation[]>();
    for (const block of textBlocks(report))
      for (const citation of citationsIn(block, memo)) {
        const key = citationKey(citation);
        const before = earlier.get(key) ?? [];
        const date = before.find(b => datesDiffer(b, citation));
        const issuer = date ? undefined : before.find(b => issuersDiffer(b, citation) && !otherYear(b, citation));
        const other = date ?? issuer;
        if (other) {
          const document = `${citation.type} ${citation.symbol}`;
          const data = date
            ? { document, one: other.date!.text, two: citation.date!.text }
            : { document, one: other.issuer!, two: citation.issuer! };
          yield finding(citation, date ? 'date' : 'issuer', data, { related: [related(other, 'earlier', data)] });
        }
        if (!before.some(b => sameSource(b, citation))) earlier.set(key, [...before, citation]);
      }
  },
};

/** Cited alike: the earlier one speaks for both. */
const sameSource = (a: Citation, b: Citation): boolean => a.date?.text === b.date?.text && a.issuer === b.issuer;

/** Numbers begin anew each year: without the year in its symbol, a date of another year is another document. */
const otherYear = (a: Citation, b: Citation): boolean =>
  !a.dated && a.date !== null && b.date !== null && a.date.year !== b.date.year;

const datesDiffer = (a: Citation, b: Citation): boolean =>
  a.date !== null &&
  b.date !== null &&
  !otherYear(a, b) &&
  (a.date.day !== b.date.day || a.date.month !== b.date.month || a.date.year !== b.date.year);

function issuersDiffer(a: Citation, b: Citation): boolean {
  if (a.issuer === null || b.issuer === null) return false;
  const one = issuerKey(a.issuer);
  const two = issuerKey(b.issuer);
  return one !== two && !one.startsWith(`${two} `) && !two.startsWith(`${one} `);
}
