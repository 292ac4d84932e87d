import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../test/support/table.ts';
import { claimsOfTable } from './table.ts';
import { inferFormulas } from './table-inference.ts';

const row = (text: string): string => inferFormulas(tableOf(text)).row.join(' | ');

describe('relations offered for a table without formulas', () => {
  const TABLE = `
| TT | Xã | Giao | Bổ sung | Tổng nguồn | Đã chi | Còn lại | Tỷ lệ (%) |
|---|---|---|---|---|---|---|---|
| 1 | A | 120 | 30 | 150 | 90 | 60 | 60,00 |
| 2 | B | 200 | 55 | 255 | 100 | 155 | 39,22 |
| 3 | C | 81 | 12 | 93 | 31 | 62 | 33,33 |`;

  it('are those that hold in every row', () => {
    expect(row(TABLE)).toBe('A | B | 1 | 2 | 3=1+2 | 4 | 5=3-4 | 6=4/3*100');
    const { relations } = inferFormulas(tableOf(TABLE));
    expect(relations.map(r => r.rows)).toEqual(relations.map(() => 3));
  });

  it('make a row that the checks then hold the table to', () => {
    const [head, dashes, ...body] = TABLE.trim().split('\n');
    const made = [head, dashes, `| ${row(TABLE)} |`, ...body].join('\n');
    const claims = claimsOfTable(tableOf(made));
    expect(claims.filter(c => c.reason === 'table-formula-row').length).toBeGreaterThan(5);
    expect(claims.filter(c => c.verdict !== 'consistent')).toEqual([]);
  });

  it('are none where a row departs from them, or too few rows tell', () => {
    expect(row(TABLE.replace('93 | 31', '94 | 31'))).not.toContain('1+2');
    expect(row('| Xã | Nam | Nữ | Tổng |\n|---|---|---|---|\n| A | 1 | 2 | 3 |')).toBe('');
    expect(
      row(
        `${TABLE.split('\n').slice(0, 3).join('\n')}\n| A | B | 1 | 2 | 3=1+2 | 4 | 5 | 6 |\n| 1 | A | 2 | 3 | 5 | 1 | 4 | 20 |`,
      ),
    ).toBe('');
  });
});
