import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createSource } from '../text/source.ts';
import { buildReport } from './build.ts';
import type { Report, Table } from './report.ts';

const HEAD = '---\nvanthu: kiem-diem\n---\n';
const URI = 'file:///ho-so/bao-cao.md';

function build(body: string, files: Record<string, string | Uint8Array> = {}): { report: Report; text: string } {
  const text = body.startsWith('---') ? body : HEAD + body;
  const read = (uri: string): string | Uint8Array | null => files[uri.replace('file:///ho-so/', '')] ?? null;
  return { report: buildReport(createSource(URI, text), { profiles: new Map(), read })!, text };
}

/** Problems of figures as `rule.key text-at-place`. */
function problems(body: string, files: Record<string, string | Uint8Array> = {}): string[] {
  const { report, text } = build(body, files);
  return report.problems
    .filter(p => p.rule.startsWith('figures/'))
    .map(p => `${p.rule.slice(8)}.${p.key} ${text.slice(p.span.start, p.span.end)}`);
}

const fence = (yaml: string): string => `\`\`\`yaml số-liệu\n${yaml}\n\`\`\`\n`;
const values = (yaml: string): Record<string, string | null> =>
  Object.fromEntries([...build(fence(yaml)).report.figures.byName].map(([key, figure]) => [key, figure.value]));

function prose(body: string): string {
  const block = build(body).report.blocks.at(-1)!;
  return block.kind === 'paragraph' ? block.prose.text : '';
}

function table(yaml: string, files: Record<string, string | Uint8Array> = {}, before = ''): string[] {
  const { report } = build(`${before}\`\`\`yaml bảng\n${yaml}\n\`\`\`\n`, files);
  const found = report.blocks.find((b): b is Table => b.kind === 'table')!;
  return [...found.header, ...found.rows].map(row => row.cells.map(cell => cell.prose.text).join(' | '));
}

describe('named figures', () => {
  const YAML = `văn-bản:
  nhãn: Văn bản ban hành
  giá trị: 3.877
  gồm: {chỉ-thị: 3, công-điện: 3, quyết-định: 1207, qppl: 10, báo-cáo: 290, thông-báo: 148, khác: 2216}
  theo: Báo cáo số 12/BC-VP
tỷ-lệ:
  công thức: tỷ lệ(văn-bản.khác, văn-bản)
  làm tròn: 2
  đơn vị tính: "%"
hồ-sơ: 1.318,47
dư: "3,5"`;

  it('reads numbers the Vietnamese way', () => {
    expect(values(YAML)).toMatchObject({
      'văn-bản': '3877',
      'văn-bản.quyết-định': '1207',
      'tỷ-lệ': '57.16',
      'hồ-sơ': '1318.47',
      dư: '3.5',
    });
    expect(problems(fence(YAML))).toEqual([]);
  });

  it('prints references and expressions', () => {
    const text = `${fence(YAML)}\nCó {{văn-bản}} văn bản, {{văn-bản.Quyết-định}} quyết định, đạt {{tỷ-lệ}}% và {{= tỷ lệ(văn-bản.khác, văn-bản) : 1}}%; {{= hồ-sơ * 2}}.`;
    expect(prose(text)).toBe('Có 3.877 văn bản, 1.207 quyết định, đạt 57,16% và 57,2%; 2.636,94.');
    expect(problems(text)).toEqual([]);
    expect(prose(text.normalize('NFD'))).toBe('Có 3.877 văn bản, 1.207 quyết định, đạt 57,16% và 57,2%; 2.636,94.');
  });

  it('takes the sum of parts where no value is given', () => {
    expect(values('đơn:\n  gồm:\n    khiếu-nại: 37\n    tố-cáo: 45')).toMatchObject({ đơn: '82' });
  });

  it('knows the period before', () => {
    expect(values('thu:\n  giá trị: 150\n  kỳ trước: 120\nmới: {công thức: "thu - thu.kỳ-trước"}')).toMatchObject({
      'thu.kỳ-trước': '120',
      'thu.tăng-trưởng': '25',
      mới: '30',
    });
  });

  it('says what is wrong, where', () => {
    expect(problems(fence('a: 3.5'))).toEqual(['number.ambiguous 3.5']);
    expect(problems(fence('a: nhiều'))).toEqual(['number.not-number nhiều']);
    expect(problems(fence('a:\n  giá trị: 5\n  gồm: {x: 2, y: 4}'))).toEqual(['parts.less 5']);
    expect(problems(fence('a:\n  giá trụ: 5'))).toEqual(['unknown.key-near giá trụ', 'number.missing a']);
    expect(problems(fence('a: {công thức: b + 1}\nb: {công thức: a * 2}'))).toEqual(['formula.cycle a']);
    expect(problems(fence('a: {công thức: "1 / (2 - 2)"}'))).toEqual(['formula.zero (2 - 2)']);
    expect(problems(fence('a: {công thức: "1 +"}'))).toEqual(['formula.incomplete +']);
    expect(problems(fence('thu: 5\na: {công thức: "thi * 2"}'))).toEqual(['unknown.name-near thi']);
    expect(problems(fence('a: 1\nA: 2'))).toEqual(['formula.duplicate A']);
    expect(
      problems(fence('a: {giá trị: 5, đơn vị: ha}\nb: {giá trị: 2, đơn vị: triệu đồng}\nc: {công thức: a + b}')),
    ).toEqual(['formula.unit a + b']);
    expect(problems(`${fence('thu-nhập: 5')}\nĐạt {{ thu-nhâp }} đồng, {{= 1 / 0}}.`)).toEqual([
      'unknown.name-near thu-nhâp',
      'formula.zero 0',
    ]);
  });

  it('offers both readings of a doubtful number, quoted where a comma would cut', () => {
    const { report } = build(fence('a: {giá trị: 3.5}'));
    expect(report.problems.at(-1)!.data).toMatchObject({
      decimal: '3,5',
      whole: '35',
      decimalText: '"3,5"',
      wholeText: '35',
    });
  });

  it('survives a chain of ten thousand figures and a hostile one', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `f${i}: {công thức: "f${i + 1} + 1"}`).join('\n');
    expect(() => build(fence(`${chain}\nf10000: 1`))).not.toThrow();
    expect(() => build(fence(`a: ${'('.repeat(5000)}`))).not.toThrow();
    expect(() => build(fence(`a: ${'9'.repeat(10_000)}`))).not.toThrow();
  });

  it('reads figures of the front matter and of a file', () => {
    const body =
      '---\nvanthu: kiem-diem\nsố liệu:\n  hộ: 1.200\n  nguồn: so-lieu.csv\n---\nCó {{hộ}} hộ, {{nghèo}} nghèo.';
    const files = { 'so-lieu.csv': '\uFEFFtên;giá trị;đơn vị tính\nnghèo;1.318,5;hộ\n' };
    const block = build(body, files).report.blocks.at(-1)!;
    expect(block.kind === 'paragraph' && block.prose.text).toBe('Có 1.200 hộ, 1.318,5 nghèo.');
    expect(problems(body)).toEqual(['source.missing so-lieu.csv', 'unknown.name nghèo']);
    expect(problems(body, { 'so-lieu.csv': new Uint8Array([0x74, 0xea, 0x6e, 0x0a]) })[0]).toBe(
      'source.encoding so-lieu.csv',
    );
    expect(problems(body, { 'so-lieu.csv': 'tên,giá trị\na,"3,5"\nb,3.5' })[0]).toBe('number.mixed so-lieu.csv');
  });
});

describe('tables as data', () => {
  const YAML = `tên: Giải ngân vốn đầu tư công
đơn vị tính: triệu đồng
cột:
  - {tên: Chủ đầu tư, khóa: chu}
  - {tên: Kế hoạch, khóa: kh}
  - {tên: Giải ngân, khóa: gn}
  - {tên: Tỷ lệ (%), công thức: gn / kh * 100, làm tròn: 2}
dòng: |
  Sở Giao thông | 1.200 | 800,5
  Sở Y tế | 900 | 300
tổng: true`;

  it('computes columns and the total row', () => {
    expect(table(YAML)).toEqual([
      'Chủ đầu tư | Kế hoạch | Giải ngân | Tỷ lệ (%)',
      'Sở Giao thông | 1.200 | 800,5 | 66,71',
      'Sở Y tế | 900 | 300 | 33,33',
      'Tổng số | 2.100 | 1.100,5 | 52,40',
    ]);
    expect(problems(`\`\`\`yaml bảng\n${YAML}\n\`\`\``)).toEqual([]);
  });

  it('places what is typed', () => {
    const { report, text } = build(`\`\`\`yaml bảng\n${YAML}\n\`\`\`\n`);
    const found = report.blocks.find((b): b is Table => b.kind === 'table')!;
    const cell = found.rows[0]!.cells[2]!;
    expect(text.slice(cell.span.start, cell.span.end)).toBe('800,5');
    expect(found.caption?.text).toBe('Giải ngân vốn đầu tư công');
    expect(found.unit?.text).toBe('triệu đồng');
  });

  it('reads lists, maps and groups of columns', () => {
    const columns =
      'cột:\n  - Xã\n  - {tên: Hộ, gồm: [{tên: Nghèo, khóa: n}, {tên: Cận nghèo, khóa: c}]}\n  - {tên: Cộng, công thức: n + c}\n';
    const expected = ['Xã | Hộ | Cộng', 'Nghèo | Cận nghèo', 'A | 10 | 12 | 22'];
    expect(table(`${columns}dòng:\n  - [A, 10, 12]`)).toEqual(expected);
    expect(table(`${columns}dòng:\n  - {Xã: A, n: 10, c: 12}`)).toEqual(expected);
    expect(table(`${columns}dòng:\n  A: [10, 12]`)).toEqual(expected);
    expect(table(`${columns}dòng: |\n  | A | 10 | 12 |`)).toEqual(expected);
  });

  it('adds only the outermost level', () => {
    const yaml =
      'cột: [Nội dung, Số vụ]\ndòng: |\n  cấp 1 | Hình sự | 12\n  cấp 2 | Trộm cắp | 9\n  cấp 1 | Ma túy | 5\ntổng: Tổng cộng';
    expect(table(yaml).at(-1)).toBe('Tổng cộng | 17');
  });

  it('computes with named figures and references', () => {
    const yaml =
      'cột: [Xã, {tên: Hộ, khóa: h}, {tên: Tỷ lệ, công thức: "h / tổng-hộ * 100", làm tròn: 1}]\ndòng: |\n  A | {{hộ-a}}';
    expect(table(yaml, {}, fence('hộ-a: 25\ntổng-hộ: 200')).at(-1)).toBe('A | 25 | 12,5');
  });

  it('says what is wrong, where', () => {
    const rows = (dong: string): string[] => problems(`\`\`\`yaml bảng\ncột: [Xã, Hộ, Người]\ndòng:\n${dong}\n\`\`\``);
    expect(rows('  - [A, 1.200, 800,5]')).toEqual(['row.comma [A, 1.200, 800,5]']);
    expect(rows('  - [A, 1]')).toEqual(['row.count [A, 1]']);
    expect(rows('  - [A, 3.5, 2]')).toEqual(['number.ambiguous 3.5']);
    expect(rows('  - {Xã: A, Hộ: 2, Ngừi: 3}')).toEqual(['row.column Ngừi']);
    const formula = (text: string): string[] =>
      problems(`\`\`\`yaml bảng\ncột: [Xã, {tên: a, khóa: a}, {tên: b, công thức: ${text}}]\ndòng: |\n  X | 0\n\`\`\``);
    expect(formula('5 / a')).toEqual(['formula.zero-row X | 0']);
    expect(formula('c + 1')).toEqual(['unknown.name c']);
    const typed =
      'cột: [Xã, {tên: a, khóa: a}, {tên: b, khóa: b}, {tên: c, công thức: a + b}]\ndòng: |\n  X | 2 | 3 | 5\n  Y | 2 | 3 | 6';
    expect(problems(`\`\`\`yaml bảng\n${typed}\n\`\`\``)).toEqual(['formula.stated 6']);
    expect(formula('b + a')).toEqual(['formula.cycle b']);
    expect(formula('a +')).toEqual(['formula.incomplete +']);
  });

  it('takes its rows from a CSV or XLSX file', () => {
    const yaml =
      'cột:\n  - {tên: Xã}\n  - {tên: Hộ, khóa: h}\n  - {tên: Nghèo, khóa: n}\n  - {tên: Tỷ lệ, công thức: n / h * 100, làm tròn: 1}\nnguồn: FILE\ntổng: true';
    const expected = [
      'Xã | Hộ | Nghèo | Tỷ lệ',
      'A | 1.200 | 300 | 25,0',
      'B | 800 | 100,5 | 12,6',
      'Tổng số | 2.000 | 400,5 | 20,0',
    ];
    expect(table(yaml.replace('FILE', 's.csv'), { 's.csv': 'Xã,Hộ,Nghèo\nA,1200,300\nB,800,100.5\n' })).toEqual(
      expected,
    );
    expect(table(yaml.replace('FILE', 's.csv'), { 's.csv': 'Nghèo\tXã\tHộ\n300\tA\t1.200\n"100,5"\tB\t800' })).toEqual(
      expected,
    );
    const book = workbook();
    expect(table(yaml.replace('FILE', '"s.xlsx#Biểu 1!A2:C4"'), { 's.xlsx': book })).toEqual(expected);
    expect(table(yaml.replace('FILE', 's.xlsx#vung'), { 's.xlsx': book })).toEqual(expected);
    expect(problems(`\`\`\`yaml bảng\n${yaml.replace('FILE', 's.xlsx#Lạ')}\n\`\`\``, { 's.xlsx': book })).toEqual([
      'source.sheet s.xlsx#Lạ',
    ]);
    expect(problems(`\`\`\`yaml bảng\n${yaml.replace('FILE', 's.xls')}\n\`\`\``)).toEqual(['source.xls s.xls']);
  });

  it('makes column groups of merged headings', () => {
    expect(table('nguồn: "s.xlsx#Biểu 2"', { 's.xlsx': workbook() })).toEqual([
      'Xã | Hộ | ',
      'Nghèo | Khác | ',
      'A | 5 | 66,7% | 02/3/2025',
    ]);
  });
});

/** A small workbook: strings shared and in place, a formula with its cached value, formats, merged headings, a name. */
function workbook(): Uint8Array {
  const sheet = (rows: string, merges = ''): string =>
    `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData>${merges}</worksheet>`;
  const s = (ref: string, index: number): string => `<c r="${ref}" t="s"><v>${index}</v></c>`;
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="x"><sheets><sheet name="Biểu 1" r:id="rId1"/><sheet name="Biểu 2" r:id="rId2"/></sheets><definedNames><definedName name="vung">\'Biểu 1\'!$A$2:$C$4</definedName></definedNames></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Xã</t></si><si><r><t>H</t></r><r><t>ộ</t></r></si><si><t>Nghèo</t></si></sst>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      sheet(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>Biểu số liệu</t></is></c></row><row r="2">${s('A2', 0)}${s('B2', 1)}${s('C2', 2)}</row>` +
          '<row r="3"><c r="A3" t="inlineStr"><is><t>A</t></is></c><c r="B3" s="1"><f>600*2</f><v>1200</v></c><c r="C3"><v>300</v></c></row>' +
          '<row r="4"><c r="A4" t="str"><v>B</v></c><c r="B4"><v>800</v></c><c r="C4"><v>100.50000000000001</v></c></row>',
      ),
    ),
    'xl/worksheets/sheet2.xml': strToU8(
      sheet(
        `<row r="1">${s('A1', 0)}${s('B1', 1)}</row><row r="2">${s('B2', 2)}<c r="C2" t="inlineStr"><is><t>Khác</t></is></c></row>` +
          '<row r="3"><c r="A3" t="inlineStr"><is><t>A</t></is></c><c r="B3"><v>5</v></c><c r="C3" s="2"><v>0.66666</v></c><c r="D3" s="3"><v>45718</v></c></row>',
        '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
      ),
    ),
  });
}
