/** Print inlines as runs of WordprocessingML (ECMA-376-1, 17.3.2). */

import { type PrintChange, type PrintChart, type PrintImage, type PrintInline, unreachable } from '../print.ts';
import { HYPHEN } from '../unbroken.ts';
import type { DocxContext } from './context.ts';
import { toggle } from './properties.ts';
import { emu } from './units.ts';
import { type Attributes, element, escapeXml, valued } from './xml.ts';

/** How the text around an inline looks. */
interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly raised?: boolean;
  readonly code?: boolean;
  /** Points; the paragraph style's where it is not given. */
  readonly size?: number;
}

export function runs(inlines: readonly PrintInline[], context: DocxContext, look: RunLook = {}): string {
  let xml = '';
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        xml += textRun(inline.text, look);
        break;
      case 'code':
        xml += textRun(inline.text, { ...look, code: true });
        break;
      case 'strong':
        xml += runs(inline.children, context, { ...look, bold: true });
        break;
      case 'emphasis':
        xml += runs(inline.children, context, { ...look, italic: !look.italic });
        break;
      case 'superscript':
        xml += runs(inline.children, context, { ...look, raised: true });
        break;
      case 'break':
        xml += run(element('w:br'), look);
        break;
      case 'link':
        xml += link(inline.href, runs(inline.children, context, look));
        break;
      case 'image':
        xml += run(drawing(inline.image, context), look);
        break;
      case 'change': {
        const content = runs(inline.children, context, look);
        xml += changed(inline.change, context, content);
        break;
      }
      case 'note':
        xml += inline.first ? noteMark(inline.number) : crossReference(inline.number);
        break;
      default:
        return unreachable(inline);
    }
  }
  return xml;
}

/** Runs that came or went between two versions (17.13.5.14, 17.13.5.18); without content, the mark that a paragraph or row did. */
export function changed(change: PrintChange, context: DocxContext, content = ''): string {
  if (!context.revision) return change === 'inserted' ? content : '';
  const { author, date } = context.revision;
  context.ids.change += 1;
  const attributes = { 'w:id': context.ids.change, 'w:author': author, 'w:date': date };
  if (change === 'inserted') return element('w:ins', attributes, content);
  const deleted = content.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
  return element(
    'w:del',
    attributes,
    deleted.replaceAll('<w:instrText ', '<w:delInstrText ').replaceAll('</w:instrText>', '</w:delInstrText>'),
  );
}

export const textRun = (text: string, look: RunLook = {}): string => run(textXml(text), look);

/** Text with its unbroken hyphens as Word has them (17.3.3.18). */
const textXml = (text: string): string =>
  text
    .split(HYPHEN)
    .map(part => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
    .join(element('w:noBreakHyphen'));

/** The mark of a note: before its text (`w:footnoteRef`), or where it is mentioned. */
export const markRun = (content: string): string =>
  element('w:r', {}, element('w:rPr', {}, valued('w:rStyle', 'FootnoteReference')) + content);

function run(content: string, { bold, italic, raised, code, size }: RunLook): string {
  const properties =
    (code ? element('w:rFonts', { 'w:ascii': CODE, 'w:hAnsi': CODE, 'w:eastAsia': CODE, 'w:cs': CODE }) : '') +
    toggle('w:b', bold) +
    toggle('w:bCs', bold) +
    toggle('w:i', italic) +
    toggle('w:iCs', italic) +
    (code ? element('w:noProof') : '') +
    (size === undefined ? '' : valued('w:sz', Math.round(size * 2)) + valued('w:szCs', Math.round(size * 2))) +
    (raised ? valued('w:vertAlign', 'superscript') : '');
  return `<w:r>${properties === '' ? '' : element('w:rPr', {}, properties)}${content}</w:r>`;
}

const CODE = 'Courier New';

/** A footnote's mark within a bookmark, so that later mentions can refer to it. */
function noteMark(number: number): string {
  const start = element('w:bookmarkStart', { 'w:id': number, 'w:name': `_RefNote${number}` });
  const mark = markRun(element('w:footnoteReference', { 'w:id': number }));
  return start + mark + element('w:bookmarkEnd', { 'w:id': number });
}

/** A second mention: the field NOTEREF with the mark's number as it stands now (17.16.5.37). */
const crossReference = (number: number): string =>
  field(`NOTEREF _RefNote${number} \\f \\h`, textRun(String(number), { raised: true }));

/** Web and mail addresses only; other links print as their text. */
function link(href: string, content: string): string {
  return /^(?:https?:|mailto:)[^\s"\\\p{Cc}]+$/iu.test(href) ? field(`HYPERLINK "${href}"`, content) : content;
}

/** A complex field (17.16.18): begin, instruction, separator, result, end. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  const text = element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(` ${instruction} `)));
  return mark('begin') + text + mark('separate') + result + mark('end');
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture, its bytes as a part of the package. */
function drawing(image: PrintImage, context: DocxContext): string {
  context.ids.drawing += 1;
  const id = context.ids.drawing;
  const size = { cx: emu(image.width), cy: emu(image.height) };
  const name = { id, name: `Hình ${id}`, descr: image.alt };
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', name) + element('pic:cNvPicPr')) +
      element(
        'pic:blipFill',
        {},
        element('a:blip', { 'r:embed': context.image(image) }) + element('a:stretch', {}, element('a:fillRect')),
      ) +
      element(
        'pic:spPr',
        {},
        element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }) + element('a:ext', size)) +
          element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      ),
  );
  return inline(size, name, `${DRAWING}/picture`, picture);
}

/** A run with a chart, which its own part draws (21.2.2.27). */
export function chartRun(chart: PrintChart, context: DocxContext): string {
  context.ids.drawing += 1;
  const id = context.ids.drawing;
  const size = { cx: emu(chart.width), cy: emu(chart.height) };
  const reference = element('c:chart', { 'xmlns:c': `${DRAWING}/chart`, 'r:id': context.chart(chart) });
  const name = { id, name: `Biểu đồ ${id}`, descr: chart.alt };
  return run(inline(size, name, `${DRAWING}/chart`, reference), {});
}

/** A drawing that stands in its line (20.4.2.8); `uri` says what kind of graphic it holds. */
function inline(size: Attributes, name: Attributes, uri: string, graphic: string): string {
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', size) +
        element('wp:docPr', name) +
        element('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, element('a:graphicData', { uri }, graphic)),
    ),
  );
}
