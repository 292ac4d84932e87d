/** `style.yaml`: what it may say, and the bundled one held against the decree. */

import { describe, expect, test } from 'vitest';
import { textWidth } from '../../server/src/render/metrics.ts';
import type { NamedStyle } from '../../server/src/render/style.ts';
import { readStyle } from '../../server/src/render/style-file.ts';
import { templateFiles, templateOf } from './support.ts';

const base = templateFiles().get('van-ban/style.yaml')!;

/** The problems of a style file laid over the bundled one: key, the text it stands on. */
function problemsOf(text: string): string[] {
  return readStyle([{ uri: 'own', text }, base]).problems.map(
    p => `${p.key} “${p.uri === 'own' ? text.slice(p.span.start, p.span.end) : p.uri}”`,
  );
}

describe('mistakes are named at their place', () => {
  test.each([
    ['page: {margins: {top: -5mm}}', 'negative “-5mm”'],
    ['page: {margins: {top: 20}}', 'length “20”'],
    ['page: {margins: {left: 120mm, right: 80mm}}', 'no-room “{left: 120mm, right: 80mm}”'],
    ['page: {margin: {top: 20mm}}', 'unknown-key-near “margin”'],
    ['styles: {noi-dung: {size: 200pt}}', 'size “200pt”'],
    ['styles: {noi-dung: {align: middle}}', 'choice “middle”'],
    ['styles: {noi-dung: {weigth: bold}}', 'unknown-key-near “weigth”'],
    ['styles: {noi-dung: {line: 9}}', 'line “9”'],
    ['styles: {x: {base: y}}', 'unknown-style “y”'],
    ['styles: {x: {base: y}, y: {base: x}}', 'cycle “x”'],
    ['styles: {X Y: {size: 12pt}}', 'style-name “X Y”'],
    ['styles: {x: {color: red}}', 'color “red”'],
    ['styles: {x: {columns: [50%, 60%]}}', 'columns “[50%, 60%]”'],
    ['styles: {x: {rule: {length: 400%}}}', 'share “400%”'],
    ['headings: [{number: roman, style: muc}]', 'choice “roman”'],
    ['headings: [{style: chua-co}]', 'unknown-style'],
    ['- a\n- b', 'not-a-map'],
    ['styles: {x: {size: 12pt', 'yaml'],
    ['fnot: Arial', 'unknown-key-near “fnot”'],
  ])('%s', (text, expected) => {
    expect(problemsOf(text).join('\n')).toContain(expected);
  });

  test('hostile files are read in bounded time', () => {
    const started = performance.now();
    readStyle([{ uri: 'own', text: `styles: {${'a: {'.repeat(2000)}` }, base]);
    readStyle([{ uri: 'own', text: '\u0000'.repeat(10_000) }, base]);
    readStyle([{ uri: 'own', text: '' }, base]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('a file over another changes only what it says', () => {
  const changed = templateOf('van-ban', {
    'van-ban/style.yaml': base.text.replace('right: 15mm', 'right: 20mm'),
  }).style;
  expect(changed.page.margins.right).toBe(20);
  const own = templateOf('co-quan', {
    'co-quan/style.yaml': 'extends: van-ban\nstyles: {noi-dung: {size: 13pt}}\n',
  }).style;
  expect(own.styles.get('noi-dung')).toMatchObject({ size: 13, align: 'justify', indent: 10 });
  expect(own.styles.get('danh-sach-1')!.size).toBe(13);
});

describe('the bundled style keeps NĐ 30/2020, Phụ lục I', () => {
  const { style } = templateOf('van-ban');
  const look = (id: string): NamedStyle => style.styles.get(id)!;

  test('page and margins (Mục I)', () => {
    const { width, height, margins } = style.page;
    expect([width, height]).toEqual([210, 297]);
    for (const side of [margins.top, margins.bottom]) expect(side >= 20 && side <= 25).toBe(true);
    expect(margins.left >= 30 && margins.left <= 35).toBe(true);
    expect(margins.right >= 15 && margins.right <= 20).toBe(true);
    expect(style.font).toBe('Times New Roman');
  });

  /** Style, sizes, bold, italic, capitals, alignment: the table of Mục V. */
  test.each([
    ['quoc-hieu', 12, 13, true, false, true, 'center'],
    ['tieu-ngu', 13, 14, true, false, false, 'center'],
    ['co-quan-chu-quan', 12, 13, false, false, true, 'center'],
    ['co-quan', 12, 13, true, false, true, 'center'],
    ['so-ky-hieu', 13, 13, false, false, false, 'center'],
    ['dia-danh', 13, 14, false, true, false, 'center'],
    ['ten-loai', 13, 14, true, false, true, 'center'],
    ['trich-yeu', 13, 14, true, false, false, 'center'],
    ['noi-dung', 13, 14, false, false, false, 'justify'],
    ['can-cu', 13, 14, false, true, false, 'justify'],
    ['phan', 13, 14, true, false, false, 'center'],
    ['muc-in-hoa', 13, 14, true, false, true, 'justify'],
    ['khoan', 13, 14, true, false, false, 'justify'],
    ['diem', 13, 14, false, false, false, 'justify'],
    ['quyen-han', 13, 14, true, false, true, 'center'],
    ['ho-ten', 13, 14, true, false, false, 'center'],
    ['kinh-gui', 13, 14, false, false, false, 'center'],
    ['noi-nhan', 12, 12, true, true, false, 'left'],
    ['noi-nhan-muc', 11, 11, false, false, false, 'left'],
    ['phu-luc', 14, 14, true, false, false, 'center'],
    ['kem-theo', 13, 14, false, true, false, 'center'],
    ['hoa-toc', 13, 14, true, false, true, 'center'],
    ['luu-hanh', 13, 14, true, false, true, 'right'],
    ['nguoi-soan', 11, 11, false, false, false, 'right'],
    ['lien-he', 11, 12, false, false, false, 'center'],
    ['so-trang', 13, 14, false, false, false, 'center'],
  ] as const)('%s', (id, least, most, bold, italic, upper, align) => {
    const s = look(id);
    expect(s.size >= least && s.size <= most).toBe(true);
    expect({ bold: s.bold, italic: s.italic, upper: s.upper, align: s.align }).toEqual({ bold, italic, upper, align });
  });

  test('body text: first line 1 or 1,27 cm, 6 pt and more between paragraphs, single to 1,5 lines (II.6)', () => {
    const body = look('noi-dung');
    expect([10, 12.7]).toContain(body.indent);
    expect(body.before + body.after).toBeGreaterThanOrEqual(6);
    expect(body.line >= 1 && body.line <= 1.5).toBe(true);
  });

  test('rules: full length under the motto, a third to a half under agency and subject', () => {
    expect(look('gach-tieu-ngu').rule!.length).toBe(1);
    for (const id of ['gach-co-quan', 'gach-trich-yeu']) {
      const share = look(id).rule!.length;
      expect(share >= 1 / 3 && share <= 1 / 2).toBe(true);
    }
  });

  test('urgency frames (III.2)', () => {
    expect(look('hoa-toc').box).toMatchObject({ width: 30, height: 8 });
    expect(look('thuong-khan').box).toMatchObject({ width: 40, height: 8 });
    expect(look('khan').box).toMatchObject({ width: 20, height: 8 });
  });

  test('the national name stands on one line of its column', () => {
    const page = style.page;
    const column = look('dau-van-ban').columns![1]! * (page.width - page.margins.left - page.margins.right);
    expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', look('quoc-hieu').size, true)).toBeLessThan(column - 1);
  });

  test('dashes of several addressees stand under the colon (II.9.a)', () => {
    const start = look('kinh-gui-nhieu').left + textWidth('Kính gửi', look('kinh-gui-nhieu').size, false);
    expect(Math.abs(look('kinh-gui-noi').left - start)).toBeLessThan(0.6);
  });
});

test('a style file written before there were charts lends them the looks of pictures and table names', () => {
  const whole = templateFiles().get('van-ban/style.yaml')!.text;
  const older = whole.replace(/^ {2}bieu-do(?:-ten)?: .*\n/gmu, '').replace(/^charts: .*\n/mu, '');
  expect(older).not.toContain('bieu-do');
  const { style, problems } = readStyle([{ uri: 'style.yaml', text: older }]);
  expect(problems).toEqual([]);
  expect(style!.styles.get('bieu-do')).toMatchObject({ align: 'center', base: 'hinh' });
  expect(style!.styles.get('bieu-do-ten')).toMatchObject({ bold: true, base: 'bang-ten' });
});
