/** DOCX files made by hand for tests: a body's XML, with whatever other parts the test is about. */

import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Namespaces that the XML of a part may use. */
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

/** Parts beside the body: what stands inside their root element, by the name that the relationship's type ends in. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Archive entries as they are. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A DOCX whose `w:body` holds `body`. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;
  const present = kinds.filter(kind => parts[kind] !== undefined);
  const xml = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${inner}</w:${root}>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${present
      .map(kind => `<Override PartName="/word/${kind}.xml" ContentType="${MAIN}.${kind}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(present.map((kind, i) => [`rId${i + 1}`, kind, `${kind}.xml`])),
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
  };
  for (const kind of present) files[`word/${kind}.xml`] = xml(kind, parts[kind]!);
  Object.assign(files, parts.files);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

/** A relationships part from id, last segment of the type, and target. */
export const relationships = (list: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A paragraph of plain text. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A centred paragraph, bold where it says so. */
export const centred = (text: string, bold = false): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`;

/** A table without lines: rows of cells of paragraphs. */
export const layoutTable = (...rows: string[][]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A report of a commune with a header and a signature around `content`. */
export function wordReport(content: string, parts: WordParts = {}): Uint8Array {
  const header = layoutTable(
    [
      centred('ỦY BAN NHÂN DÂN', true) + centred('XÃ NẬM PỒ', true),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true) + centred('Độc lập - Tự do - Hạnh phúc', true),
    ],
    [centred('Số: 45/BC-UBND'), centred('Nậm Pồ, ngày 05 tháng 6 năm 2026')],
  );
  const signature = layoutTable([
    paragraph('Nơi nhận:') + paragraph('- UBND tỉnh;') + paragraph('- Lưu: VT.'),
    centred('TM. ỦY BAN NHÂN DÂN', true) + centred('CHỦ TỊCH', true) + centred('Lò Văn Hặc', true),
  ]);
  const title = centred('BÁO CÁO', true) + centred('Kết quả công tác tháng 5 năm 2026', true);
  return wordFile(header + title + content + signature, parts);
}
