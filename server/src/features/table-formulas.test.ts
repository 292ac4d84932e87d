import { describe, expect, it } from 'vitest';
import { HEAD, reportOf } from '../../../test/support/draft.ts';
import { claimsOf } from '../claims/ledger.ts';
import { vi } from '../locale/vi/index.ts';
import { applyEdits } from '../text/edit.ts';
import { createSource } from '../text/source.ts';
import { proposedFormulas, tableAt } from './table-formulas.ts';

const TABLE = `| TT | Xã | Giao | Bổ sung | Nguồn | Đã chi | Dư |
|---|---|---|---|---|---|---|
| 1 | A | 120 | 30 | 150 | 90 | 60 |
| 2 | B | 200 | 55 | 255 | 100 | 155 |
| 3 | C | 81 | 12 | 93 | 31 | 62 |
`;

/** The body after what is proposed for its table; null where nothing is. */
function proposed(body: string): string | null {
  const source = createSource('file:///draft.md', HEAD + body);
  const report = reportOf(source.text, source.uri);
  const view = { source, report, claims: [], findings: [], locale: vi };
  const at = source.text.indexOf('| 1 | A');
  const table = tableAt(view, { start: at, end: at })!;
  const proposal = proposedFormulas(view, table);
  return proposal && applyEdits(source.text, proposal.edits).slice(HEAD.length);
}

describe('formulas proposed for a table', () => {
  it('stand under its heading, and the table is then held to them', () => {
    const after = proposed(TABLE)!;
    expect(after.split('\n')[2]).toBe('| A | B | 1 | 2 | 3=1+2 | 4 | 5=3-4 |');
    expect(after.split('\n').toSpliced(2, 1).join('\n')).toBe(TABLE);
    const claims = claimsOf(reportOf(HEAD + after)).filter(claim => claim.reason === 'table-formula-row');
    expect(claims.map(claim => claim.verdict)).toEqual(Array(6).fill('consistent'));
    expect(proposed(after)).toBeNull();
  });

  it('keep to a quote, to the line breaks of the file and to the row of numbers that stands there', () => {
    const quote = TABLE.replaceAll(/^(?=.)/gmu, '> ');
    expect(proposed(quote)!.split('\n')[2]).toBe('> | A | B | 1 | 2 | 3=1+2 | 4 | 5=3-4 |');
    const numbered = TABLE.replace('| 1 | A', '| A | B | 1 | 2 | 3 | 4 | 5 |\n| 1 | A');
    expect(proposed(numbered)).toContain('|\n| A | B | 1 | 2 | 3=1+2 | 4 | 5=3-4 |\n| 1 | A');
  });

  it('are none where no relation holds in every row', () => {
    expect(proposed(TABLE.replace('| 93 | 31', '| 94 | 33').replace('| 60 |', '| 61 |'))).toBeNull();
  });
});
