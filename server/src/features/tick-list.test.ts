import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../test/support/draft.ts';
import { claimsOf } from '../claims/ledger.ts';
import { vi } from '../locale/vi/index.ts';
import { tickListCsv, tickListMarkdown, tickListOf } from './tick-list.ts';
import { tickListXlsx } from './tick-list-xlsx.ts';

const TEXT = `---
vanthu: van-ban
---

## I. Nông thôn

Toàn tỉnh có 38 xã (21 xã miền núi, 17 xã đồng bằng) | đã họp 5 phiên. Giao 40 nhiệm vụ, gồm 30 nhiệm vụ đã xong và 12 nhiệm vụ đang làm.

| STT | Huyện | Số xã |
|---|---|---|
| 1 | A | 20 |
| 2 | B | 18 |
| | Tổng cộng | 38 |
`;

const list = () => {
  const report = reportOf(TEXT);
  return tickListOf(report, claimsOf(report), vi);
};

describe('the tick list', () => {
  it('has every figure once, in the order of the text, with its state and section', () => {
    const [, ...rows] = list().rows;
    expect(rows.map(row => `${row[3]} ${row[5]}`)).toEqual([
      '38 khớp',
      '21 khớp',
      '17 khớp',
      '5 không đối chiếu',
      '40 lệch',
      '30 lệch',
      '12 lệch',
      '20 khớp',
      '18 khớp',
      '38 khớp',
    ]);
    expect(new Set(rows.map(row => row[2]))).toEqual(new Set(['I. Nông thôn']));
    expect(rows[4]![6]).toBe('30 + 12 = 42 ≠ 40');
    expect(list().summary).toBe('10 số liệu: 6 khớp, 3 lệch, 0 chưa đủ dữ kiện, 1 không đối chiếu.');
  });

  it('is a Markdown table whose cells hold together', () => {
    const lines = tickListMarkdown(list(), 'Bảng đối chiếu')
      .split('\n')
      .filter(line => line.startsWith('|'));
    const cells = lines.map(line => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(cells)).toEqual(new Set([9]));
  });

  it('is CSV that a spreadsheet reads, and no cell is a formula', () => {
    const csv = tickListCsv({ rows: [['a', '=1+1', 'x, "y"']], summary: '' });
    expect(csv).toBe('\uFEFFa,\'=1+1,"x, ""y"""\r\n');
  });

  it('is a workbook with every row, the same bytes each time', () => {
    const bytes = tickListXlsx(list(), 'Đối chiếu: báo cáo [1]');
    expect(bytes).toEqual(tickListXlsx(list(), 'Đối chiếu: báo cáo [1]'));
    const files = unzipSync(bytes);
    expect(strFromU8(files['xl/workbook.xml']!)).toContain('name="Đối chiếu  báo cáo  1"');
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(sheet.match(/<row /gu)).toHaveLength(13);
    expect(sheet).toContain('30 + 12 = 42 ≠ 40');
  });
});
