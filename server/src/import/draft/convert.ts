/** A Word document as a draft in our format. */

import { type ComponentLine, type Components, recogniseComponents } from '../components.ts';
import { paragraphsOf, paragraphText, type WordDocument } from '../word/document.ts';
import { acceptChanges } from './accept.ts';
import { type BodyContext, writeBody, writeNotes } from './body.ts';
import type { Conversion, ImageFile, Remark } from './conversion.ts';
import { writeFrontMatter } from './front-matter.ts';
import { headerFields } from './header-fields.ts';
import { writeInlines } from './inlines.ts';
import { piecesOf } from './pieces.ts';
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
  const accepted = acceptChanges(given);
  const { document } = accepted;
  const remarks: Remark[] = [
    ...lossRemarks(given),
    ...runningTextRemarks(given),
    ...commentRemarks(given, [given.body, ...[...given.notes.values()].map(note => note.blocks)]),
    ...[given.body, ...[...given.notes.values()].map(note => note.blocks)].flatMap(revisionRemarks),
  ];
  const found = recogniseComponents(document);
  const notes: string[] = [];
  const images = imageBook(document, options.imageFolder ?? 'hinh');
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
        let at = notes.indexOf(note);
        if (at < 0) at = notes.push(note) - 1;
        return String(at + 1);
      },
      image: images.nameOf,
    },
    remark: remark => remarks.push(remark),
  };

  // The headings say what kind of report it is, so the body is written first and put below the front matter.
  const body = draftWriter();
  for (const line of found.unplaced.filter(one => !isBelow(one, found))) writeUnplaced(body, line, context);
  const titles = writeBody(body, found.content, context);
  for (const line of found.unplaced.filter(one => isBelow(one, found))) writeUnplaced(body, line, context);
  if (found.appendices.length > 0) writeBody(body, found.appendices, context);
  const referenced = new Set(notes);
  for (const [key, note] of document.notes) {
    if (referenced.has(key)) continue;
    const text = [...paragraphsOf(note.blocks)].map(p => paragraphText(p)).join(' ');
    if (text.trim() !== '') remarks.push({ key: 'unused-note', data: { text: quote(text) }, place: null });
  }
  writeNotes(body, notes, context);

  const writer = draftWriter();
  const subject = found.subject.map(line => line.text).join(' ');
  const profile = options.profile ?? profileOf(found.documentType?.text ?? '', subject, titles);
  const text = [...paragraphsOf(document.body)]
    .map(p => paragraphText(p))
    .join('\n')
    .normalize('NFC');
  writeFrontMatter(writer, headerFields(found, profile, { ...context, text }));
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

/** True for a line of the signature. */
function isBelow(line: ComponentLine, found: Components): boolean {
  const first = found.recipientsHeading ?? found.authority[0];
  const type = found.documentType ?? found.number ?? found.motto;
  return (
    first !== undefined &&
    first !== null &&
    line.paragraph.index > (type?.paragraph.index ?? -1) &&
    line.paragraph.index >= first.paragraph.index - 3
  );
}

function writeUnplaced(writer: ReturnType<typeof draftWriter>, line: ComponentLine, context: BodyContext): void {
  const pieces = piecesOf(line.paragraph, context, line.inlines);
  if (!/[\p{L}\d]/u.test(line.text)) return;
  context.remark({ key: 'unplaced', data: { text: quote(line.text) }, place: placeOf(line.paragraph) });
  writer.blankLine();
  writeInlines(writer, pieces, context.names, { lineStart: true, cell: false, indent: '' });
  writer.mark('\n');
}

/** The pictures that the draft names, each once. */
function imageBook(
  document: WordDocument,
  folder: string,
): {
  readonly nameOf: (target: string) => string | null;
  readonly files: () => readonly ImageFile[];
} {
  const names = new Map<string, ImageFile>();
  return {
    nameOf(target) {
      const known = names.get(target);
      if (known) return known.name;
      const bytes = document.package.parts.get(target);
      if (!bytes) return null;
      const ending = /\.([a-z\d]{1,5})$/iu.exec(target)?.[1]?.toLowerCase() ?? 'png';
      const name = `${folder}/hinh-${names.size + 1}.${ending}`;
      names.set(target, { name, bytes });
      return name;
    },
    files: () => [...names.values()],
  };
}
