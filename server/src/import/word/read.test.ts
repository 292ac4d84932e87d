import { describe, expect, test } from 'vitest';
import { paragraph, relationships, wordFile } from '../../../../test/support/word.ts';
import { paragraphsOf, paragraphText, type WordDocument, type WordParagraph } from './document.ts';
import { readWord } from './read.ts';

function read(bytes: Uint8Array): WordDocument {
  const result = readWord(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.document;
}

const texts = (document: WordDocument, view: 'after' | 'before' = 'after'): string[] =>
  [...paragraphsOf(document.body)].map(p => paragraphText(p, view));

describe('text', () => {
  test('is that of the runs, with entities resolved, and its place in the XML', () => {
    const document = read(wordFile(paragraph('A &amp; B')));
    const [block] = document.body as [WordParagraph];
    expect(paragraphText(block)).toBe('A & B');
    const [inline] = block.inlines;
    expect(document.xml.get('word/document.xml')!.slice(inline!.span.start, inline!.span.end)).toBe(
      '<w:t xml:space="preserve">A &amp; B</w:t>',
    );
  });

  test('is read through content controls, links, smart tags and alternatives, once', () => {
    const body = [
      `<w:sdt><w:sdtContent>${paragraph('trong ô')}</w:sdtContent></w:sdt>`,
      '<w:p><w:hyperlink r:id="x"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t> thẻ</w:t></w:r></w:smartTag></w:p>',
      `<mc:AlternateContent><mc:Choice>${paragraph('mới')}</mc:Choice><mc:Fallback>${paragraph('cũ')}</mc:Fallback></mc:AlternateContent>`,
    ].join('');
    expect(texts(read(wordFile(body)))).toEqual(['trong ô', 'liên kết thẻ', 'mới']);
  });

  test('of a text box follows its paragraph and is said', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('trong hộp')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const document = read(wordFile(`<w:p><w:r><w:t>trước</w:t></w:r>${box}</w:p>${paragraph('sau')}`));
    expect(texts(document)).toEqual(['trước', 'trong hộp', 'sau']);
    expect(document.losses.map(l => [l.key, l.index])).toEqual([['text-box', 0]]);
  });

  test('of a field is its result and not its instruction, even where the field never ends', () => {
    const field = (end: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>${end}</w:p>`;
    const ended = read(wordFile(field('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + paragraph('x')));
    expect(texts(ended)).toEqual(['7', 'x']);
    expect(ended.body[0]!.kind === 'paragraph' && ended.body[0]!.inlines[0]).toMatchObject({ field: 'PAGE' });
    expect(texts(read(wordFile(`${field('')}${paragraph('x')}`)))).toEqual(['7', 'x']);
    const broken = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>';
    expect(texts(read(wordFile(`${broken}${paragraph('còn đây')}`)))).toEqual(['', 'còn đây']);
  });

  test('may use any prefix for its namespace', () => {
    const xml = wordFile('', {
      files: {
        'word/document.xml':
          '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>a</x:t></x:r></x:p></x:body></x:document>',
      },
    });
    expect(texts(read(xml))).toEqual(['a']);
  });
});

describe('tracked changes', () => {
  const revision = 'w:id="1" w:author="Lãnh đạo" w:date="2026-07-01T08:00:00Z"';
  const body = `<w:p><w:r><w:t>giao </w:t></w:r><w:del ${revision}><w:r><w:delText>608</w:delText></w:r></w:del><w:ins ${revision}><w:r><w:t>630</w:t></w:r></w:ins></w:p>`;

  test('give the text before and after, with who and when', () => {
    const document = read(wordFile(body));
    expect(texts(document, 'before')).toEqual(['giao 608']);
    expect(texts(document, 'after')).toEqual(['giao 630']);
    expect((document.body[0] as WordParagraph).inlines[1]!.revision).toEqual({
      kind: 'delete',
      author: 'Lãnh đạo',
      date: '2026-07-01T08:00:00Z',
      id: '1',
    });
  });

  test('of a paragraph mark are told', () => {
    const document = read(
      wordFile(`<w:p><w:pPr><w:rPr><w:del ${revision}/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`),
    );
    expect((document.body[0] as WordParagraph).mark?.kind).toBe('delete');
  });
});

describe('formatting', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>';

  test('comes from defaults, styles and the run itself', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r><w:t>đậm</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:sz w:val="26"/></w:rPr><w:t>thường</w:t></w:r></w:p>`;
    const document = read(wordFile(body, { styles }));
    const [block] = document.body as [WordParagraph];
    expect(block.format).toMatchObject({ style: 'b', align: 'justify', outline: 1 });
    expect(document.styles.get('b')?.name).toBe('heading 1');
    expect(block.inlines.map(i => i.kind === 'text' && [i.format.bold, i.format.size])).toEqual([
      [true, 14],
      [false, 13],
    ]);
  });

  test('survives styles that are based on each other in a circle', () => {
    const circle =
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>';
    expect(texts(read(wordFile(paragraph('a', '<w:pStyle w:val="x"/>'), { styles: circle })))).toEqual(['a']);
  });
});

test('numbers are printed as Word counts them', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (at: number) => paragraph('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
  const document = read(wordFile([0, 1, 1, 2, 0, 1].map(item).join(''), { numbering }));
  expect(document.body.map(b => b.kind === 'paragraph' && b.label)).toEqual([
    'I.',
    'I.1.',
    'I.2.',
    'a)',
    'II.',
    'II.1.',
  ]);
});

test('tables keep merged cells, heading rows and their own lines', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const body = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('a', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('b', '<w:vMerge w:val="restart"/>')}${cell('c')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('d')}</w:tr></w:tbl>`;
  const [table] = read(wordFile(body)).body;
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.bordered).toBe(true);
  expect(table.rows.map(r => [r.header, r.cells.map(c => [c.colSpan, c.merge])])).toEqual([
    [true, [[2, null]]],
    [
      false,
      [
        [1, 'start'],
        [1, null],
      ],
    ],
    [
      false,
      [
        [1, 'continue'],
        [1, null],
      ],
    ],
  ]);
});

test('notes are found by their references', () => {
  const document = read(
    wordFile('<w:p><w:r><w:t>31 nội dung</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', {
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('Chú thích.')}</w:footnote>`,
    }),
  );
  expect([...document.notes.keys()]).toEqual(['footnote 2']);
  expect((document.body[0] as WordParagraph).inlines.at(-1)).toMatchObject({ kind: 'note', note: 'footnote 2' });
});

describe('a file that is no DOCX', () => {
  const problem = (bytes: Uint8Array) => {
    const result = readWord(bytes);
    return result.ok ? 'read' : result.problem;
  };
  test.each([
    ['text', new TextEncoder().encode('xin chào'), 'unreadable'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'doc'],
    ['one cut off', wordFile(paragraph('a')).slice(0, 300), 'unreadable'],
    ['an empty file', new Uint8Array(), 'unreadable'],
    [
      'a workbook',
      wordFile('', { files: { '_rels/.rels': relationships([['a', 'officeDocument', 'xl/workbook.xml']]) } }),
      'not-word',
    ],
  ])('%s', (_, bytes, expected) => expect(problem(bytes)).toBe(expected));

  test('is refused when it claims to grow beyond bounds', () => {
    const bomb = wordFile(paragraph('a'), { files: { 'word/media/a.bin': new Uint8Array(65_000_000) } });
    expect(problem(bomb)).toBe('too-large');
  });
});

test('XML nested without end is read flat, not to the end of the stack', () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(20_000) + paragraph('sâu') + '</w:sdtContent></w:sdt>'.repeat(20_000);
  expect(readWord(wordFile(deep + paragraph('sau'))).ok).toBe(true);
});
