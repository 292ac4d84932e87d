import { describe, expect, test } from 'vitest';
import { paragraph, type WordParts, wordFile } from '../../../../test/support/word.ts';
import { paragraphsOf, paragraphText, type WordDocument } from '../word/document.ts';
import { readWord } from '../word/read.ts';
import { type Conversion, draftOffset, wordPlace } from './conversion.ts';
import { convertWord } from './convert.ts';

function read(body: string, parts: WordParts = {}): WordDocument {
  const result = readWord(wordFile(body, parts));
  if (!result.ok) throw new Error(result.problem);
  return result.document;
}

const convert = (body: string, parts: WordParts = {}): Conversion => convertWord(read(body, parts));

/** The draft without its front matter. */
const bodyOf = (body: string, parts: WordParts = {}): string =>
  convert(body, parts)
    .text.replace(/^---\n[\s\S]*?\n---\n/u, '')
    .trim();

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = (text: string): string => run(text, '<w:b/>');
const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const centred = (inner: string): string => p(inner, '<w:jc w:val="center"/>');
const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const lined = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
const table = (...rows: string[]): string => `<w:tbl>${lined}${rows.join('')}</w:tbl>`;

describe('headings', () => {
  test('by the numbers typed, each kind below the one that it stands in', () => {
    const body = ['A. KẾT QUẢ', 'I. Kinh tế', '1. Trồng trọt', '2. Chăn nuôi', 'B. NHIỆM VỤ', '1. Kinh tế', '1.1. Lúa']
      .map(text => p(bold(text)))
      .join('');
    expect(bodyOf(body).split('\n\n')).toEqual([
      '## A. KẾT QUẢ',
      '### I. Kinh tế',
      '#### 1. Trồng trọt',
      '#### 2. Chăn nuôi',
      '## B. NHIỆM VỤ',
      '### 1. Kinh tế',
      '#### 1.1. Lúa',
    ]);
  });

  test('by style, whatever they look like', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const body = `${paragraph('Kết quả', '<w:pStyle w:val="h1"/>')}${paragraph('Kinh tế', '<w:pStyle w:val="h2"/>')}${paragraph('Lúa được mùa.')}`;
    expect(bodyOf(body, { styles })).toBe('## Kết quả\n\n### Kinh tế\n\nLúa được mùa.');
  });

  test('by the numbers that Word counts', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = (text: string) => p(bold(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    expect(bodyOf(item('Kết quả') + paragraph('Tốt.') + item('Hạn chế'), { numbering })).toBe(
      '## I. Kết quả\n\nTốt.\n\n## II. Hạn chế',
    );
  });

  test('that run into their text end at the colon', () => {
    const body = p(bold('I. Kinh tế')) + p(`${bold('1. Về công nghiệp')}${run(': Sản lượng tăng.')}`);
    expect(bodyOf(body)).toBe('## I. Kinh tế\n\n### 1. Về công nghiệp:\n\nSản lượng tăng.');
  });

  test('on two lines: the number above, the title in the next paragraph or after a break', () => {
    const body =
      centred(bold('Phần thứ nhất')) +
      centred(bold('TÌNH HÌNH')) +
      centred(`${bold('Phần thứ hai')}<w:r><w:br/></w:r>${bold('NHIỆM VỤ')}`);
    expect(bodyOf(body)).toBe('## Phần thứ nhất. TÌNH HÌNH\n\n## Phần thứ hai. NHIỆM VỤ');
  });

  test('of chapters go before the styles of a few, and take all lines of their title', () => {
    const styled = '<w:jc w:val="center"/><w:outlineLvl w:val="7"/>';
    const body = [
      p(bold('Chương I'), styled),
      centred(bold('QUY ĐỊNH CHUNG')),
      paragraph('Đoạn văn.'),
      centred(bold('Chương II')),
      centred(bold('QUẢN LÝ CON DẤU')),
      centred(bold('VÀ THIẾT BỊ')),
    ];
    expect(bodyOf(body.join(''))).toBe(
      '## Chương I. QUY ĐỊNH CHUNG\n\nĐoạn văn.\n\n## Chương II. QUẢN LÝ CON DẤU VÀ THIẾT BỊ',
    );
  });

  test('are no items: numbered lines of plain text among bold numbered headings', () => {
    const body = p(bold('1. Kết quả')) + paragraph('1. Sở Y tế') + paragraph('2. Sở Tài chính') + p(bold('2. Hạn chế'));
    expect(bodyOf(body)).toBe('## 1. Kết quả\n\n1. Sở Y tế\n2. Sở Tài chính\n\n## 2. Hạn chế');
  });
});

describe('text', () => {
  test('that would be a mark gets a backslash and nothing else does', () => {
    const texts = [
      '# không phải đề mục',
      'a*b và *c* d_e _f_',
      'ô [^1] và {{tên}} `x`',
      '[điền] 5*3 < 7 & 8',
      '> trích',
      '---',
    ];
    expect(
      bodyOf(
        texts
          .map(text => paragraph(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')))
          .join(''),
      ),
    ).toBe(
      [
        '\\# không phải đề mục',
        'a\\*b và \\*c\\* d_e \\_f\\_',
        'ô \\[^1] và \\{{tên}} \\`x\\`',
        '[điền] 5*3 < 7 & 8',
        '\\> trích',
        '\\---',
      ].join('\n\n'),
    );
  });

  test('keeps bold and italics, blanks outside the marks', () => {
    expect(bodyOf(p(`${run('Có ')}${bold('chữ đậm ')}${run('và', '<w:i/>')}${run(' thường.')}`))).toBe(
      'Có **chữ đậm** *và* thường.',
    );
  });

  test('breaks its lines where Word does', () => {
    expect(bodyOf(p(`${run('dòng một')}<w:r><w:br/></w:r>${run('- dòng hai')}`))).toBe('dòng một\\\n- dòng hai');
  });

  test('in decomposed letters is composed, and still known by its place', () => {
    const text = 'Kết quả'.normalize('NFD');
    const conversion = convert(paragraph(`${text} tốt`));
    expect(conversion.text).toContain('Kết quả tốt');
    const at = conversion.text.indexOf('quả tốt');
    expect(wordPlace(conversion.segments, { start: at, end: at + 3 })).toMatchObject({
      start: text.indexOf('qu'),
      end: text.length,
    });
  });
});

describe('lists', () => {
  test('as typed, with and without a blank, and as Word makes them', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const bullet = (text: string, level: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
    expect(bodyOf(['- Một;', '-Hai;', '+ Ba;', 'a) Bốn.'].map(text => paragraph(text)).join(''))).toBe(
      '- Một;\n- Hai;\n+ Ba;\n\na) Bốn.',
    );
    expect(bodyOf(bullet('Lúa;', 0) + bullet('Lúa nương;', 1) + bullet('Ngô.', 0), { numbering })).toBe(
      '- Lúa;\n  - Lúa nương;\n- Ngô.',
    );
  });
});

describe('tables', () => {
  test('keep merged cells, captions and units above, looks of columns', () => {
    const right = (text: string) => paragraph(text, '<w:jc w:val="right"/>');
    const body =
      paragraph('Bảng 1: Diện tích') +
      paragraph('Đơn vị tính: ha') +
      table(
        row(cell(paragraph('Xã'), '<w:vMerge w:val="restart"/>'), cell(paragraph('Năm'), '<w:gridSpan w:val="2"/>')),
        row(cell(paragraph(''), '<w:vMerge/>'), cell(right('2025')), cell(right('2026'))),
        row(cell(paragraph('A|B')), cell(right('1')), cell(right('2'))),
      );
    expect(bodyOf(body)).toBe(
      'Bảng 1: Diện tích\nĐơn vị tính: ha\n\n| Xã | Năm | < |\n|---|---:|---:|\n| ^ | 2025 | 2026 |\n| A\\|B | 1 | 2 |',
    );
  });

  test('join the paragraphs of a cell and say so; a table in a cell is its text', () => {
    const inner = table(row(cell(paragraph('trong')), cell(paragraph('bảng'))));
    const conversion = convert(
      table(
        row(cell(paragraph('a') + paragraph('b')), cell(`${inner}${paragraph('sau')}`)),
        row(cell(paragraph('')), cell(paragraph(''))),
      ),
    );
    expect(conversion.text).toContain('| a b | trong bảng sau |');
    expect(conversion.remarks.map(r => r.key)).toEqual(['cell-paragraphs', 'nested-table', 'cell-paragraphs']);
  });
});

test('lines drawn with the keyboard are left out, places to fill in are not', () => {
  const body =
    centred(bold('DANH SÁCH')) + centred(run('________')) + paragraph('Họ tên: ______') + paragraph('______');
  expect(bodyOf(body)).toBe(`## DANH SÁCH\n\nHọ tên: ${'\\_'.repeat(6)}\n\n${'\\_'.repeat(6)}`);
});

test('a table above the first sign of a header is text, not lost in it', () => {
  const grid = table(
    row(cell(paragraph('Tên loại')), cell(paragraph('Viết tắt'))),
    ...Array.from({ length: 4 }, () => row(cell(paragraph('Báo cáo')), cell(paragraph('BC')))),
  );
  const { text } = convert(`${paragraph('Danh mục')}${grid}${HEADER}${centred(bold('BÁO CÁO'))}${paragraph('Hết.')}`);
  expect(text).toContain('| Báo cáo | BC |');
  expect(text).toContain('SỞ Y TẾ');
});

test('notes of both kinds are numbered together as they are met, in tables too', () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const body =
    p(`${run('một')}${reference('footnote', 5)}${run(', hai')}${reference('endnote', 3)}`) +
    table(row(cell(p(`${run('ba')}${reference('footnote', 2)}`)), cell(paragraph('x'))));
  expect(
    bodyOf(body, {
      footnotes: `<w:footnote w:id="2">${paragraph(' Chú thích ba.')}</w:footnote><w:footnote w:id="5">${paragraph(' Chú thích một.')}${paragraph('Đoạn hai.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${paragraph('Chú thích hai.')}</w:endnote>`,
    }),
  ).toBe(
    'một[^1], hai[^2]\n\n| ba[^3] | x |\n|---|---|\n\n[^1]: Chú thích một.\n\n    Đoạn hai.\n\n[^2]: Chú thích hai.\n\n[^3]: Chú thích ba.',
  );
});

test('tracked changes are taken and listed, comments listed, each at its place', () => {
  const by = 'w:author="Lãnh đạo" w:date="2026-07-01T08:00:00Z"';
  const body = `<w:p>${run('giao ')}<w:del w:id="1" ${by}><w:r><w:delText>608</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run('630')}</w:ins><w:commentRangeStart w:id="0"/>${run(' việc')}<w:commentRangeEnd w:id="0"/></w:p>`;
  const comments = `<w:comment w:id="0" w:author="Chánh Văn phòng" w:date="2026-07-02T08:00:00Z">${paragraph('Rà lại số này')}</w:comment>`;
  // The helper's parts are enough: a comment needs no more.
  const { text, remarks } = convert(body, { comments });
  expect(text).toContain('giao 630 việc');
  expect(remarks).toEqual([
    {
      key: 'deleted',
      data: { author: 'Lãnh đạo', date: '2026-07-01', text: '608' },
      place: { part: 'word/document.xml', paragraph: 0, start: 5, end: 5 },
    },
    {
      key: 'inserted',
      data: { author: 'Lãnh đạo', date: '2026-07-01', text: '630' },
      place: { part: 'word/document.xml', paragraph: 0, start: 5, end: 8 },
    },
    {
      key: 'comment',
      data: { author: 'Chánh Văn phòng', date: '2026-07-02', text: 'Rà lại số này' },
      place: { part: 'word/document.xml', paragraph: 0, start: 8, end: 13 },
    },
  ]);
});

test('a paragraph whose mark was deleted runs on into the next', () => {
  const mark = '<w:rPr><w:del w:id="1" w:author="a" w:date="2026-07-01T08:00:00Z"/></w:rPr>';
  const conversion = convert(p(run('Câu đầu, '), mark) + paragraph('câu sau.'));
  expect(conversion.text).toContain('Câu đầu, câu sau.');
  const at = conversion.text.indexOf('câu sau');
  expect(wordPlace(conversion.segments, { start: at, end: at + 3 })).toMatchObject({ paragraph: 1, start: 0, end: 3 });
});

const HEADER = `<w:tbl>${row(
  cell(centred(run('UBND TỈNH LÀO CAI')) + centred(bold('SỞ Y TẾ'))),
  cell(centred(bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) + centred(bold('Độc lập - Tự do - Hạnh phúc'))),
)}${row(cell(centred(run('Số: 45 /BC-SYT'))), cell(centred(run('Lào Cai, ngày 05 tháng 6 năm 2026', '<w:i/>'))))}</w:tbl>`;
const SIGNATURE = `<w:tbl>${row(
  cell(paragraph('Nơi nhận:') + paragraph('- Như trên;') + paragraph('- Lãnh đạo Sở;') + paragraph('- Lưu: VT, KHTC.')),
  cell(centred(bold('KT. GIÁM ĐỐC')) + centred(bold('PHÓ GIÁM ĐỐC')) + centred('') + centred(bold('Giàng A Páo'))),
)}</w:tbl>`;

test('header and signature become front matter', () => {
  const { text, remarks } = convert(
    `${HEADER}${centred(bold('BÁO CÁO'))}${centred(bold('Kết quả công tác: y tế'))}${centred(run('Kính gửi: Bộ Y tế'))}${paragraph('Nội dung./.')}${SIGNATURE}`,
  );
  expect(text).toBe(`---
vanthu: van-ban
trạng thái: ban hành
cơ quan chủ quản: UBND tỉnh Lào Cai
cơ quan: Sở Y tế
số: 45
ký hiệu: BC-SYT
địa danh: Lào Cai
ngày: 2026-06-05
trích yếu: "Kết quả công tác: y tế"
kính gửi:
  - Bộ Y tế
người ký:
  quyền hạn: KT. GIÁM ĐỐC
  chức vụ: PHÓ GIÁM ĐỐC
  họ tên: Giàng A Páo
nơi nhận:
  - Như trên
  - Lãnh đạo Sở
lưu: VT, KHTC
---

Nội dung./.
`);
  expect(remarks).toEqual([]);
});

test('the only appendix keeps its title on a line of its own; the mark of the hand that signed is left out', () => {
  const signed = SIGNATURE.replace(centred(''), centred(run('(Đã ký)')));
  const { text, remarks } = convert(
    `${HEADER}${centred(bold('BÁO CÁO'))}${paragraph('Hết./.')}${signed}${centred(bold('PHỤ LỤC'))}${centred(bold('BIỂU TỔNG HỢP'))}${paragraph('Số liệu.')}`,
  );
  expect(text.slice(text.lastIndexOf('---\n') + 4)).toBe('\nHết./.\n\n## PHỤ LỤC\n\n**BIỂU TỔNG HỢP**\n\nSố liệu.\n');
  expect(remarks.map(remark => remark.key)).toEqual(['signed-mark']);
});

describe('segments', () => {
  const body = `${HEADER}${centred(bold('BÁO CÁO'))}${centred(bold('Về y tế'))}${p(bold('I. Kết quả'))}${p(`${run('Khám ')}${bold('6.318')}${run(' lượt, *thật*.')}`)}${SIGNATURE}`;
  const document = read(body);
  const conversion = convertWord(document);
  const paragraphs = [...paragraphsOf(document.body)];

  test('are sorted, do not overlap, and exact ones are copies', () => {
    let end = 0;
    for (const segment of conversion.segments) {
      expect(segment.start).toBeGreaterThanOrEqual(end);
      expect(segment.end).toBeGreaterThan(segment.start);
      end = segment.end;
      if (segment.length !== segment.end - segment.start) continue;
      const source = paragraphs.find(one => one.index === segment.paragraph)!;
      const there = paragraphText(source).slice(segment.offset, segment.offset + segment.length);
      expect(conversion.text.slice(segment.start, segment.end).toLowerCase()).toBe(there.toLowerCase());
    }
  });

  test.each(['6.318', 'lượt, ', 'thật', 'Kết quả', 'Giàng A Páo', 'Lãnh đạo Sở'])(
    'lead from “%s” to its place and back',
    words => {
      const start = conversion.text.indexOf(words);
      const place = wordPlace(conversion.segments, { start, end: start + words.length })!;
      const source = paragraphs.find(one => one.index === place.paragraph)!;
      expect(paragraphText(source).slice(place.start, place.end)).toBe(words);
      expect(draftOffset(conversion.segments, { ...place, offset: place.start })).toBe(start);
    },
  );

  test('give the nearest paragraph for what was not copied', () => {
    const at = conversion.text.indexOf('## I.');
    const place = wordPlace(conversion.segments, { start: at, end: at + 2 })!;
    expect(paragraphText(paragraphs.find(one => one.index === place.paragraph)!)).toBe('I. Kết quả');
  });
});
