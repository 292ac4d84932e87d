/** From draft and template to the print tree. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrintBlock, PrintDocument } from '../../server/src/render/print.ts';
import { dateLine } from '../../server/src/render/view.ts';
import { draft, lines, TODAY, templateOf, treeOf } from './support.ts';

const FIELDS = `
trạng thái: ban hành
cơ quan: Ủy ban nhân dân tỉnh Điện Biên
số: 5
ký hiệu: BC-UBND
địa danh: Điện Biên
ngày: 2026-02-05
trích yếu: Kết quả công tác văn thư
người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lò Văn Thắng}
nơi nhận: [Thường trực Tỉnh ủy, Các sở]
lưu: VT, TH`;

const all = (document: PrintDocument): string[] => document.parts.flatMap(part => lines(part.blocks));
const notes = (document: PrintDocument): string[] => document.notes.map(note => lines(note.blocks).join(' ¶ '));
/** Only the lines between head and signature. */
const body = (document: PrintDocument): string[] => {
  const text = all(document);
  const from = text.findIndex(l => l.startsWith('gach-trich-yeu')) + 1;
  const to = text.findIndex(l => l.startsWith('chu-ky'));
  return [...text.slice(from, to), ...text.slice(text.indexOf('notes') + 1)];
};
const bodyOf = (text: string): string[] => body(treeOf(draft(FIELDS, text)));

test('the frame of a document with a name (Mẫu 1.4)', () => {
  expect(all(treeOf(draft(FIELDS, 'Nội dung./.')))).toEqual([
    'dau-van-ban | 0',
    '  co-quan: ỦY BAN NHÂN DÂN',
    '  co-quan: TỈNH ĐIỆN BIÊN',
    '  gach-co-quan 17.3/66.0',
    'dau-van-ban | 1',
    '  quoc-hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '  tieu-ngu: Độc lập - Tự do - Hạnh phúc',
    '  gach-tieu-ngu 60.5/99.0',
    'dau-van-ban | 0',
    '  so-ky-hieu: Số: 05/BC-UBND',
    'dau-van-ban | 1',
    '  dia-danh: Điện Biên, ngày 05 tháng 02 năm 2026',
    'ten-loai: BÁO CÁO',
    'trich-yeu: Kết quả công tác văn thư',
    'gach-trich-yeu 21.2/165.0',
    'noi-dung: Nội dung./.',
    'chu-ky | 0',
    '  noi-nhan: Nơi nhận:',
    '  noi-nhan-muc: - Thường trực Tỉnh ủy;',
    '  noi-nhan-muc: - Các sở;',
    '  noi-nhan-muc: - Lưu: VT, TH.',
    'chu-ky | 1',
    '  quyen-han: TM. ỦY BAN NHÂN DÂN',
    '  chuc-vu: CHỦ TỊCH',
    '  khoang-ky',
    '  ho-ten: Lò Văn Thắng',
    'notes',
  ]);
});

describe('what is still to come leaves room', () => {
  test('number and date of a document to be signed', () => {
    const text = all(
      treeOf(draft('trạng thái: trình ký\ncơ quan: Sở Nội vụ\nký hiệu: BC-SNV\nđịa danh: Huế\ntrích yếu: Thử', 'X')),
    ).join('\n');
    expect(text).toContain('Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BC-SNV');
    expect(text).toContain('Huế, ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng\u00a07 năm\u00a02026');
    expect(text).not.toContain('DỰ THẢO');
  });

  test.each([
    [{ year: 2021, month: 7, day: 28 }, '', 'ngày 28 tháng 7 năm 2021'],
    [{ year: 2020, month: 1, day: 5 }, '', 'ngày 05 tháng 01 năm 2020'],
    [null, '2021-09', 'ngày      tháng 9 năm 2021'],
    [null, 'tháng 02/2022', 'ngày      tháng 02 năm 2022'],
    [null, '', 'ngày      tháng 7 năm 2026'],
  ])('%j %s', (date, text, expected) => {
    expect(dateLine(date, text, TODAY).replace(/\u00a0/gu, ' ')).toBe(expected);
  });

  test('nothing at all known', () => {
    expect(dateLine(null, '', null)).toBe(
      `ngày${'\u00a0'.repeat(6)}tháng${'\u00a0'.repeat(6)}năm${'\u00a0'.repeat(6)}`,
    );
  });
});

describe('marks and additions', () => {
  const has = (fields: string): string[] => {
    const document = treeOf(draft(`cơ quan: Sở Nội vụ\ntrích yếu: Thử\n${fields}`, 'X'));
    return [...lines(document.firstPage.top), ...all(document), ...lines(document.firstPage.foot)].map(l => l.trim());
  };

  test('DỰ THẢO stands on drafts only, with its round and date', () => {
    expect(has('trạng thái: dự thảo').join()).toContain(': DỰ THẢO');
    expect(has('trạng thái: dự thảo lần 2\nngày: 2026-06-03').join()).toContain(': DỰ THẢO (lần 2, ngày 03/6/2026)');
    expect(has('trạng thái: trình ký').join()).not.toContain('DỰ THẢO');
    const final = treeOf(draft('cơ quan: Sở\ntrích yếu: Thử', 'X'), { final: true });
    expect(all(final).join()).not.toContain('DỰ THẢO');
  });

  test('a mark wider than its column wraps in a frame that is narrower than the column', () => {
    const marks = (fields: string): PrintBlock[] =>
      treeOf(draft(`cơ quan: Sở Nội vụ\ntrích yếu: Thử\n${fields}`, 'X'))
        .parts.flatMap(part => part.blocks)
        .flatMap(block => (block.kind === 'grid' ? block.rows.flat(2) : [block]))
        .filter(block => block.kind === 'box');
    expect(marks('trạng thái: dự thảo')).toMatchObject([{ wraps: false }]);
    const [wide] = marks('trạng thái: dự thảo lần 2\nngày: 2026-12-11');
    expect(wide).toMatchObject({ wraps: true });
    expect(wide?.kind === 'box' && wide.length < wide.width).toBe(true);
  });

  test.each([
    ['độ khẩn: hỏa tốc', 'hoa-toc 30.0: HỎA TỐC'],
    ['độ khẩn: thượng khẩn', 'thuong-khan 40.0: THƯỢNG KHẨN'],
    ['độ khẩn: khẩn', 'khan 20.0: KHẨN'],
    ['độ mật: Tối mật', 'do-mat'],
    ['phạm vi lưu hành: Lưu hành nội bộ', 'luu-hanh'],
    ['người soạn: pl\nsố bản: 300', 'nguoi-soan: PL.(300)'],
    ['liên hệ: {địa chỉ: Số 1 phố Cũ, điện thoại: "0123"}', 'lien-he: Địa chỉ: Số 1 phố Cũ; Số điện thoại: 0123'],
  ])('%s', (fields, expected) => {
    expect(has(fields).some(line => line.startsWith(expected))).toBe(true);
  });

  test('one addressee on the line, several below it; Như trên opens the recipients', () => {
    expect(has('kính gửi: Bộ Nội vụ')).toContain('kinh-gui: Kính gửi: Bộ Nội vụ');
    const two = has('kính gửi: [Bộ Nội vụ, Bộ Tài chính]\nnơi nhận: [Lãnh đạo Sở]\nlưu: VT');
    expect(two).toEqual(
      expect.arrayContaining([
        'kinh-gui-nhieu: Kính gửi:',
        'kinh-gui-noi: - Bộ Nội vụ;',
        'kinh-gui-noi: - Bộ Tài chính.',
      ]),
    );
    expect(two.filter(l => l.startsWith('noi-nhan-muc'))).toEqual([
      'noi-nhan-muc: - Như trên;',
      'noi-nhan-muc: - Lãnh đạo Sở;',
      'noi-nhan-muc: - Lưu: VT.',
    ]);
  });

  test.each([
    ['[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]', 'PHÓ CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']],
    ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', ['TL. CHỦ TỊCH']],
    ['TUQ. BỘ TRƯỞNG', 'VỤ TRƯỞNG', ['TUQ. BỘ TRƯỞNG']],
    ['Q. GIÁM ĐỐC', '', ['Q. GIÁM ĐỐC']],
    ['TM.', 'CHỦ TỊCH', ['TM. SỞ NỘI VỤ']],
  ])('signature stack %s', (authority, position, expected) => {
    const text = has(`người ký: {quyền hạn: ${authority}, chức vụ: "${position}", họ tên: An}`);
    expect(text.filter(l => l.startsWith('quyen-han'))).toEqual(expected.map(l => `quyen-han: ${l}`));
  });

  test('a long name breaks into even lines in its column', () => {
    const text = has('cơ quan chủ quản: Ủy ban nhân dân tỉnh Điện Biên');
    expect(text.find(l => l.startsWith('co-quan-chu-quan'))).toBe('co-quan-chu-quan: ỦY BAN NHÂN DÂN / TỈNH ĐIỆN BIÊN');
  });
});

describe('headings', () => {
  test('looks by number and depth', () => {
    expect(bodyOf('## A. KẾT QUẢ\n\n### I. Kinh tế\n\n#### 1. Nông nghiệp\n\n##### 1.1. Lúa\n\nNội dung.')).toEqual([
      'h1 muc-chu-cai: A. KẾT QUẢ',
      'h2 muc: I. Kinh tế',
      'h3 khoan: 1. Nông nghiệp',
      'h4 khoan-nho: 1.1. Lúa',
      'noi-dung: Nội dung.',
    ]);
  });

  test('a Roman number at the top is in capitals, as in the decree’s form b', () => {
    expect(bodyOf('## I. Kết quả\n\nX')[0]).toBe('h1 muc-in-hoa: I. KẾT QUẢ');
  });

  test('Phần stands above its title', () => {
    expect(bodyOf('## Phần thứ nhất. Tình hình\n\nX')[0]).toBe('h1 phan: Phần thứ nhất / TÌNH HÌNH');
  });

  test('run-in where the style says so and a paragraph follows', () => {
    expect(bodyOf('## I. Một\n\n### 2. Về công nghiệp:\n\nChỉ đạo.')).toContain(
      'noi-dung: *2. Về công nghiệp:* Chỉ đạo.',
    );
    expect(bodyOf('## I. Một\n\n### 2. Về công nghiệp:\n\n- Chỉ đạo.')).toContain('h2 khoan: 2. Về công nghiệp:');
  });

  test('headings without numbers get those of the profile', () => {
    const text = bodyOf('## Kết quả\n\nX\n\n## Nhiệm vụ\n\n### Kinh tế\n\nY');
    expect(text[0]).toMatch(/^h1 muc-in-hoa: I\.? KẾT QUẢ$/u);
    expect(text[2]).toMatch(/^h1 muc-in-hoa: II\.? NHIỆM VỤ$/u);
    expect(text[3]).toMatch(/^h2 khoan: 1\.? Kinh tế$/u);
  });
});

describe('footnotes', () => {
  test('are numbered by first mention, in headings, lists and tables too', () => {
    const document = treeOf(
      draft(
        FIELDS,
        'Đầu[^z].\n\n## I. Đề mục[^a]\n\n- Mục[^c]\n\n| Cột | Số[^d] |\n|---|---|\n| x[^e] | 1 |\n\nCuối[^a]^[Tại chỗ].\n\n[^a]: A\n[^c]: C\n[^d]: D\n[^e]: E\n[^z]: Z',
      ),
    );
    const text = all(document).join('\n');
    for (const mark of ['Đầu[1]', 'ĐỀ MỤC[2]', 'Mục[3]', 'Số[4]', 'x[5]', 'Cuối[2 again][6]'])
      expect(text).toContain(mark);
    expect(notes(document).map(n => n.replace('chu-thich: ', ''))).toEqual(['Z', 'A', 'C', 'D', 'E', 'Tại chỗ']);
  });

  test('a note within a note is printed below it, once; a note that cites itself is named', () => {
    const document = treeOf(draft(FIELDS, 'Một[^a] hai[^b].\n\n[^a]: Xem[^c] và[^a].\n[^b]: Xem[^c].\n[^c]: Trong.'));
    expect(notes(document)).toEqual(['chu-thich: Xem^3^ và^1^. ¶ chu-thich: ^3^ Trong.', 'chu-thich: Xem^3^.']);
  });

  test('a mark without a note stays as typed', () => {
    expect(bodyOf('Thiếu[^x].')).toEqual(['noi-dung: Thiếu[^x].']);
  });
});

describe('tables', () => {
  test('groups of columns, merged cells, totals, title and unit', () => {
    expect(
      bodyOf(
        'Bảng 1: Tên bảng\nĐơn vị tính: ha\n\n| STT | Năm | < |\n|---|---|---|\n| ^ | KH | TH |\n| 1 | 1.200 | 3 |\n| | Tổng cộng | 5 |',
      ),
    ).toEqual([
      'bang-ten: Bảng 1: Tên bảng',
      'bang-don-vi: Đơn vị tính: ha',
      'head STT ↕2 | Năm ↔2',
      'head KH | TH',
      'row 1 | 1.200 | 3',
      'row  | Tổng cộng | 5',
    ]);
  });

  test('every row covers every column once, whatever the draft says', () => {
    const cell = fc.constantFrom('<', '^', 'a', '1.234,5', '', 'Tổng số');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), rows => {
        const text = [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)]
          .map(r => `| ${r.join(' | ')} |`)
          .join('\n');
        for (const block of treeOf(draft(FIELDS, text)).parts.flatMap(p => p.blocks)) {
          if (block.kind !== 'table') continue;
          for (const group of [block.header, block.rows]) {
            const covered = group.map(() => new Array<number>(block.columns.length).fill(0));
            group.forEach((row, r) => {
              for (const c of row.cells)
                for (let y = r; y < r + c.rowSpan; y++)
                  for (let x = c.column; x < c.column + c.colSpan; x++) covered[y]![x]! += 1;
            });
            expect(covered.flat().every(n => n === 1)).toBe(true);
          }
          const width = block.columns.reduce((a, b) => a + b, 0);
          expect(width).toBeCloseTo(165, 6);
          expect(Math.min(...block.columns)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('pages', () => {
  test('landscape between its marks, appendices after the signature with a count of their own', () => {
    const document = treeOf(
      draft(
        FIELDS,
        'Trước.\n\n<!-- khổ ngang -->\n\nNgang.\n\n<!-- hết khổ ngang -->\n\nSau./.\n\n# Phụ lục I. Danh mục\n\nPhụ lục.',
      ),
    );
    expect(document.parts.map(p => [p.orientation, p.restart, lines(p.blocks)[0]])).toEqual([
      ['portrait', false, 'dau-van-ban | 0'],
      ['landscape', false, 'noi-dung: Ngang.'],
      ['portrait', false, 'noi-dung: Sau./.'],
      ['portrait', true, 'h1 phu-luc: Phụ lục I / DANH MỤC'],
    ]);
    expect(lines(document.parts[2]!.blocks)).toContain('chu-ky | 0');
    expect(lines(document.parts[3]!.blocks)[1]).toContain('kem-theo: (Kèm theo Báo cáo số …/BC-UBND');
  });
});

test('what a draft says never becomes markup of the template', () => {
  const text = all(treeOf(draft('cơ quan: Sở\ntrích yếu: "</p><vt-body/>{{agency}} & <b>"', 'X')));
  expect(text.join('\n')).toContain('trich-yeu: </p><vt-body/>{{agency}} & <b>');
  expect(text.filter(l => l === 'noi-dung: X')).toHaveLength(1);
});

test('any text can be laid out', () => {
  const template = templateOf('van-ban');
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '\n\n',
      '## ',
      '# Phụ lục I. ',
      '[^1]',
      '[^1]: ',
      '^[',
      ']',
      '| a | b |\n|---|---|\n| ^ | < |\n',
      '- ',
      '1. ',
      'a) ',
      '<!-- khổ ngang -->',
      '```\n',
      '> ',
      '{{x}}',
      '**',
      '\ud800',
      '\u0000',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
      const document = treeOf(draft('cơ quan: Sở', pieces.join('')), { template });
      expect(document.parts.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

describe('links by name', () => {
  const linked = (text: string): string => bodyOf(text).join(' ¶ ');

  test.each([
    ['Xem [cổng][c].\n\n[c]: https://a.vn/x "Cổng"', 'noi-dung: Xem <https://a.vn/x>cổng.'],
    ['Xem [C] và [c][].\n\n[c]: www.a.vn', 'noi-dung: Xem <https://www.a.vn>C và <https://www.a.vn>c.'],
    ['[a]: https://a.vn\n[b]: <mailto:vt@a.vn>\n\nGửi [thư][b].', 'noi-dung: Gửi <mailto:vt@a.vn>thư.'],
    // A sentence, a name without an address, a note: what they were.
    ['[1]: Theo báo cáo của Sở.', 'noi-dung: [1]: Theo báo cáo của Sở.'],
    ['Xem [cổng][c] và [điền].', 'noi-dung: Xem [cổng][c] và [điền].'],
    ['Xem [a][b.\n\n[a]: https://a.vn', 'noi-dung: Xem <https://a.vn>a[b.'],
  ])('%j', (text, expected) => {
    expect(linked(text)).toBe(expected);
  });

  test('are read in time that grows with the text', () => {
    const started = performance.now();
    linked(`${'[a][b]['.repeat(20_000)}\n\n[b]: https://a.vn`);
    linked(`[x]: https://a.vn\n\n${'[x'.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
