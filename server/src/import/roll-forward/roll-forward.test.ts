import { describe, expect, test } from 'vitest';
import { type Renewal, rollForward } from './roll-forward.ts';

const HEAD = `---
vanthu: dinh-ky
trạng thái: ban hành
cơ quan: Sở Y tế
số: 18
ngày: 2025-06-22
trích yếu: Kết quả công tác 6 tháng đầu năm 2025
kỳ báo cáo: 6 tháng đầu năm 2025
người ký:
  chức vụ: GIÁM ĐỐC
  họ tên: Lường Văn Hặc
---

`;

function roll(text: string, path: string | null = null) {
  const result = rollForward([{ path, text }]);
  if (!result.ok) throw new Error('no period');
  return { text: result.files[0]!.text, renewals: result.renewals };
}

const bodyOf = (body: string): string => roll(HEAD + body).text.slice(roll(HEAD).text.length);
const said = (renewals: readonly Renewal[]) =>
  renewals.map(({ key, data, line }) => [line + 1, key, ...Object.values(data)]);

test('the front matter waits for its new number, date and signer', () => {
  const { text, renewals } = roll(HEAD);
  expect(text).toBe(`---
vanthu: dinh-ky
trạng thái: dự thảo
cơ quan: Sở Y tế
số:
ngày:
trích yếu: Kết quả công tác 6 tháng đầu năm 2026
kỳ báo cáo: 6 tháng đầu năm 2026
người ký:
  chức vụ: GIÁM ĐỐC
  họ tên:
---

`);
  expect(said(renewals)).toEqual([
    [5, 'number', '18'],
    [6, 'date', '2025-06-22'],
    [9, 'signer', 'Lường Văn Hặc'],
  ]);
});

describe('periods', () => {
  test.each([
    ['## Nhiệm vụ 6 tháng cuối năm 2025', '## Nhiệm vụ 6 tháng cuối năm 2026'],
    ['## Kế hoạch năm 2025', '## Kế hoạch năm 2026'],
    ['Báo cáo kết quả sáu tháng đầu năm 2025 như sau.', 'Báo cáo kết quả sáu tháng đầu năm 2026 như sau.'],
    ['Tăng so với cùng kỳ năm 2024 và quý I/2025.', 'Tăng so với cùng kỳ năm 2025 và quý I/2026.'],
    [
      'Bảng 1: Khám bệnh 9 tháng năm 2025\n\n| A | B |\n|---|---|\n| c | d |',
      'Bảng 1: Khám bệnh 9 tháng năm 2026\n\n| A | B |\n|---|---|\n| c | d |',
    ],
  ])('“%s” is named anew', (before, after) => expect(bodyOf(`${before}\n`)).toBe(`${after}\n`));

  test.each([
    'Theo Kế hoạch số 15/KH-UBND ngày 09/01/2025 về công tác y tế 6 tháng đầu năm 2025.',
    'Ngày 5 tháng 6 năm 2025 tổ chức hội nghị.',
    'Giai đoạn 2021 - 2025 đã xây 04 trạm.',
    'Dự án khởi công năm 2019.',
  ])('“%s” stays as it is', sentence => expect(bodyOf(`${sentence}\n`)).toBe(`${sentence}\n`));

  test('behind the title of another document are the report’s own again', () => {
    expect(
      bodyOf('Theo Nghị định số 09/2019/NĐ-CP về chế độ báo cáo, Sở Y tế báo cáo kết quả 6 tháng đầu năm 2025.\n'),
    ).toContain('kết quả 6 tháng đầu năm 2026.');
  });

  test('that are left are listed with their words', () => {
    const { renewals } = roll(`${HEAD}Kinh phí năm 2025 đã giao; số liệu đến ngày 14/6/2025.\n`);
    expect(said(renewals).slice(3)).toEqual([
      [14, 'year', 'Kinh phí năm 2025 đã giao; số liệu đế…'],
      [14, 'year', '…phí năm 2025 đã giao; số liệu đến ngày 14/6/2025.'],
    ]);
  });

  test('of months move only in a monthly report', () => {
    const monthly = HEAD.replaceAll('6 tháng đầu năm 2025', 'tháng 5 năm 2025');
    const { text } = roll(`${monthly}Kết quả tháng 5 năm 2025, nhiệm vụ tháng 6/2025.\n`);
    expect(text).toContain('Kết quả tháng 5 năm 2026, nhiệm vụ tháng 6/2026.');
    expect(bodyOf('Hạn hán trong tháng 5 năm 2025.\n')).toBe('Hạn hán trong tháng 5 năm 2025.\n');
  });

  test('without a year leave nothing to do', () => {
    expect(rollForward([{ path: null, text: '---\nvanthu: van-ban\n---\n\nx\n' }])).toEqual({ ok: false });
    expect(rollForward([])).toEqual({ ok: false });
  });
});

describe('figures', () => {
  const fence = (yaml: string): string => `\`\`\`yaml số-liệu\n${yaml}\n\`\`\`\n`;
  test.each([
    [
      'thu:\n  nhãn: Thu\n  giá trị: 8.460\n  theo: Phòng',
      'thu:\n  nhãn: Thu\n  giá trị:\n  kỳ trước: 8.460\n  theo: Phòng',
    ],
    ['thu: 1.318,47', 'thu:\n  giá trị:\n  kỳ trước: 1.318,47'],
    [
      'thu:\n  giá trị: 15\n  gồm:\n    a: 8\n    b: 7',
      'thu:\n  giá trị:\n  gồm:\n    a:\n    b:\n  kỳ trước: {giá trị: 15, gồm: {a: 8, b: 7}}',
    ],
    ['thu: {giá trị: 15, đơn vị: ha}', 'thu: {giá trị: , kỳ trước: 15, đơn vị: ha}'],
    ['thu:\n  giá trị: 15\n  kỳ trước: 12', 'thu:\n  giá trị:\n  kỳ trước: 15'],
    ['tỷ-lệ:\n  công thức: tỷ lệ(a, b)', 'tỷ-lệ:\n  công thức: tỷ lệ(a, b)'],
  ])('%s', (before, after) => {
    expect(bodyOf(fence(before))).toBe(fence(after));
  });

  test('are listed with their old values, tables and typed numbers by section', () => {
    const body = `${fence('thu: 120')}\n## Khám bệnh\n\nKhám cho 6.318 lượt người, đạt 97,6%.\n\n| Xã | Lượt |\n|---|---|\n| A | 5 |\n`;
    expect(said(roll(HEAD + body).renewals).slice(3)).toEqual([
      [15, 'figure', 'thu', '120'],
      [22, 'numbers', 2, 'Khám bệnh'],
      [24, 'table', 'Khám bệnh'],
    ]);
  });
});

test('an assembly loses its deadlines, and its parts move with it', () => {
  const yaml = 'vanthu: dinh-ky\nkỳ báo cáo: quý II/2025\ncác phần:\n  - tệp: mot.md\n    hạn: 2025-06-20\n';
  const result = rollForward([
    { path: 'bao-cao.yaml', text: yaml },
    { path: 'mot.md', text: '## Kết quả quý II/2025\n' },
  ]);
  if (!result.ok) throw new Error('no period');
  expect(result.files.map(file => file.text)).toEqual([
    'vanthu: dinh-ky\nkỳ báo cáo: quý II/2026\ncác phần:\n  - tệp: mot.md\n    hạn:\n',
    '## Kết quả quý II/2026\n',
  ]);
  expect(said(result.renewals)).toEqual([[5, 'deadline', '2025-06-20']]);
});
