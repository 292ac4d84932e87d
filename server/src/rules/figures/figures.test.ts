import { testRule } from '../../../../test/support/rule-tester.ts';
import { figuresChart } from './chart.ts';
import { figuresFormula } from './formula.ts';
import { figuresNumber } from './number.ts';
import { figuresParts } from './parts.ts';
import { figuresRow } from './row.ts';
import { figuresSource } from './source.ts';
import { figuresUnknown } from './unknown.ts';
import { figuresUnused } from './unused.ts';

const fence = (yaml: string): string => `\`\`\`yaml số-liệu\n${yaml}\n\`\`\`\n`;
const table = (yaml: string): string => `\`\`\`yaml bảng\n${yaml}\n\`\`\`\n`;

testRule(figuresUnknown, {
  valid: [`${fence('hộ-nghèo: 12')}\nCòn {{hộ-nghèo}} hộ, {{= hộ-nghèo * 2}}.`, 'Viết `{{tên}}` để dẫn số liệu.'],
  invalid: [
    {
      draft: `${fence('hộ-nghèo: 12')}\nCòn {{hộ-ngheo}} hộ.\n       ^"hộ-ngheo" name-near`,
      fixed: `${fence('hộ-nghèo: 12')}\nCòn {{hộ-nghèo}} hộ.`,
      message: 'Không có số liệu nào tên “hộ-ngheo”. Có phải là “hộ-nghèo”?',
    },
    { draft: 'Còn {{hộ}} hộ.\n      ^^ name' },
    {
      draft: '```yaml số-liệu\nhộ:\n  giá trụ: 5\n  ^"giá trụ" key-near\n  giá trị: 5\n```\n',
      fixed: '```yaml số-liệu\nhộ:\n  giá trị: 5\n  giá trị: 5\n```\n',
    },
  ],
});

const chart = (yaml: string): string => `\`\`\`yaml biểu-đồ\n${yaml}\n\`\`\`\n`;
const COUNTS =
  'Bảng 1: Văn bản ban hành\n\n| Loại | Số lượng | Ghi chú |\n|---|---:|---|\n| Quyết định | 62 | đủ |\n| Báo cáo | 41 | |\n\n';

testRule(figuresChart, {
  valid: [
    COUNTS + chart('loại: cột\ndữ liệu: Bảng 1'),
    COUNTS + chart('loại: tròn\ndữ liệu: văn bản ban hành\ncột: Số lượng\nghi số: không\nchiều cao: 9cm'),
    `${fence('hộ: {gồm: {kinh: 12, thái: 30}}')}\n${chart('kiểu: đường\nsố liệu: hộ')}\nCó {{hộ}} hộ.`,
    chart('loại: thanh ngang\ndữ liệu:\n  Lúa: "12,5"\n  Ngô: 8'),
  ],
  invalid: [
    { draft: chart('loại: cột').replace('yaml biểu-đồ', 'yaml biểu-đồ\n   ^"yaml biểu-đồ" no-data') },
    {
      draft: `${COUNTS}${chart('loại: đườn\n      ^^^^ kind-near\ndữ liệu: Bảng 1')}`,
      fixed: `${COUNTS}${chart('loại: đường\ndữ liệu: Bảng 1')}`,
    },
    { draft: `${COUNTS}${chart('loại: mạng nhện\n      ^"mạng nhện" kind\ndữ liệu: Bảng 1')}` },
    { draft: `${COUNTS}${chart('dữ liệu: Thu ngân sách\n         ^"Thu ngân sách" no-table')}` },
    { draft: `${COUNTS}${chart('dữ liệu: Bảng 1\ncột: Kinh phí\n     ^"Kinh phí" no-column')}` },
    {
      draft: `${COUNTS}${chart('dữ liệu: Bảng 1\ncột: Số lương\n     ^"Số lương" no-column-near')}`,
      fixed: `${COUNTS}${chart('dữ liệu: Bảng 1\ncột: Số lượng')}`,
    },
    {
      draft: `${COUNTS}${chart('dữ liệu: Bảng 1\ndòng: [Thông báo]\n       ^"Thông báo" no-row\ncột: Số lượng\n').trim()}`,
    },
    { draft: `${COUNTS}${chart('dữ liệu: Bảng 1\ncột: Ghi chú\n     ^"Ghi chú" not-number')}` },
    { draft: chart('loại: tròn\ndữ liệu: {a: -3, b: 5}\n         ^"{a: -3, b: 5}" share') },
    { draft: chart('dữ liệu:\n  a: [1, 2]\n  b: [3]\n     ^^^ row') },
    { draft: chart('dữ liệu: {a: 1}\nchiều cao: 5m\n           ^^ height') },
    { draft: chart('dữ liệu: {a: 1}\ntiêu đề: [b]\n         ^^^ text') },
    { draft: chart('dữ liệu: {a: 1}\nnguồn: {b: 1}\n^^^^^ twice') },
  ],
});

testRule(figuresFormula, {
  valid: [
    `${fence('a: 5\nb: {công thức: "a * 2"}\nc: {công thức: "tỷ lệ(a, b)", làm tròn: 1}')}\n{{c}} và {{= a / b : 2}}`,
  ],
  invalid: [
    { draft: fence('a: {công thức: b + 1}\nb: {công thức: a + 1}\n               ^ cycle') },
    { draft: 'Đạt {{= 5 / (3 - 3)}}%.\n            ^^^^^^^ zero' },
    {
      draft: fence(
        'a: {giá trị: 5, đơn vị: ha}\nb: {giá trị: 3, đơn vị: tấn}\nc: {công thức: a + b}\n               ^^^^^ unit',
      ),
    },
    { draft: fence('a: {công thức: "2 * (3 + 1"}\n                    ^ unclosed') },
    { draft: fence('a: 1\na: 2\n^ duplicate') },
    { draft: fence('a: 1\nb: {giá trị: 3, công thức: a * 2}\n             ^ stated') },
  ],
});

testRule(figuresNumber, {
  valid: [fence('a: 3.877\nb: 1.318,47\nc: "3,5"\nd: 1207'), table('cột: [Xã, Hộ]\ndòng: |\n  A | 1.200')],
  invalid: [
    {
      draft: fence('a: 3.5\n   ^^^ ambiguous'),
      fixes: { 'fix-decimal': fence('a: "3,5"'), 'fix-whole': fence('a: 35') },
      message: '“3.5” có thể là 3,5 hoặc 35. Viết dấu phẩy trước phần thập phân, dấu chấm sau hàng nghìn.',
    },
    { draft: fence('a: rất nhiều\n   ^"rất nhiều" not-number') },
    { draft: fence('a:\n^ missing (information)') },
    { draft: `---\nvanthu: van-ban\ntrạng thái: trình ký\n---\n${fence('a:\n^ missing')}` },
    {
      draft: table('cột: [Xã, Hộ]\ndòng: |\n  A | 12.5\n      ^^^^ ambiguous'),
      fixes: {
        'fix-decimal': table('cột: [Xã, Hộ]\ndòng: |\n  A | 12,5'),
        'fix-whole': table('cột: [Xã, Hộ]\ndòng: |\n  A | 125'),
      },
    },
  ],
});

testRule(figuresRow, {
  valid: [table('cột: [Xã, Hộ]\ndòng:\n  - [A, "3,5"]')],
  invalid: [
    { draft: table('cột: [Xã, Hộ]\ndòng:\n  - [A, 3,5]\n    ^^^^^^^^ comma') },
    { draft: table('cột: [Xã, Hộ]\ndòng: |\n  A | 1 | 2\n  ^"A | 1 | 2" count') },
  ],
});

testRule(figuresParts, {
  valid: [fence('a: {giá trị: 5, gồm: {x: 2, y: 3}}'), fence('a: {gồm: {x: 2, y: 4}}')],
  invalid: [
    {
      draft: fence('a: {giá trị: 5, gồm: {x: 2, y: 4}}\n             ^ less'),
      fixed: fence('a: {giá trị: 6, gồm: {x: 2, y: 4}}'),
      message: '“a” ghi 5 nhưng các phần cộng lại 6, ghi thiếu 1 (2 + 4). Kiểm tra lại giá trị hoặc các phần.',
    },
  ],
});

testRule(figuresUnused, {
  valid: [
    `${fence('a: 1')}\nCó {{a}}.`,
    `${fence('a: {gồm: {x: 1, y: 2}}')}\nCó {{a.x}}.[^1]\n\n[^1]: Xem thêm.`,
    `${fence('a: 1\nb: {công thức: a * 2}')}\nCó **{{b}}**.`,
    fence('a: 1') + table('cột: [Xã, {tên: n, khóa: n}, {tên: m, công thức: n * a}]\ndòng: |\n  X | 2'),
  ],
  invalid: [{ draft: fence('số-hộ: 1\n^"số-hộ" unused') }],
});

testRule(figuresSource, {
  valid: [{ draft: table('nguồn: so.csv'), files: { 'so.csv': 'Xã;Hộ\nA;1\n' } }],
  invalid: [
    { draft: table('nguồn: so.csv\n       ^^^^^^ missing') },
    { draft: table('nguồn: so.xls\n       ^^^^^^ xls') },
    { draft: table('nguồn: ../../../so.csv\n       ^^^^^^^^^^^^^^^ outside') },
    { draft: table('nguồn: so.csv\n       ^^^^^^ empty'), files: { 'so.csv': '\n\n' } },
    {
      draft: table('cột: [Xã, Hộ]\nnguồn: so.csv\n       ^^^^^^ column'),
      files: { 'so.csv': 'Xã;Người;Đất\nA;1;2\n' },
    },
    { draft: table('nguồn: so.xlsx\n       ^^^^^^^ unreadable'), files: { 'so.xlsx': 'không phải tệp nén' } },
  ],
});
