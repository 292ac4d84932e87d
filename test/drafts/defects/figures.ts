/** Planted defects of named figures and data tables. */

import { front, letter, type Planted, SECTIONS } from './planted.ts';
import { everywhere, yamlReport } from './surroundings.ts';

const fence = (yaml: string): string => `\`\`\`yaml số-liệu\n${yaml}\n\`\`\``;
const table = (yaml: string): string => `\`\`\`yaml bảng\n${yaml}\n\`\`\``;

const chart = (yaml: string): string => `\`\`\`yaml biểu-đồ\n${yaml}\n\`\`\``;
const CHART_TABLE = 'Bảng 1: Hộ kinh doanh\n\n| Bản | Số hộ |\n| --- | ---: |\n| Lọng | 12 |\n| Pú | 15 |';

/** A periodic report whose figures stand in the front matter. */
const heading = (yaml: string, text: string): string =>
  `${front('dinh-ky', { 'số liệu': `\n${yaml}` })}\n${SECTIONS.replace('Mạng lưới', `${text} Mạng lưới`)}\n`;

/** One whose figures stand beside the sections of an all-YAML draft. */
const allYaml = (yaml: string, text: string): string =>
  yamlReport(`số liệu:
${yaml}
mục:
  - id: ket-qua
    tiêu đề: KẾT QUẢ THỰC HIỆN NHIỆM VỤ
    nội dung: |
      ${text}
  - id: han-che
    tiêu đề: TỒN TẠI, HẠN CHẾ
    nội dung: |
      Một số trạm còn thiếu bác sĩ.
  - id: nhiem-vu
    tiêu đề: NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI
    nội dung: |
      Luân phiên bác sĩ về các trạm còn thiếu./.
`);

/** A defect of figures in a fence, in the front matter and in an all-YAML draft. */
function figures(rule: string, name: string, yaml: string, text: string, also: readonly string[] = []): Planted[] {
  const indented = yaml.replace(/^/gmu, '  ');
  return [
    { rule, name: `${name} [fence]`, draft: letter(`${fence(yaml)}\n\n${text}`), also },
    {
      rule,
      name: `${name} [windows lines]`,
      draft: letter(`${fence(yaml)}\n\n${text}`).replaceAll('\n', '\r\n'),
      also,
    },
    {
      rule,
      name: `${name} [decomposed]`,
      draft: letter(`${fence(yaml)}\n\n${text}`).normalize('NFD'),
      also: [...also, 'text/unicode'],
    },
    { rule, name: `${name} [front matter]`, draft: heading(indented, text), also },
    { rule, name: `${name} [YAML]`, uri: 'file:///w/bao-cao.yaml', draft: allYaml(indented, text), also },
  ];
}

const beside = (rule: string, name: string, draft: string, files: Readonly<Record<string, string>>): Planted => ({
  rule,
  name,
  draft,
  uri: 'file:///w/bao-cao.md',
  files,
});

export const FIGURES: readonly Planted[] = [
  ...everywhere('figures/unknown', 'Toàn xã có {{⟦hộ-nghèo⟧}} hộ nghèo.'),
  ...everywhere('figures/unknown', 'Toàn xã có {{= ⟦hộ-nghèo⟧ * 2}} lao động.'),
  {
    rule: 'metadata/yaml',
    name: 'an anchor as the value of a figure',
    draft: letter(`Xã có {{hộ}} hộ.\n\n${fence('hộ: ⟦&ho 408⇒408⟧')}`),
  },
  ...figures('figures/unknown', 'a part that there is not', 'hộ: {gồm: {kinh: 12, thái: 30}}', 'Có {{hộ.⟦mông⟧}} hộ.'),
  ...figures('figures/unknown', 'in a formula', 'hộ: 12\ncận: {công thức: ⟦hô⇒hộ⟧ * 2}', 'Có {{hộ}} và {{cận}} hộ.'),
  ...figures('figures/unknown', 'a key', 'hộ:\n  giá trị: 12\n  ⟦đơn vi tinh nhé⟧: hộ', 'Có {{hộ}} hộ.'),

  ...figures('figures/formula', 'a cycle', 'a: {công thức: b + 1}\nb: {công thức: ⟦a⟧ + 1}', 'Có {{a}} và {{b}}.'),
  ...figures('figures/formula', 'a division by zero', 'a: 0\nb: {công thức: 12 / ⟦a⟧}', 'Có {{a}} và {{b}}.'),
  ...figures('figures/formula', 'a bracket', 'a: 5\nb: {công thức: "2 * ⟦(⟧a + 1"}', 'Có {{a}} và {{b}}.'),
  ...figures(
    'figures/formula',
    'units that do not fit',
    'a: {giá trị: 5, đơn vị tính: ha}\nb: {giá trị: 3, đơn vị tính: tấn}\nc: {công thức: ⟦a + b⟧}',
    'Có {{a}}, {{b}} và {{c}}.',
  ),
  ...everywhere('figures/formula', 'Toàn xã có {{= 5 / ⟦(3 - 3)⟧}} hộ.'),
  ...everywhere('figures/formula', 'Toàn xã có {{= 5 + 3 ⟦*⟧}} hộ.'),

  ...figures('figures/number', 'a point that is none', 'hộ: ⟦3.5⇒"3,5"⟧', 'Có {{hộ}} tấn.'),
  ...figures('figures/number', 'a word', 'hộ: ⟦mười hai⇒12⟧', 'Có {{hộ}} hộ.', ['text/placeholder']),
  ...figures('figures/number', 'a part', 'hộ: {giá trị: 12, gồm: {kinh: ⟦4.5⇒4⟧, thái: 8}}', 'Có {{hộ}} hộ.', [
    'figures/parts',
  ]),
  {
    rule: 'figures/number',
    name: 'a row',
    draft: letter(table('cột: [Bản, Diện tích]\ndòng: |\n  Lọng | ⟦12.5⇒12,5⟧\n  Co Muông | 8,4')),
  },
  {
    rule: 'figures/number',
    name: 'a row of lists',
    draft: letter(table('cột: [Bản, Diện tích]\ndòng:\n  - [Lọng, ⟦12.55⇒"12,55"⟧]\n  - [Co Muông, "8,4"]')),
  },

  {
    rule: 'figures/row',
    name: 'a comma inside brackets',
    draft: letter(table('cột: [Bản, Diện tích]\ndòng:\n  - ⟦[Lọng, 3,5]⇒[Lọng, "3,5"]⟧\n  - [Co Muông, 4]')),
  },
  {
    rule: 'figures/row',
    name: 'a cell too many',
    draft: letter(table('cột: [Bản, Hộ]\ndòng: |\n  Lọng | 12\n  ⟦Co Muông | 8 | 9⇒Co Muông | 8⟧')),
  },
  {
    rule: 'figures/row',
    name: 'a cell too few',
    draft: letter(table('cột: [Bản, Hộ, Khẩu]\ndòng: |\n  Lọng | 12 | 60\n  ⟦Co Muông | 8⇒Co Muông | 8 | 41⟧')),
  },

  ...figures('figures/parts', 'too little', 'hộ: {giá trị: ⟦40⇒42⟧, gồm: {kinh: 12, thái: 30}}', 'Có {{hộ}} hộ.'),
  ...figures(
    'figures/parts',
    'too much',
    'hộ:\n  giá trị: ⟦1.250⇒1.248⟧\n  gồm: {kinh: 1207, thái: 41}',
    'Có {{hộ}} hộ.',
  ),
  ...figures(
    'figures/parts',
    'decimals',
    'hộ:\n  giá trị: "⟦3,9⇒3,5⟧"\n  gồm:\n    kinh: "1,5"\n    thái: "2,0"',
    'Có {{hộ}} ha.',
  ),

  ...figures('figures/unused', 'named and forgotten', '⟦cận⟧: 5\nhộ: 12', 'Có {{hộ}} hộ.'),
  ...figures('figures/unused', 'a formula', 'hộ: 12\n⟦tỷ-lệ⟧: {công thức: hộ / 2}', 'Có {{hộ}} hộ.'),
  ...figures('figures/unused', 'with parts', 'hộ: 12\n⟦trường⟧:\n  gồm: {mầm-non: 2, tiểu-học: 3}', 'Có {{hộ}} hộ.'),
  { rule: 'figures/unused', name: 'only in code', draft: letter(`${fence('⟦hộ⟧: 12')}\n\nViết \`{{hộ}}\` để dẫn.`) },

  { rule: 'figures/source', name: 'no file', draft: letter(table('nguồn: ⟦so-lieu/khong-co.csv⟧')) },
  { rule: 'figures/source', name: 'an old workbook', draft: letter(table('nguồn: ⟦bieu.xls⟧')) },
  { rule: 'figures/source', name: 'outside', draft: letter(table('nguồn: ⟦../../bieu.csv⟧')) },
  { rule: 'figures/source', name: 'figures of no file', draft: heading('  nguồn: ⟦so-lieu.csv⟧', 'Đã xong.') },
  beside(
    'figures/source',
    'a column that is not there',
    letter(table('cột: [Bản, {tên: Số hộ, khóa: ho}]\nnguồn: ⟦bieu.csv⟧')),
    { 'file:///w/bieu.csv': 'Bản;Số khẩu;Ghi chú\nLọng;12;x\n' },
  ),
  beside('figures/source', 'an empty file', letter(table('nguồn: ⟦bieu.csv⟧')), { 'file:///w/bieu.csv': '\n' }),

  {
    rule: 'figures/chart',
    name: 'a kind that is none',
    draft: letter(`${CHART_TABLE}\n\n${chart('loại: ⟦cộtt⇒cột⟧\ndữ liệu: Bảng 1')}`),
  },
  {
    rule: 'figures/chart',
    name: 'a table that is not there',
    draft: letter(`${CHART_TABLE}\n\n${chart('loại: cột\ndữ liệu: ⟦Bảng 2⇒Bảng 1⟧')}`),
  },
  {
    rule: 'figures/chart',
    name: 'a height no page has',
    draft: letter(`${CHART_TABLE}\n\n${chart('loại: cột\ndữ liệu: Bảng 1\ncao: ⟦90cm⇒9cm⟧')}`),
  },
];
