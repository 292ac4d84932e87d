import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../test/support/table.ts';
import { messageText } from '../../check/finding.ts';
import type { RuleContext } from '../../check/rule.ts';
import { claimsOfTable } from '../../claims/table.ts';
import { vi } from '../../locale/vi/index.ts';
import type { Report } from '../../model/report.ts';
import { applyEdits } from '../../text/edit.ts';
import { totalsTableFormula } from './table-formula.ts';
import { totalsTableSum } from './table-sum.ts';

const run = (rule: typeof totalsTableSum, text: string) => [
  ...rule.check({} as Report, { claims: claimsOfTable(tableOf(text)) } as unknown as RuleContext),
];

describe('totals/table-sum', () => {
  const table = (total: string): string =>
    `| Xã | Số hộ |\n|---|---|\n| A | 1.207 |\n| B | 936 |\n| Tổng cộng | ${total} |`;

  it('stands on the total and names the figures', () => {
    const text = table('2.144');
    const [found] = run(totalsTableSum, text);
    expect(text.slice(found!.place.span.start, found!.place.span.end)).toBe('2.144');
    expect(messageText(vi, 'totals/table-sum', found!.message)).toBe(
      'Dòng tổng ghi 2.144 nhưng các dòng thành phần cộng lại 2.143, ghi thừa 1 (1.207; 936). Kiểm tra lại số tổng hoặc các dòng.',
    );
    expect(found!.related.map(r => text.slice(r.place.span.start, r.place.span.end))).toEqual(['1.207', '936']);
    expect(applyEdits(text, found!.fixes[0]!.edits[0]!.edits)).toBe(table('2.143'));
    expect(found!.fixes[0]!.all).toBe(false);
  });

  it('keeps the way a number is written', () => {
    const text = table('2144');
    expect(applyEdits(text, run(totalsTableSum, text)[0]!.fixes[0]!.edits[0]!.edits)).toBe(table('2143'));
  });
});

describe('totals/table-formula', () => {
  it('names the formula', () => {
    const text = '| Xã | Thu | Chi | Còn |\n|---|---|---|---|\n| A | 1 | 2 | 3=1-2 |\n| X | 50 | 20 | 31 |';
    const [found] = run(totalsTableFormula, text);
    expect(messageText(vi, 'totals/table-formula', found!.message)).toBe(
      'Theo công thức 1-2 ở đầu bảng, ô này phải là 30; bảng ghi 31, thừa 1. Kiểm tra lại ô này hoặc các số 50; 20.',
    );
  });
});
