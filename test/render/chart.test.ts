/** Charts: what they draw, as SVG for HTML and PDF and as a part of their own in DOCX. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FILLS } from '../../server/src/render/chart-look.ts';
import { chartSvg } from '../../server/src/render/chart-svg.ts';
import { chartParts } from '../../server/src/render/docx/chart.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { printHtml } from '../../server/src/render/html.ts';
import type { PrintChart } from '../../server/src/render/print.ts';
import { printTypst } from '../../server/src/render/typst.ts';
import { all, outOfOrder, parseXml } from './ooxml.ts';
import { draft, lines, partsOf, templateOf, treeOf } from './support.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const TABLE = `Bảng 1: Giải ngân vốn đầu tư công
Đơn vị tính: triệu đồng

| STT | Chủ đầu tư | Kế hoạch | Giải ngân | Tỷ lệ (%) |
|---:|---|---:|---:|---:|
| 1 | Sở Xây dựng | 1.200 | 800,5 | 66,7 |
| 2 | Sở Y tế | 640 | 512 | 80,0 |
| | Trong đó: tuyến cơ sở | 100 | 80 | 80,0 |
| | Tổng cộng | 1.840 | 1.312,5 | 71,3 |
`;

const FIGURES = `\`\`\`yaml số-liệu
hồ-sơ:
  giá trị: 2.184
  đơn vị tính: hồ sơ
  gồm: {trực-tuyến: 1.765, trực-tiếp: 419}
thu: 12
\`\`\`
`;

const fence = (yaml: string): string => `\`\`\`yaml biểu-đồ\n${yaml.trim()}\n\`\`\`\n`;

const treeWith = (yaml: string, around = TABLE + FIGURES) =>
  treeOf(draft('cơ quan: Sở Tài chính', `${around}\n${fence(yaml)}\nHết./.`));

function chartOf(yaml: string): PrintChart {
  const charts = treeWith(yaml).parts.flatMap(part => part.blocks.filter(block => block.kind === 'chart'));
  expect(charts).toHaveLength(1);
  return charts[0]!;
}

const drawn = (yaml: string): string[] => {
  const { labels, series } = chartOf(yaml);
  return labels.map((label, i) => `${label}: ${series.map(s => s.values[i]?.text ?? '–').join(' | ')}`);
};

describe('what is drawn', () => {
  test('the amounts of a table by its number or title, without totals and parts of rows', () => {
    const expected = ['Sở Xây dựng: 1.200 | 800,5', 'Sở Y tế: 640 | 512'];
    expect(drawn('dữ liệu: Bảng 1')).toEqual(expected);
    expect(drawn('dữ liệu: giải ngân vốn đầu tư công')).toEqual(expected);
    expect(drawn('bảng: Biểu số 1')).toEqual(expected);
  });

  test('the columns and rows that are named; rates only when asked for, with their sign', () => {
    expect(drawn('dữ liệu: Bảng 1\ncột: Giải ngân\ndòng: [Tổng cộng, Sở Y tế]')).toEqual([
      'Tổng cộng: 1.312,5',
      'Sở Y tế: 512',
    ]);
    const rates = chartOf('dữ liệu: Bảng 1\ncột: [Tỷ lệ (%)]');
    expect(rates.percent).toBe(true);
    expect(chartSvg(rates, { size: 11, fonts: 'Tinos', prefix: '' })).toContain('>66,7%<');
  });

  test('the parts of a figure, figures by name, values typed, and rows', () => {
    expect(drawn('dữ liệu: hồ-sơ')).toEqual(['Trực tuyến: 1.765', 'Trực tiếp: 419']);
    expect(drawn('dữ liệu: [thu, hồ-sơ]')).toEqual(['Thu: 12', 'Hồ sơ: 2.184']);
    expect(
      drawn('dữ liệu:\n  Nộp trực tuyến: hồ-sơ.trực-tuyến\n  Khác: 30,5\n  Gấp đôi: "{{= thu * 2}}"\n  Chưa có:'),
    ).toEqual(['Nộp trực tuyến: 1.765', 'Khác: 30,5', 'Gấp đôi: 24']);
    expect(drawn('dữ liệu: |\n  Quý | 2025 | 2026\n  Quý I | 1.012,5 | 903\n  Quý II | - | 715')).toEqual([
      'Quý I: 1.012,5 | 903',
      'Quý II: – | 715',
    ]);
  });

  test('a data table by its title, its columns by their keys, computed ones too', () => {
    const data =
      '```yaml bảng\ntên: Tiến độ\nđơn vị tính: km\ncột:\n  - {tên: Xã, khóa: x}\n  - {tên: Kế hoạch, khóa: kh}\n  - {tên: Thực hiện, khóa: th}\n  - {tên: Còn lại, khóa: cl, công thức: kh - th}\ndòng: |\n  Mường Lay | 12 | 9\n  Na Sang | 7 | 7\ntổng: true\n```\n';
    const tree = treeWith('dữ liệu: Tiến độ\ncột: [th, cl]', data);
    const chart = tree.parts[0]!.blocks.find(block => block.kind === 'chart')!;
    expect(chart.series.map(s => [s.name, s.values.map(v => v?.text)])).toEqual([
      ['Thực hiện', ['9', '7']],
      ['Còn lại', ['3', '0']],
    ]);
    expect(lines(tree.parts[0]!.blocks)).toContain('bang-don-vi: Đơn vị tính: km');
  });

  test('a table that stands after the chart, and a title with a note', () => {
    const text = `${fence('tiêu đề: Vốn[^1]\ndữ liệu: Bảng 1')}\n${TABLE}\n[^1]: Số liệu đến ngày 30/6.\n`;
    const tree = treeOf(draft('cơ quan: Sở Tài chính', text));
    expect(tree.parts[0]!.blocks.some(block => block.kind === 'chart')).toBe(true);
    expect(lines(tree.parts[0]!.blocks)).toContain('bieu-do-ten: Vốn[1]');
    expect(tree.notes).toHaveLength(1);
  });

  test('the title above where the style says so', () => {
    const style = `extends: van-ban\ncharts: { title: above, height: 60mm }\n`;
    const template = templateOf('kiem-diem', { 'kiem-diem/style.yaml': style });
    const tree = treeOf(draft('cơ quan: Sở', `${TABLE}\n${fence('tiêu đề: Vốn\ndữ liệu: Bảng 1')}`, 'kiem-diem'), {
      template,
    });
    const { blocks } = tree.parts[0]!;
    const at = blocks.findIndex(block => block.kind === 'chart');
    expect(lines(blocks.slice(at - 2, at))).toEqual(['bang-ten: Vốn', 'bang-don-vi: Đơn vị tính: triệu đồng']);
    expect(blocks[at]).toMatchObject({ height: 60 });
  });

  test('nothing for a chart without figures', () => {
    const tree = treeWith('tiêu đề: Chưa có');
    expect(tree.parts[0]!.blocks.some(block => block.kind === 'chart')).toBe(false);
  });
});

const FORMS = ['column', 'bar', 'line', 'share'] as const;

const anyChart = fc
  .record({
    form: fc.constantFrom(...FORMS),
    labels: fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 14 }),
    count: fc.integer({ min: 1, max: 8 }),
    numbers: fc.array(fc.double({ noNaN: true, min: -1e13, max: 1e13 }), { minLength: 1, maxLength: 30 }),
    values: fc.boolean(),
    percent: fc.boolean(),
  })
  .map(({ form, labels, count, numbers, values, percent }): PrintChart => {
    const number = (i: number) => {
      const value = numbers[i % numbers.length]!;
      return i % 7 === 6 ? null : { value: form === 'share' ? Math.abs(value) : value, text: String(value) };
    };
    return {
      kind: 'chart',
      style: 'bieu-do',
      form,
      labels,
      series: Array.from({ length: form === 'share' ? 1 : count }, (_, s) => ({
        name: `Cột <${s}> & "${s}"`,
        values: labels.map((_label, i) => number(s * labels.length + i)),
      })),
      axes: { across: 'Năm', up: 'Tỷ đồng' },
      values,
      percent,
      width: 165,
      height: 75,
      alt: 'Biểu đồ',
      place: null,
    };
  });

describe('the drawing', () => {
  test('is XML with finite lengths whatever the figures are', () => {
    fc.assert(
      fc.property(anyChart, chart => {
        const svg = chartSvg(chart, { size: 11, fonts: "'Tinos'", prefix: 'a-' });
        expect(parseXml(svg).name).toBe('svg');
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
        const { xml } = chartParts(chart, templateOf('van-ban').style);
        expect(outOfOrder(parseXml(xml))).toEqual([]);
        expect(xml).not.toMatch(/NaN|Infinity|undefined/u);
      }),
    );
  });

  test('prints figures the Vietnamese way and has letters as text', () => {
    const svg = chartSvg(chartOf('dữ liệu: Bảng 1\ntrục dọc: Triệu đồng'), { size: 11, fonts: 'Tinos', prefix: 'x' });
    for (const text of ['1.200', '800,5', 'Triệu đồng', 'Kế hoạch', 'Sở Xây dựng']) expect(svg).toContain(`>${text}<`);
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/aria-label="Biểu đồ cột\. Kế hoạch: Sở Xây dựng 1\.200, Sở Y tế 640; Giải ngân: /u);
  });

  test('tells series apart in black and white', () => {
    expect(new Set(FILLS.map(fill => JSON.stringify(fill))).size).toBe(FILLS.length);
    for (const fill of FILLS) if (fill.kind === 'solid') expect(fill.color).toMatch(/^(..)\1\1$/u);
  });

  test('shares of a circle are of its sum, with one decimal', () => {
    const svg = chartSvg(chartOf('loại: tròn\ndữ liệu: hồ-sơ'), { size: 11, fonts: 'Tinos', prefix: '' });
    expect(svg).toContain('>1.765 (80,8%)<');
    expect(svg).toContain('>419 (19,2%)<');
  });

  test('two charts of one page do not share ids', () => {
    const yaml = 'dữ liệu: |\n  A | B | C | D\n  x | 1 | 2 | 3';
    const html = printHtml(treeWith(yaml, fence(yaml)));
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(match => match[1]);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('stands in the PDF as a drawing with its words for those who cannot see it', () => {
    const { main, files } = printTypst(treeWith('dữ liệu: Bảng 1'));
    expect(main).toContain('image("/bieu-do-1.svg"');
    expect(main).toContain('alt: "Biểu đồ cột.');
    expect(files.get('/bieu-do-1.svg')).toContain('font-family="\'Tinos\'"');
  });
});

describe('in the DOCX', () => {
  test('is a part with its figures, a workbook to change them, and a place in the text', () => {
    const tree = treeWith('dữ liệu: Bảng 1', `${TABLE}\n${fence('loại: đường\ndữ liệu: Bảng 1')}`);
    const bytes = printDocx(tree, hash);
    expect(Buffer.compare(bytes, printDocx(tree, hash))).toBe(0);
    const parts = partsOf(bytes);
    const document = parseXml(parts.get('word/document.xml')!);
    const relations = parseXml(parts.get('word/_rels/document.xml.rels')!);
    const target = (id: string): string | undefined =>
      all(relations, 'Relationship').find(r => r.attributes['Id'] === id)?.attributes['Target'];
    const ids = all(document, 'c:chart').map(c => c.attributes['r:id']!);
    expect(ids.map(target)).toEqual(['charts/chart1.xml', 'charts/chart2.xml']);
    expect(outOfOrder(document)).toEqual([]);
    const names = all(document, 'wp:docPr').map(p => p.attributes['id']);
    expect(new Set(names).size).toBe(2);
    const types = parts.get('[Content_Types].xml')!;
    for (const i of [1, 2]) {
      expect(types).toContain(`/word/charts/chart${i}.xml`);
      const chart = parseXml(parts.get(`word/charts/chart${i}.xml`)!);
      expect(outOfOrder(chart)).toEqual([]);
      const relation = parseXml(parts.get(`word/charts/_rels/chart${i}.xml.rels`)!);
      const [book] = all(relation, 'Relationship').map(r => `word/charts/${r.attributes['Target']}`);
      const sheets = unzipSync(unzipSync(bytes)[book!]!);
      const cells = strFromU8(sheets['xl/worksheets/sheet1.xml']!);
      // What the chart caches is what its workbook holds.
      const cached = all(chart, 'c:numCache').flatMap(cache => all(cache, 'c:v').map(v => v.children[0]));
      const held = [...cells.matchAll(/<v>([^<]+)<\/v>/gu)].map(match => match[1]);
      expect([...held].sort()).toEqual([...cached].sort());
      expect(held).toContain('800.5');
    }
    expect(types).toContain('spreadsheetml.sheet');
  });

  test('a draft without charts has none of it', () => {
    const parts = partsOf(printDocx(treeOf(draft('cơ quan: Sở', 'Hết./.')), hash));
    expect([...parts.keys()].filter(name => /chart|embed/u.test(name))).toEqual([]);
    expect(parts.get('[Content_Types].xml')).not.toContain('spreadsheetml');
  });
});
