/** The DOCX as it is written: the XML in it against ECMA-376-1 and the decree, and its content read back. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { FULL_DRAFT } from './full-draft.ts';
import { all, child, elements, outOfOrder, parseXml, walk, wordText, type XmlElement } from './ooxml.ts';
import { draft, partsOf, treeOf } from './support.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
const docxOf = (text: string): Uint8Array => printDocx(treeOf(text), hash);

let bytes: Uint8Array;
let parts: Map<string, string>;
let document: XmlElement;
let footnotes: XmlElement;
let styles: XmlElement;

beforeAll(async () => {
  bytes = await docxOf(FULL_DRAFT);
  parts = partsOf(bytes);
  document = parseXml(parts.get('word/document.xml')!);
  footnotes = parseXml(parts.get('word/footnotes.xml')!);
  styles = parseXml(parts.get('word/styles.xml')!);
});

const value = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
const styleIn = (p: XmlElement): string | undefined => value(child(child(p, 'w:pPr'), 'w:pStyle'));
const paragraphs = (): XmlElement[] => all(document, 'w:p');
const body = (): XmlElement => child(document, 'w:body')!;

describe('the package', () => {
  test('every part is XML in the order of the schema', () => {
    for (const [name, text] of parts) {
      if (!/\.(xml|rels)$/u.test(name)) continue;
      expect(outOfOrder(parseXml(text)), name).toEqual([]);
    }
  });

  test('every relationship leads to a part, every part has a content type', () => {
    const types = parseXml(parts.get('[Content_Types].xml')!);
    const overrides = new Set(all(types, 'Override').map(o => o.attributes['PartName']!.slice(1)));
    const defaults = new Set(all(types, 'Default').map(d => d.attributes['Extension']!));
    for (const name of overrides) expect(parts.has(name), name).toBe(true);
    for (const name of parts.keys())
      if (name !== '[Content_Types].xml')
        expect(overrides.has(name) || defaults.has(name.split('.').at(-1)!), name).toBe(true);
    const used = new Set<string>(['[Content_Types].xml']);
    for (const [name, text] of parts) {
      if (!name.endsWith('.rels')) continue;
      used.add(name);
      const folder = name.replace(/_rels\/[^/]+$/u, '');
      const ids = all(parseXml(text), 'Relationship').map(r => {
        const target = `${folder}${r.attributes['Target']}`;
        if (r.attributes['TargetMode'] !== 'External') expect(parts.has(target), `${name} → ${target}`).toBe(true);
        used.add(target);
        return r.attributes['Id'];
      });
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const name of parts.keys()) expect(used.has(name), `${name} is reachable`).toBe(true);
  });

  test('references by r:id are declared', () => {
    const ids = new Set(
      all(parseXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship').map(r => r.attributes['Id']),
    );
    for (const e of walk(document)) if (e.attributes['r:id']) expect(ids.has(e.attributes['r:id'])).toBe(true);
  });

  test('no author, no path, no comments, no hidden text; title and language', () => {
    const core = parts.get('docProps/core.xml')!;
    expect(core).toContain('<dc:creator></dc:creator>');
    expect(core).toContain('BÁO CÁO Kết quả sản xuất vụ đông xuân 2025 - 2026');
    expect(core).not.toMatch(/lastModifiedBy|created/u);
    expect([...parts.keys()].filter(name => /comment|people/u.test(name))).toEqual([]);
    const everything = [...parts.values()].join('\n');
    expect(everything).not.toMatch(/<w:vanish|Un-named|file:\/\//u);
    expect(
      value(child(all(styles, 'w:rPrDefault')[0] && child(all(styles, 'w:rPrDefault')[0], 'w:rPr'), 'w:lang')),
    ).toBe('vi-VN');
  });

  test('the same draft gives the same bytes, dates come from the draft', async () => {
    expect(Buffer.compare(bytes, await docxOf(FULL_DRAFT))).toBe(0);
    const dated = partsOf(
      await docxOf(draft('trạng thái: ban hành\ncơ quan: Sở\nngày: 2026-07-05\ntrích yếu: X', 'X')),
    );
    expect(dated.get('docProps/core.xml')).toContain('2026-07-05T00:00:00Z');
  });
});

describe('footnotes', () => {
  test('ids rise in order of first mention and each is mentioned once', () => {
    const mentioned = all(document, 'w:footnoteReference').map(e => Number(e.attributes['w:id']));
    expect(mentioned).toEqual(mentioned.map((_, i) => i + 1));
    const defined = all(footnotes, 'w:footnote')
      .map(e => Number(e.attributes['w:id']))
      .filter(id => id > 0);
    expect(defined).toEqual(mentioned);
    expect(mentioned).toHaveLength(7);
  });

  test('hold their text, in the order of the report', () => {
    const texts = all(footnotes, 'w:footnote')
      .filter(e => Number(e.attributes['w:id']) > 0)
      .map(note => all(note, 'w:p').map(wordText).join(' ¶ ').trim());
    expect(texts).toEqual([
      'Chú thích thứ nhất, có nhắc 8. ¶ 8 Chú thích chỉ được nhắc trong chú thích khác.',
      'Tại chỗ có <b>thẻ</b> & "ngoặc" #{}$_*.',
      'Chú thích ở đề mục.',
      'Chú thích trong danh sách. ¶ Đoạn thứ hai của chú thích.',
      'Chú thích ở tên bảng.',
      'Chú thích trong ô.',
      'Chú thích ở phụ lục.',
    ]);
  });

  test('a second mention is a cross-reference to the bookmark of the first', () => {
    const instructions = all(document, 'w:instrText').map(e => String(e.children[0]).trim());
    expect(instructions).toContain('NOTEREF _RefNote1 \\f \\h');
    const names = all(document, 'w:bookmarkStart').map(e => e.attributes['w:name']);
    expect(names).toContain('_RefNote1');
    const ids = all(document, 'w:bookmarkStart').map(e => e.attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(document, 'w:bookmarkEnd').map(e => e.attributes['w:id'])).toEqual(ids);
  });

  test('fields are whole', () => {
    let depth = 0;
    for (const e of all(document, 'w:fldChar')) {
      const type = e.attributes['w:fldCharType'];
      if (type === 'begin') depth++;
      if (type === 'end') depth--;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });
});

describe('styles', () => {
  test('every style that is named is defined, once; bases too', () => {
    const ids = all(styles, 'w:style').map(s => s.attributes['w:styleId']!);
    expect(new Set(ids).size).toBe(ids.length);
    const names = all(styles, 'w:style').map(s => value(child(s, 'w:name'))!.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/header2.xml'])
      for (const e of walk(parseXml(parts.get(name)!)))
        if (e.name === 'w:pStyle' || e.name === 'w:rStyle') expect(ids, name).toContain(value(e));
    for (const e of walk(styles))
      if (e.name === 'w:basedOn' || e.name === 'w:next' || e.name === 'w:link') expect(ids).toContain(value(e));
  });

  test('headings are Word’s own, so that they appear in its navigation', () => {
    const headings = paragraphs()
      .filter(p => /^Heading\d|-\d$/u.test(styleIn(p) ?? '') && wordText(p) !== '')
      .filter(p => !/^danh-sach/u.test(styleIn(p)!))
      .map(p => `${styleIn(p)} ${wordText(p).replace('\n', ' / ')}`);
    expect(headings).toEqual([
      'Heading1 Phần thứ nhất / TÌNH HÌNH THỰC HIỆN',
      'Heading2 I. Trồng trọt',
      'Heading3 1. Cây lương thực',
      'Heading2 II. Biểu tổng hợp',
      'phu-luc-1 Phụ lục I / DANH MỤC VĂN BẢN',
      'phu-luc-1 Phụ lục II / BIỂU SỐ LIỆU',
    ]);
    for (const s of all(styles, 'w:style'))
      if (/^Heading[1-3]$|^phu-luc-1$/u.test(s.attributes['w:styleId']!))
        expect(value(child(child(s, 'w:pPr'), 'w:outlineLvl')), s.attributes['w:styleId']).toBeDefined();
  });

  /** What a paragraph with this text looks like, its style and those that it is based on folded together. */
  function lookOf(text: string): Record<string, string | undefined> {
    const p = paragraphs().find(q => wordText(q).startsWith(text));
    expect(p, text).toBeDefined();
    const byId = new Map(all(styles, 'w:style').map(s => [s.attributes['w:styleId']!, s]));
    const chain: XmlElement[] = [];
    for (let id = styleIn(p!); id; id = value(child(byId.get(id), 'w:basedOn'))) chain.push(byId.get(id)!);
    const first = (group: string, name: string, attribute = 'w:val'): string | undefined => {
      for (const holder of [p!, ...chain]) {
        const element = child(child(holder, group), name);
        if (element) return element.attributes[attribute] ?? 'true';
      }
      return undefined;
    };
    return {
      size: String(Number(first('w:rPr', 'w:sz') ?? '28') / 2),
      bold: String(first('w:rPr', 'w:b') === 'true'),
      italic: String(first('w:rPr', 'w:i') === 'true'),
      align: first('w:pPr', 'w:jc') ?? 'left',
    };
  }

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '13', 'true', 'false', 'center'],
    ['Độc lập - Tự do - Hạnh phúc', '14', 'true', 'false', 'center'],
    ['ỦY BAN NHÂN DÂN', '13', 'false', 'false', 'center'],
    ['SỞ NÔNG NGHIỆP', '13', 'true', 'false', 'center'],
    ['Số: ', '13', 'false', 'false', 'center'],
    ['Điện Biên, ngày', '14', 'false', 'true', 'center'],
    ['BÁO CÁO', '14', 'true', 'false', 'center'],
    ['Kết quả sản xuất', '14', 'true', 'false', 'center'],
    ['Mở đầu', '14', 'false', 'false', 'both'],
    ['Phần thứ nhất', '14', 'true', 'false', 'center'],
    ['KT. GIÁM ĐỐC', '14', 'true', 'false', 'center'],
    ['Lò Thị Hương', '14', 'true', 'false', 'center'],
    ['Nơi nhận:', '12', 'true', 'true', 'left'],
    ['- Lưu: VT', '11', 'false', 'false', 'left'],
    ['Phụ lục I', '14', 'true', 'false', 'center'],
    ['(Kèm theo', '14', 'false', 'true', 'center'],
  ])('%s', (text, size, bold, italic, align) => {
    expect(lookOf(text)).toEqual({ size, bold, italic, align });
  });
});

describe('pages', () => {
  const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);
  const sections = (): XmlElement[] => all(document, 'w:sectPr');

  test('A4, margins of the decree, landscape in between', () => {
    expect(
      sections().map(s => {
        const size = child(s, 'w:pgSz')!.attributes;
        const margins = child(s, 'w:pgMar')!.attributes;
        return [
          mm(size['w:w']),
          mm(size['w:h']),
          size['w:orient'],
          mm(margins['w:top']),
          mm(margins['w:bottom']),
          mm(margins['w:left']),
          mm(margins['w:right']),
        ];
      }),
    ).toEqual([
      [210, 297, 'portrait', 20, 20, 30, 15],
      [297, 210, 'landscape', 30, 15, 20, 20],
      [210, 297, 'portrait', 20, 20, 30, 15],
      [210, 297, 'portrait', 20, 20, 30, 15],
      [210, 297, 'portrait', 20, 20, 30, 15],
    ]);
  });

  test('numbers centred on top, absent on page 1 and on the first page of each appendix', () => {
    expect(sections().map(s => Boolean(child(s, 'w:titlePg')))).toEqual([true, false, false, true, true]);
    expect(sections().map(s => child(s, 'w:pgNumType')?.attributes['w:start'])).toEqual([
      undefined,
      undefined,
      undefined,
      '1',
      '1',
    ]);
    const rels = new Map(
      all(parseXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship').map(r => [
        r.attributes['Id'],
        r.attributes['Target'],
      ]),
    );
    for (const s of sections())
      for (const reference of elements(s).filter(e => e.name === 'w:headerReference')) {
        const header = parseXml(parts.get(`word/${rels.get(reference.attributes['r:id'])}`)!);
        const numbered = all(header, 'w:instrText').some(e => String(e.children[0]).includes('PAGE'));
        expect(numbered).toBe(reference.attributes['w:type'] === 'default');
      }
  });

  test('circulation in the first page’s top margin, contact at its foot', () => {
    const first = [...parts]
      .filter(([name]) => /word\/(header|footer)\d/u.test(name))
      .map(([, text]) => wordText(parseXml(text)));
    expect(first).toContain('LƯU HÀNH NỘI BỘ');
    expect(first.some(t => t.startsWith('Địa chỉ: Số 12 phố Chợ'))).toBe(true);
  });

  test('rules are as long as the decree says', () => {
    const rules = paragraphs().filter(p => styleIn(p)?.startsWith('gach-') && styleIn(p) !== 'gach-ngang');
    const lengths = rules.map(p => {
      const indent = child(child(p, 'w:pPr'), 'w:ind')!.attributes;
      const column = styleIn(p) === 'gach-co-quan' ? 66 : styleIn(p) === 'gach-tieu-ngu' ? 99 : 165;
      return [styleIn(p), column - mm(indent['w:left']) - mm(indent['w:right'])];
    });
    expect(lengths.slice(0, 3)).toEqual([
      ['gach-co-quan', expect.closeTo(18, -1)],
      ['gach-tieu-ngu', expect.closeTo(60, -0.5)],
      ['gach-trich-yeu', expect.closeTo(40, -1)],
    ]);
  });
});

describe('tables', () => {
  const table = (): XmlElement => all(document, 'w:tbl').find(t => wordText(t).includes('Chỉ tiêu'))!;

  test('heading rows repeat, rows do not split', () => {
    const rows = elements(table()).filter(e => e.name === 'w:tr');
    expect(rows.map(r => Boolean(child(child(r, 'w:trPr'), 'w:tblHeader')))).toEqual([true, true, false, false, false]);
    for (const r of all(document, 'w:tr')) expect(child(child(r, 'w:trPr'), 'w:cantSplit')).toBeDefined();
  });

  test('merged cells cover the grid', () => {
    const grid = all(child(table(), 'w:tblGrid')!, 'w:gridCol').length;
    for (const row of elements(table()).filter(e => e.name === 'w:tr')) {
      const spans = elements(row)
        .filter(e => e.name === 'w:tc')
        .map(c => Number(value(child(child(c, 'w:tcPr'), 'w:gridSpan')) ?? 1));
      expect(spans.reduce((a, b) => a + b, 0)).toBe(grid);
    }
    const merges = all(table(), 'w:vMerge').map(e => value(e) ?? 'continue');
    expect(merges.filter(m => m === 'restart')).toHaveLength(3);
    expect(merges.filter(m => m === 'continue')).toHaveLength(3);
  });

  test('tables never touch, and the document ends in a paragraph', () => {
    const children = elements(body());
    for (let i = 1; i < children.length; i++)
      expect(children[i - 1]!.name === 'w:tbl' && children[i]!.name === 'w:tbl').toBe(false);
    expect(children.at(-1)!.name).toBe('w:sectPr');
    expect(children.at(-2)!.name).toBe('w:p');
  });
});

describe('pictures', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const body = '![Sơ đồ "A" & B](so-do.png)\n\n![Ảnh](so-do.png)\n\n![Khác](khac.png)';
  const files: Record<string, Uint8Array> = { 'so-do.png': PNG, 'khac.png': new Uint8Array([...PNG, 4]) };
  const tree = treeOf(draft('cơ quan: Sở', body), {
    image: src => ({ format: 'png', data: files[src]!, width: 40, height: 30 }),
  });
  const archive = printDocx(tree, hash);
  const read = partsOf(archive);
  const xml = parseXml(read.get('word/document.xml')!);

  test('stand in the package once each, with their size and description', () => {
    expect([...read.keys()].filter(name => name.includes('/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.png',
    ]);
    expect(Buffer.from(unzipSync(archive)['word/media/image1.png']!)).toEqual(Buffer.from(PNG));
    expect(all(xml, 'wp:docPr').map(e => [e.attributes['id'], e.attributes['descr']])).toEqual([
      ['1', 'Sơ đồ "A" & B'],
      ['2', 'Ảnh'],
      ['3', 'Khác'],
    ]);
    expect(all(xml, 'wp:extent').map(e => e.attributes)).toEqual(
      Array.from({ length: 3 }, () => ({ cx: '1440000', cy: '1080000' })),
    );
  });

  test('are reached through relationships of the document', () => {
    const targets = new Map(
      all(parseXml(read.get('word/_rels/document.xml.rels')!), 'Relationship').map(r => [
        r.attributes['Id'],
        r.attributes['Target'],
      ]),
    );
    expect(all(xml, 'a:blip').map(e => targets.get(e.attributes['r:embed']))).toEqual([
      'media/image1.png',
      'media/image1.png',
      'media/image2.png',
    ]);
  });
});

test('the package holds what a report needs and nothing else', () => {
  expect([...parts.keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'docProps/custom.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/footer1.xml',
    'word/footer2.xml',
    'word/footnotes.xml',
    'word/header1.xml',
    'word/header2.xml',
    'word/header3.xml',
    'word/settings.xml',
    'word/styles.xml',
  ]);
  expect([...parts.keys()][0]).toBe('[Content_Types].xml');
});

test('hostile text stays text', async () => {
  const text = 'a]]> <w:p/> &amp; \u0000\u0008 \ud800 " \' </w:t>';
  const hostile = partsOf(await docxOf(draft('cơ quan: "<x> & y"\ntrích yếu: "</w:t>"', text)));
  const read = wordText(parseXml(hostile.get('word/document.xml')!));
  expect(read).toContain('a]]> <w:p/>');
  expect(read).not.toMatch(/[\u0000-\u0008]/u);
});

test('any draft gives parts that are XML, in order, with footnotes that pair', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '\n\n',
      '## ',
      '# Phụ lục I. ',
      '[^1]',
      '\n[^1]: ',
      '^[',
      ']',
      '\n| a | b |\n|---|---|\n| ^ | < |\n',
      '\n- ',
      '\n```\n',
      '\n> ',
      '{{x\u0001}}',
      '**',
      '\ud800',
      '\u0000',
      '![\u0002](x)',
      '[a](https://x/\u0003)',
      '<!-- khổ ngang -->\n',
      '\n---\n',
      'Bảng 1: \u0004[^1]\n',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async pieces => {
      const read = partsOf(await docxOf(draft('cơ quan: Sở', pieces.join(''))));
      for (const name of ['word/document.xml', 'word/footnotes.xml', 'docProps/core.xml']) {
        const text = read.get(name)!;
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
        expect(outOfOrder(parseXml(text))).toEqual([]);
      }
      const mentioned = all(parseXml(read.get('word/document.xml')!), 'w:footnoteReference').map(
        e => e.attributes['w:id'],
      );
      const defined = all(parseXml(read.get('word/footnotes.xml')!), 'w:footnote').map(e => e.attributes['w:id']);
      expect(mentioned).toEqual(mentioned.map((_, i) => String(i + 1)));
      expect(defined.filter(id => Number(id) > 0)).toEqual(mentioned);
    }),
    { numRuns: 60 },
  );
});
