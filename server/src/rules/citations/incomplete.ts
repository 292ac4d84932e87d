/** citations/incomplete: the first mention of a document names its number, date and issuer. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Report } from '../../model/report.ts';
import { textBlocks } from '../blocks.ts';
import { type Citation, citationKey, citationsIn, unnumberedIn } from './documents.ts';

export const citationsIncomplete: Rule = {
  id: 'citations/incomplete',
  severity: 'information',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b',
  fix: 'none',
  *check(report, { memo }) {
    const seen = new Set<string>();
    for (const block of textBlocks(report)) {
      if (block.kind === 'heading' || block.kind === 'cell') continue;
      for (const unnumbered of unnumberedIn(block, memo)) {
        if (seen.has(unnumbered.text)) continue;
        seen.add(unnumbered.text);
        yield finding(unnumbered, 'number', { document: unnumbered.text });
      }
      for (const citation of citationsIn(block, memo)) {
        const key = citationKey(citation);
        if (seen.has(key)) continue;
        seen.add(key);
        const lacks = lacking(citation, report);
        if (lacks) yield finding(citation, lacks, { document: `${citation.type} ${citation.symbol}` });
      }
    }
  },
};

function lacking(citation: Citation, report: Report): 'date' | 'issuer' | 'both' | null {
  const noDate = citation.date === null;
  const noIssuer = citation.issuer === null && !issuedByUs(citation, report);
  if (noDate && noIssuer) return 'both';
  return noDate ? 'date' : noIssuer ? 'issuer' : null;
}

/** A document of the reporting agency itself needs no issuer: its symbol ends as the report's does. */
function issuedByUs({ symbol }: Citation, { metadata }: Report): boolean {
  const own = metadata.symbol?.value.split('-').slice(1).join('-') ?? '';
  return own !== '' && (symbol.endsWith(`-${own}`) || symbol.includes(`/${own}-`));
}
