/** The content of a paragraph (ECMA-376-1, 17.3.2 to 17.3.3, 17.16): text with its formatting, notes, breaks, pictures, comment marks. */

import { child, childValue, descendants, elements, get, textOf, type XmlElement } from '../../syntax/xml.ts';
import type { Span } from '../../text/span.ts';
import { alternative, revisionOf, type Story } from './blocks.ts';
import type { Loss, ParagraphFormat, Revision, RunFormat, WordInline } from './document.ts';
import { applyRun } from './format.ts';

interface Read {
  readonly inlines: WordInline[];
  /** Contents of text boxes (`w:txbxContent`). */
  readonly boxes: XmlElement[];
  /** 1 where the paragraph's first text stands on the page after the one before it. */
  readonly pageAtStart: number;
}

/** Around the run being read. */
interface Surroundings {
  readonly revision: Revision | null;
  readonly link: string | null;
}

/** Reads the inlines of a `w:p`; `format` is the paragraph's own. Moves the story's page and fields on. */
export function readInlines(paragraph: XmlElement, format: ParagraphFormat, index: number, story: Story): Read {
  const inlines: WordInline[] = [];
  const boxes: XmlElement[] = [];
  let pageAtStart = 0;
  const base = story.styles.paragraph(format.style).run;
  const lose = (key: Loss['key'], detail = ''): void => {
    story.losses.push({ key, part: story.part, index, detail });
  };
  const turnPage = (): void => {
    if (story.page !== null) story.page++;
    if (!inlines.some(inline => inline.kind === 'text')) pageAtStart = 1;
  };

  const visit = (parent: XmlElement, around: Surroundings): void => {
    for (const node of elements(parent)) visitNode(node, around);
  };

  const visitNode = (node: XmlElement, around: Surroundings): void => {
    switch (node.name) {
      case 'w:r':
        readRun(node, around);
        break;
      case 'w:hyperlink': {
        const relationship = story.relationships.get(get(node, 'id') ?? '');
        visit(node, { ...around, link: relationship?.external ? relationship.target : around.link });
        break;
      }
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo': {
        // Deleted within inserted text, it is gone in both views: the deletion is what counts.
        visit(node, { ...around, revision: revisionOf(node) });
        break;
      }
      case 'w:fldSimple':
        story.fields.push({ instruction: (get(node, 'instr') ?? '').trim(), result: true });
        visit(node, around);
        story.fields.pop();
        break;
      case 'w:sdt':
        visit(child(node, 'w:sdtContent') ?? node, around);
        break;
      case 'mc:AlternateContent':
        visit(alternative(node), around);
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        inlines.push({
          kind: node.name === 'w:commentRangeStart' ? 'comment-start' : 'comment-end',
          id: get(node, 'id') ?? '',
          span: node.span,
          run: node.span,
          revision: around.revision,
        });
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        lose('equation');
        pushText(textOfMath(node), node.span, node.span, base, around);
        break;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'w:ruby':
      case 'w:rubyBase':
        visit(node, around);
        break;
      default:
        break;
    }
  };

  const pushText = (text: string, span: Span, run: Span, runFormat: RunFormat, around: Surroundings): void => {
    if (text === '') return;
    const field = story.fields.at(-1);
    inlines.push({
      kind: 'text',
      text,
      format: runFormat,
      link: around.link,
      field: field?.result ? field.instruction : null,
      span,
      run,
      revision: around.revision,
    });
  };

  const readRun = (run: XmlElement, around: Surroundings): void => {
    const properties = child(run, 'w:rPr');
    const runFormat = formatOf(base, properties, format.style, story);
    const text = (value: string, node: XmlElement): void => pushText(value, node.span, run.span, runFormat, around);
    const content = (node: XmlElement): void => {
      switch (node.name) {
        case 'w:t':
        case 'w:delText':
          if (!inInstruction(story)) text(textOf(node), node);
          break;
        case 'w:tab':
        case 'w:ptab':
          text('\t', node);
          break;
        case 'w:noBreakHyphen':
          text('\u2011', node);
          break;
        case 'w:sym':
          lose('unknown', get(node, 'font') ?? '');
          text(symbol(get(node, 'char')), node);
          break;
        case 'w:br':
        case 'w:cr': {
          const type = get(node, 'type');
          const kind = type === 'page' || type === 'column' ? type : 'line';
          inlines.push({ kind: 'break', break: kind, span: node.span, run: run.span, revision: around.revision });
          break;
        }
        case 'w:lastRenderedPageBreak':
          turnPage();
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          inlines.push({
            kind: 'note',
            note: `${node.name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${get(node, 'id') ?? ''}`,
            format: runFormat,
            span: node.span,
            run: run.span,
            revision: around.revision,
          });
          break;
        case 'w:fldChar':
          if (child(node, 'w:ffData')) lose('form');
          fieldMark(get(node, 'fldCharType'), story);
          break;
        case 'w:instrText':
        case 'w:delInstrText': {
          const field = story.fields.at(-1);
          if (field && !field.result) field.instruction = (field.instruction + textOf(node)).trim().slice(0, 200);
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          readDrawing(node, run);
          break;
        case 'mc:AlternateContent':
          for (const inner of elements(alternative(node))) content(inner);
          break;
        default:
          break;
      }
    };
    for (const node of elements(run)) content(node);
  };

  const readDrawing = (node: XmlElement, run: XmlElement): void => {
    if (node.name === 'w:object') lose('object', get(descendants(node, 'o:OLEObject')[0] ?? node, 'ProgID') ?? '');
    if (descendants(node, 'c:chart').length > 0) lose('chart');
    const found = descendants(node, 'w:txbxContent');
    // A box inside a box is read with the outer one.
    boxes.push(...found.filter(box => !found.some(other => other !== box && encloses(other.span, box.span))));
    const blip = descendants(node, 'a:blip')[0];
    const image = blip ? get(blip, 'embed') : get(descendants(node, 'v:imagedata')[0] ?? node, 'id');
    const relationship = image === null ? undefined : story.relationships.get(image);
    const linked = blip && get(blip, 'link');
    const outside = relationship?.external ? relationship : linked ? story.relationships.get(linked) : undefined;
    if (outside?.external) lose('external', outside.target);
    const target = relationship && !relationship.external && relationship.type === 'image' ? relationship.target : null;
    const properties = descendants(node, 'wp:docPr')[0];
    inlines.push({
      kind: 'image',
      target,
      alt: (properties && (get(properties, 'descr') ?? get(properties, 'title'))) ?? '',
      shape: target === null,
      span: node.span,
      run: run.span,
      revision: null,
    });
  };

  visit(paragraph, { revision: null, link: null });
  // A field whose instruction never ended would swallow the text that follows.
  for (const field of story.fields) field.result = true;
  return { inlines, boxes, pageAtStart };
}

const encloses = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True between the start of a field and its result: the text there is its instruction. */
const inInstruction = (story: Story): boolean => story.fields.some(field => !field.result);

function fieldMark(type: string | null, story: Story): void {
  if (type === 'begin') story.fields.push({ instruction: '', result: false });
  else if (type === 'separate') {
    const field = story.fields.at(-1);
    if (field) field.result = true;
  } else if (type === 'end') story.fields.pop();
}

/** The effective format of a run, remembered: a long document repeats few of them. */
function formatOf(base: RunFormat, properties: XmlElement | null, style: string | null, story: Story): RunFormat {
  if (!properties) return base;
  const key = `${style ?? ''}\n${signature(properties)}`;
  const known = story.runFormats.get(key);
  if (known) return known;
  const format = applyRun(
    story.styles.character(base, childValue(properties, 'w:rStyle')),
    properties,
    story.styles.fonts,
  );
  story.runFormats.set(key, format);
  return format;
}

const signature = (properties: XmlElement): string =>
  properties.children.map(node => (node.kind === 'element' ? node.name + node.attributes : '')).join('\n');

function textOfMath(element: XmlElement): string {
  if (element.name === 'm:t') return textOf(element);
  return elements(element).map(textOfMath).join('');
}

/** A character of a symbol font: those fonts put theirs at U+F0xx, where Unicode has none; a plain box stands for it. */
function symbol(code: string | null): string {
  const point = Number.parseInt(code ?? '', 16);
  return point >= 32 && point < 0xe000 ? String.fromCodePoint(point) : '□';
}
