/** The print tree as a DOCX file: WordprocessingML (ECMA-376-1) written straight from the tree. */

import { SOURCE_NAMESPACE } from '../../model/source-part.ts';
import type { PrintDocument, PrintPart } from '../print.ts';
import { archiveOf } from './archive.ts';
import { blocksXml, noteXml } from './blocks.ts';
import { DOCUMENT, type DocxContext, docxContext, OFFICE } from './context.ts';
import { described } from './describe.ts';
import { field, textRun } from './inlines.ts';
import { createPackage, type PackageBuilder } from './package.ts';
import { paragraph } from './properties.ts';
import { stylesXml } from './styles.ts';
import { twips } from './units.ts';
import { type Attributes, element, valued } from './xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

/**
 * The bytes of the DOCX; equal trees give equal bytes. `hash` turns bytes into a short hexadecimal text, `source` is the
 * XML of the part that leads back to the draft (`model/source-part.ts`).
 */
export function printDocx(
  document: PrintDocument,
  hash: (bytes: Uint8Array) => string,
  source: string | null = null,
): Uint8Array {
  const parts = createPackage();
  parts.relate('', `${OFFICE}/officeDocument`, DOCUMENT);
  const context = docxContext(document, parts);
  /** Adds a part of the document and gives the relationship that leads to it. */
  const add: AddPart = (name, kind, root, content) => {
    const path = `word/${name}.xml`;
    parts.add(path, `${TYPE}.${kind}+xml`, element(root, NAMES, content));
    return parts.relate(DOCUMENT, `${OFFICE}/${kind}`, path);
  };
  add('styles', 'styles', 'w:styles', stylesXml(document, context.styles));
  add('settings', 'settings', 'w:settings', settings());
  const margins = marginParts(document, context, add);
  const last = document.parts.length - 1;
  const body = document.parts.map((part, i) => {
    const section = sectionXml(document, part, i === 0, margins);
    return i < last ? blocksXml(part.blocks, context, section) : blocksXml(part.blocks, context) + section;
  });
  parts.add(DOCUMENT, `${TYPE}.document.main+xml`, element('w:document', NAMES, element('w:body', {}, body.join(''))));
  add('footnotes', 'footnotes', 'w:footnotes', footnotes(document, context));
  if (source !== null) addSource(parts, source);
  return archiveOf(described(parts, document.properties, hash));
}

/** A custom XML part with its properties (15.2.5, 15.2.6); the id is that of its kind, for every document the same. */
function addSource(parts: PackageBuilder, source: string): void {
  const item = 'customXml/item1.xml';
  const properties = 'customXml/itemProps1.xml';
  parts.add(item, null, source);
  parts.relate(DOCUMENT, `${OFFICE}/customXml`, item);
  const schema = element('ds:schemaRef', { 'ds:uri': SOURCE_NAMESPACE });
  const attributes = {
    'ds:itemID': '{6A0E2C5B-3D41-4B7E-9C7A-5E1D2F80A964}',
    'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  };
  parts.add(
    properties,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    element('ds:datastoreItem', attributes, element('ds:schemaRefs', {}, schema)),
  );
  parts.relate(item, `${OFFICE}/customXmlProps`, properties);
}

type AddPart = (name: string, kind: string, root: string, content: string) => string;

/** The notes, and the line that parts them from the text (17.11.23). */
function footnotes(document: PrintDocument, context: DocxContext): string {
  const separator = (id: number, type: string): string =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, paragraph({}, element('w:r', {}, element(`w:${type}`))));
  const notes = document.notes.map((note, i) =>
    element('w:footnote', { 'w:id': i + 1 }, noteXml(note.blocks, context)),
  );
  return separator(-1, 'separator') + separator(0, 'continuationSeparator') + notes.join('');
}

/** Compatibility mode 15: Word lays the document out as its own (MS-DOCX 2.11.1). */
function settings(): string {
  const separators = element('w:footnote', { 'w:id': -1 }) + element('w:footnote', { 'w:id': 0 });
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  };
  return (
    valued('w:defaultTabStop', 720) +
    element('w:footnotePr', {}, separators) +
    element('w:compat', {}, element('w:compatSetting', mode)) +
    element('w:themeFontLang', { 'w:val': 'vi-VN' })
  );
}

/** Relationships of the headers and footers: of every page, of the first one, and of the first of a later section. */
interface Margins {
  readonly header: string;
  readonly footer: string;
  readonly first: { readonly header: string; readonly footer: string };
  readonly later: { readonly header: string; readonly footer: string };
}

function marginParts(document: PrintDocument, context: DocxContext, add: AddPart): Margins {
  const style = context.styles.paragraph('so-trang');
  const header = (name: string, content: string): string => add(name, 'header', 'w:hdr', content);
  const footer = (name: string, content: string): string => add(name, 'footer', 'w:ftr', content);
  const { top, foot } = document.firstPage;
  const unnumbered = paragraph({ style });
  const plain = footer('footer1', paragraph({}));
  const later = { header: header('header2', unnumbered), footer: plain };
  return {
    header: header('header1', paragraph({ style }, field('PAGE', textRun('1')))),
    footer: plain,
    later,
    first: {
      header: top.length > 0 ? header('header3', blocksXml(top, context)) : later.header,
      footer: foot.length > 0 ? footer('footer2', blocksXml(foot, context)) : later.footer,
    },
  };
}

/** The properties of a section (17.6.17). */
function sectionXml(document: PrintDocument, part: PrintPart, first: boolean, margins: Margins): string {
  const { page } = document.style;
  const hidden = first || part.restart;
  // Landscape paper is portrait paper turned by 90°: its upper margin was the left one.
  const turned = part.orientation === 'landscape';
  const [width, height] = turned ? [page.height, page.width] : [page.width, page.height];
  const { top, bottom, left, right } = turned
    ? { top: page.margins.left, bottom: page.margins.right, left: page.margins.top, right: page.margins.bottom }
    : page.margins;
  const reference = (kind: 'header' | 'footer', type: string, id: string): string =>
    element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id });
  const own = first ? margins.first : margins.later;
  return element(
    'w:sectPr',
    {},
    reference('header', 'default', margins.header) +
      (hidden ? reference('header', 'first', own.header) : '') +
      reference('footer', 'default', margins.footer) +
      (hidden ? reference('footer', 'first', own.footer) : '') +
      valued('w:type', 'nextPage') +
      element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), 'w:orient': part.orientation }) +
      element('w:pgMar', {
        'w:top': twips(top),
        'w:right': twips(right),
        'w:bottom': twips(bottom),
        'w:left': twips(left),
        'w:header': twips(page.header),
        'w:footer': twips(page.header),
        'w:gutter': 0,
      }) +
      (part.restart ? element('w:pgNumType', { 'w:start': 1 }) : '') +
      (hidden ? element('w:titlePg') : ''),
  );
}
