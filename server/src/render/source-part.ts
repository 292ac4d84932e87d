/** The draft's files and the printed paragraphs with their places in them, for a DOCX to carry (`model/source-part.ts`). */

import type { Report } from '../model/report.ts';
import type { BaseBlock, BaseParagraph, BaseSegment, SourceFile, SourcePart } from '../model/source-part.ts';
import { NOTE_MARK, type ProseSegment } from '../text/prose.ts';
import type { Place, Span } from '../text/span.ts';
import { blankedFiles } from './blanked.ts';
import { frontMatterValues, placeValues } from './front-matter-places.ts';
import type { PrintBlock, PrintDocument, PrintInline, TextSource } from './print.ts';
import { asTyped } from './unbroken.ts';

export interface SourceOptions {
  /** A final report carries only what it prints. */
  readonly final: boolean;
}

/** What a DOCX of `document` carries of `report`; null for a report marked secret, which carries nothing. */
export function sourcePartOf(report: Report, document: PrintDocument, options: SourceOptions): SourcePart | null {
  if (report.metadata.secrecy && report.metadata.secrecy.value.trim() !== '') return null;
  const uris = [report.uri, ...[...report.sources.keys()].filter(uri => uri !== report.uri)];
  const blanked = options.final ? blankedFiles(report) : null;
  const files = uris.map(
    (uri): SourceFile => ({
      path: relativePath(report.uri, uri),
      text: blanked?.get(uri) ?? report.sources.get(uri)!.text,
    }),
  );
  const collector = new Collector(new Map(uris.map((uri, i) => [uri, i])), files);
  const body: BaseBlock[] = [];
  for (const part of document.parts) collector.blocks(part.blocks, body);
  const notes = document.notes.map(note => {
    const blocks: BaseBlock[] = [];
    collector.blocks(note.blocks, blocks);
    return blocks.filter(block => block.kind === 'paragraph');
  });
  return { files, blanked: options.final, body: placeValues(body, frontMatterValues(report, files[0]!.text)), notes };
}

/** A path from the folder of one file to another; the name alone where they have nothing in common. */
export function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const target = to.split('/');
  let common = 0;
  while (common < base.length && common < target.length - 1 && base[common] === target[common]) common++;
  const apart = /^[a-z][a-z\d+.-]*:/iu.test(from) && common < 3;
  const path = apart ? target.slice(-1) : [...base.slice(common).map(() => '..'), ...target.slice(common)];
  return path.map(decoded).join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

class Collector {
  constructor(
    private readonly indexes: ReadonlyMap<string, number>,
    private readonly files: readonly SourceFile[],
  ) {}

  /** Adds what blocks print, in the order in which a reader of the DOCX meets it. */
  blocks(blocks: readonly PrintBlock[], to: BaseBlock[]): void {
    for (const block of blocks)
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
        case 'box': {
          const paragraph = this.paragraph(block.inlines, 'place' in block ? block.place : null);
          if (paragraph.text.trim() !== '') to.push(paragraph);
          break;
        }
        case 'grid':
          for (const row of block.rows) for (const cell of row) this.blocks(cell, to);
          break;
        case 'table':
          if (block.place)
            to.push({
              kind: 'table',
              file: this.indexes.get(block.place.uri) ?? 0,
              span: block.place.span,
              rows: [...block.header, ...block.rows].map(row => ({
                span: row.place.span,
                cells: row.cells.map(cell => this.paragraph(cell.inlines, cell.place)),
              })),
            });
          break;
        default:
          break;
      }
  }

  private paragraph(inlines: readonly PrintInline[], place: Place | null): BaseParagraph {
    const uri = place?.uri ?? firstSource(inlines)?.uri ?? null;
    const file = (uri === null ? undefined : this.indexes.get(uri)) ?? null;
    const source = file === null ? '' : this.files[file]!.text;
    let text = '';
    const segments: BaseSegment[] = [];
    const add = (piece: string, from: TextSource | undefined, kind: BaseSegment['kind']): void => {
      if (from && from.uri === uri && file !== null)
        for (const { at, length, source: start, sourceLength } of apart(from, piece, source)) {
          const span = { start, end: start + sourceLength };
          const own = from.figure === undefined ? kind : 'figure';
          if (own === 'text' && !reads(piece.slice(at, at + length), source.slice(span.start, span.end))) continue;
          const last = segments.at(-1);
          // Segments never run backwards; a computed text may name a place before it.
          if (length > 0 && (!last || last.source.end <= span.start))
            segments.push({ at: text.length + at, length, source: span, kind: own });
        }
      text += piece;
    };
    const walk = (list: readonly PrintInline[]): void => {
      for (const inline of list)
        switch (inline.kind) {
          case 'text':
          case 'code':
            add(inline.text, inline.source, 'text');
            break;
          case 'note':
            add(NOTE_MARK, inline.source, 'note');
            break;
          case 'break':
            add('\n', undefined, 'text');
            break;
          case 'image':
            break;
          default:
            walk(inline.children);
        }
    };
    walk(inlines);
    return { kind: 'paragraph', text, file, span: spanOf(place, file), segments };
  }
}

const spanOf = (place: Place | null, file: number | null): Span | null => (place && file !== null ? place.span : null);

function firstSource(inlines: readonly PrintInline[]): TextSource | null {
  for (const inline of inlines) {
    if ('source' in inline && inline.source) return inline.source;
    const inner = 'children' in inline ? firstSource(inline.children) : null;
    if (inner) return inner;
  }
  return null;
}

/** The stretches of a text, those that differ in escapes or breaks of lines told apart: an edit beside them touches none. */
function apart(from: TextSource, text: string, source: string): readonly ProseSegment[] {
  if (from.figure !== undefined) return from.segments;
  return from.segments.flatMap(segment => {
    const { at, length, source: start, sourceLength } = segment;
    if (length === sourceLength) return [segment];
    return (
      aligned(asTyped(text.slice(at, at + length)), source.slice(start, start + sourceLength), at, start) ?? [segment]
    );
  });
}

/** A text that is its source without backslashes, and with one space for each break of a line; null where it is not. */
function aligned(text: string, source: string, at: number, start: number): ProseSegment[] | null {
  const segments: ProseSegment[] = [];
  const add = (length: number, sourceLength: number, i: number, j: number): void => {
    const last = segments.at(-1);
    const exact = length === sourceLength && last?.length === last?.sourceLength;
    if (last && exact)
      segments[segments.length - 1] = { ...last, length: last.length + length, sourceLength: last.length + length };
    else segments.push({ at: at + i, length, source: start + j, sourceLength });
  };
  let j = 0;
  for (let i = 0; i < text.length; i++) {
    const space =
      text[i] === ' ' ? /^[ \t]*(?:\r\n|[\r\n])[ \t]*/u.exec(source.slice(j, j + 200))?.[0].length : undefined;
    const size = space ?? (source[j] === '\\' && source[j + 1] === text[i] && text[i] !== '\\' ? 2 : 1);
    if (space === undefined && source[j + size - 1] !== text[i] && text[i] !== '\\') return null;
    if (text[i] === '\\') {
      if (source[j] !== '\\') return null;
      const doubled = source[j + 1] === '\\' ? 2 : 1;
      add(1, doubled, i, j);
      j += doubled;
      continue;
    }
    add(1, size, i, j);
    j += size;
  }
  return j === source.length ? segments : null;
}

/** Whether a stretch of a file may read as a printed text: where they are of one length, letter by letter. */
function reads(text: string, source: string): boolean {
  if (text === source || text.length !== source.length || text.length === 1) return true;
  const plain = source.normalize('NFC').replace(/[\r\n\t]/gu, ' ');
  return asTyped(text).toLocaleLowerCase('vi') === plain.toLocaleLowerCase('vi');
}
