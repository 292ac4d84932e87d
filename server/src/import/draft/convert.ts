/** A Word document as a draft in our format. */

import type { ComponentLine } from '../component-lines.ts';
import type { Components } from '../components.ts';
import { readText } from '../text/read.ts';
import { paragraphsOf, paragraphText, type WordDocument } from '../word/document.ts';
import { type Accepted, acceptChanges } from './accept.ts';
import { type BodyContext, writeBody, writeNotes } from './body.ts';
import type { Conversion, ImageFile, Remark } from './conversion.ts';
import { frameOf } from './frame.ts';
import { type Field, textField, writeFrontMatter } from './front-matter.ts';
import { headerFields } from './header-fields.ts';
import { writeInlines } from './inlines.ts';
import { pageEdges } from './page-edges.ts';
import { piecesOf, slicePieces, textOfPieces } from './pieces.ts';
import {
  commentRemarks,
  inOrder,
  lossRemarks,
  placeOf,
  quote,
  revisionRemarks,
  runningTextRemarks,
} from './remarks.ts';
import { profileOf } from './report-kind.ts';
import { draftWriter } from './writer.ts';

export interface ConvertOptions {
  /** The folder beside the draft that pictures are written to, as the draft names it; `hinh` where nothing is said. */
  readonly imageFolder?: string;
  /** The profile of the draft; recognised where nothing is said. */
  readonly profile?: string;
  /** False where nothing is known of the text's looks. */
  readonly formatted?: boolean;
}

/** Converts a document: all of its text, with all tracked changes taken; never throws. */
export function convertWord(given: WordDocument, options: ConvertOptions = {}): Conversion {
  const stories = [given.body, ...[...given.notes.values()].map(note => note.blocks)];
  const met = [...lossRemarks(given), ...commentRemarks(given, stories), ...stories.flatMap(revisionRemarks)];
  return convertAccepted(acceptChanges(given), met, options);
}

/** Converts a plain text, as scans and print-outs give it; never throws. */
export function convertText(text: string, options: ConvertOptions = {}): Conversion {
  const { accepted, remarks } = readText(text);
  return convertAccepted(accepted, remarks, { ...options, formatted: false });
}

function convertAccepted(accepted: Accepted, met: readonly Remark[], options: ConvertOptions): Conversion {
  const { document } = accepted;
  const remarks: Remark[] = [...met];
  const frame = frameOf(document);
  const found = frame.components;
  const notes: string[] = [];
  const labels = new Map<string, string>();
  const images = imageBook(document, options.imageFolder ?? 'hinh', () =>
    remarks.push({ key: 'image', data: {}, place: null }),
  );
  let hidden: string[] = [];
  const footnotes = [...document.notes.keys()];
  const context: BodyContext = {
    accepted,
    document,
    formatted: options.formatted ?? true,
    hidden(text, origin) {
      if (text.trim() === '') return;
      hidden.push(text);
      const place = {
        part: origin.part,
        paragraph: origin.paragraph,
        start: origin.offset,
        end: origin.offset + text.length,
      };
      remarks.push({ key: 'hidden', data: { text: quote(text) }, place });
    },
    noteByNumber: number => (/^\d+$/u.test(number) ? (footnotes[Number(number) - 1] ?? null) : null),
    takeHidden() {
      const taken = hidden;
      hidden = [];
      return taken;
    },
    names: {
      label(note) {
        const known = labels.get(note);
        if (known) return known;
        const label = String(notes.push(note));
        labels.set(note, label);
        return label;
      },
      image: images.nameOf,
    },
    remark: remark => remarks.push(remark),
  };

  const edges = pageEdges(document, context);
  remarks.push(...runningTextRemarks(document, edges.taken));
  const drafter = frame.below.lines.find(line => DRAFTER.test(line.text)) ?? null;

  // The headings say what kind of report it is, so the body is written first and put below the front matter.
  const body = draftWriter();
  for (const line of frame.above.lines) writeUnplaced(body, line, context);
  if (frame.above.blocks.length > 0) writeBody(body, frame.above.blocks, context);
  const titles = writeBody(body, found.content, context);
  for (const line of frame.below.lines) if (line !== drafter) writeUnplaced(body, line, context);
  if (frame.below.blocks.length > 0) writeBody(body, frame.below.blocks, context);
  if (found.appendices.length > 0) writeBody(body, found.appendices, context);
  for (const key of headerNotes(found)) {
    if (labels.has(key) || !document.notes.has(key)) continue;
    context.names.label(key);
    remarks.push({ key: 'header-note', data: { text: quote(noteText(document, key)) }, place: null });
  }
  for (const key of document.notes.keys()) {
    const text = labels.has(key) ? '' : noteText(document, key);
    if (text === '') continue;
    // Word shows no note without its mark; a printed one was there to be read.
    if (!context.formatted) context.names.label(key);
    remarks.push({
      key: context.formatted ? 'unused-note' : 'unmarked-note',
      data: { text: context.formatted ? text : quote(text) },
      place: null,
    });
  }
  writeNotes(body, notes, context);

  const writer = draftWriter();
  const subject = found.subject.map(line => line.text).join(' ');
  const profile = options.profile ?? profileOf(found.documentType?.text ?? '', subject, titles);
  const text = [...paragraphsOf(document.body)]
    .map(p => paragraphText(p))
    .join('\n')
    .normalize('NFC');
  const fields = headerFields(found, profile, { ...context, text });
  writeFrontMatter(writer, [...fields, ...drafterFields(drafter, context), ...edges.fields]);
  writer.mark('\n');
  const head = writer.finish();
  const rest = body.finish();
  return {
    text: head.text + rest.text,
    segments: [
      ...head.segments,
      ...rest.segments.map(s => ({ ...s, start: s.start + head.text.length, end: s.end + head.text.length })),
    ],
    images: images.files(),
    remarks: inOrder(remarks),
  };
}

/** The drafter's mark and the number of copies below the recipients: `NVL.(25)` (Phụ lục I, mục III.3). */
const DRAFTER = /^(\p{Lu}{1,6})\s*[.,]?\s*\(?(\d{1,3})\)?\s*(?:b(?:ản)?)?\.?$/u;

function drafterFields(line: ComponentLine | null, context: BodyContext): Field[] {
  if (!line) return [];
  const pieces = piecesOf(line.paragraph, context, line.inlines);
  const text = textOfPieces(pieces);
  const digits = text.search(/\d/u);
  const count = /^\d+/u.exec(text.slice(digits))![0].length;
  const name = /^\p{Lu}+/u.exec(text)?.[0].length ?? 0;
  return [
    textField('người soạn', slicePieces(pieces, 0, name)),
    textField('số bản', slicePieces(pieces, digits, digits + count)),
  ];
}

/** Notes that a line of the header names, which has no place for them in front matter. */
function headerNotes(found: Components): string[] {
  const lines = [
    found.documentType,
    ...found.subject,
    ...found.agency,
    ...found.addressees,
    ...found.recipients,
    found.signerName,
  ];
  return lines.flatMap(line => line?.inlines.flatMap(inline => (inline.kind === 'note' ? [inline.note] : [])) ?? []);
}

const noteText = (document: WordDocument, key: string): string =>
  [...paragraphsOf(document.notes.get(key)?.blocks ?? [])]
    .map(p => paragraphText(p))
    .join(' ')
    .trim();

/** What stands for the hand and the stamp in a copy. */
const SIGNED = /^[[(]?\s*\(?(?:đã ký|ký tên|đã ký và đóng dấu|ký, (?:ghi rõ họ tên|đóng dấu)|ký tên,? đóng dấu)\)?$/iu;

function writeUnplaced(writer: ReturnType<typeof draftWriter>, line: ComponentLine, context: BodyContext): void {
  const pieces = piecesOf(line.paragraph, context, line.inlines);
  if (!/[\p{L}\d]/u.test(line.text)) return;
  const signed = SIGNED.test(line.text);
  context.remark({
    key: signed ? 'signed-mark' : 'unplaced',
    data: { text: quote(line.text) },
    place: placeOf(line.paragraph),
  });
  if (signed) return;
  writer.blankLine();
  writeInlines(writer, pieces, context.names, { lineStart: true, cell: false, indent: '' });
  writer.mark('\n');
}

/** The pictures that the draft names, each once. */
function imageBook(
  document: WordDocument,
  folder: string,
  missing: () => void,
): {
  readonly nameOf: (target: string) => string | null;
  readonly files: () => readonly ImageFile[];
} {
  const names = new Map<string, ImageFile>();
  // An address in Markdown ends at a blank or a bracket.
  const plain = folder.replace(/[\s()<>\\]+/gu, '-');
  return {
    nameOf(target) {
      const known = names.get(target);
      if (known) return known.name;
      const bytes = document.package.parts.get(target);
      if (!bytes) {
        missing();
        return null;
      }
      const ending = /\.([a-z\d]{1,5})$/iu.exec(target)?.[1]?.toLowerCase() ?? 'png';
      const name = `${plain}/hinh-${names.size + 1}.${ending}`;
      names.set(target, { name, bytes });
      return name;
    },
    files: () => [...names.values()],
  };
}
