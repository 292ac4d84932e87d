/**
 * What has a name in a draft and can be gone to, found everywhere and renamed: footnotes, named figures, sections that
 * carry `{#id}` (LSP: definition, references, documentHighlight, prepareRename, rename).
 */

import { type Figure, figureKey } from '../model/figures.ts';
import type { FigureReference } from '../model/report.ts';
import type { Edit } from '../text/edit.ts';
import type { Place, Span } from '../text/span.ts';
import { allInlines, allSections, here, touches, type View } from './view.ts';

export interface Name {
  readonly kind: 'footnote' | 'figure' | 'section';
  /** Two names of one kind are the same thing when their keys agree. */
  readonly key: string;
  /** As written where the cursor is. */
  readonly text: string;
}

export interface Occurrence {
  readonly name: Name;
  /** Where the name itself is written. */
  readonly place: Place;
  readonly defines: boolean;
}

/** The occurrence that the cursor touches. */
export function nameAt(view: View, offset: number): Occurrence | null {
  let found: Occurrence | null = null;
  for (const o of occurrences(view)) if (here(view, o.place) && touches(o.place.span, offset)) found = o;
  return found ?? inMarker(view, offset);
}

/** All places where this name is written, definitions first. */
export function occurrencesOf(view: View, name: Name): Occurrence[] {
  const all = [...occurrences(view)].filter(o => o.name.kind === name.kind && o.name.key === name.key);
  return [...all.filter(o => o.defines), ...all.filter(o => !o.defines)];
}

/** Where a name is defined; from a definition, where it is used, so that one key goes there and back. */
export function targetsOf(view: View, at: Occurrence): Occurrence[] {
  const all = occurrencesOf(view, at.name);
  const wanted = all.filter(o => o.defines !== at.defines);
  return wanted.length > 0 ? wanted : all.filter(o => o.defines);
}

export type Renaming =
  | { readonly edits: readonly { readonly uri: string; readonly edits: readonly Edit[] }[] }
  /** A message key that says why not, with its data. */
  | { readonly refused: string; readonly data: Readonly<Record<string, string>> };

/** Writes `to` wherever the name stands. */
export function rename(view: View, at: Occurrence, to: string): Renaming {
  const text = to.trim().replace(/^\[\^(.*)\]$/u, '$1');
  const forbidden = at.name.kind === 'figure' ? /[\s.,;:+*/(){}[\]"'#|]/u : /[\s[\](){}^]/u;
  if (text === '' || forbidden.test(text)) return { refused: 'features.rename-invalid', data: { name: to } };
  const key = keyOf(at.name.kind, text, at.name.key);
  if (key !== at.name.key && occurrencesOf(view, { ...at.name, key }).length > 0)
    return { refused: 'features.rename-taken', data: { name: text } };
  const files = new Map<string, Edit[]>();
  for (const { place } of occurrencesOf(view, at.name)) {
    const edits = files.get(place.uri) ?? [];
    edits.push({ span: place.span, newText: text });
    files.set(place.uri, edits);
  }
  return { edits: [...files].map(([uri, edits]) => ({ uri, edits })) };
}

/** A part of a figure keeps the name of the whole before its own. */
function keyOf(kind: Name['kind'], text: string, before: string): string {
  if (kind === 'footnote') return text;
  if (kind === 'section') return text.toLowerCase();
  const dot = before.lastIndexOf('.');
  return dot < 0 ? figureKey(text) : `${before.slice(0, dot)}.${figureKey(text)}`;
}

/** For a cursor, `[^` and `]` belong to the name, though not for a rename. */
function inMarker(view: View, offset: number): Occurrence | null {
  for (const reference of view.report.footnotes.references)
    if (here(view, reference) && touches(reference.span, offset))
      return footnote(reference.label, reference.labelSpan, reference.uri, false);
  return null;
}

function* occurrences(view: View): Generator<Occurrence> {
  const { footnotes, figures, sections } = view.report;
  for (const d of footnotes.definitions) yield footnote(d.label, d.labelSpan, d.uri, true);
  for (const r of footnotes.references) yield footnote(r.label, r.labelSpan, r.uri, false);
  for (const section of allSections(sections)) {
    const anchor = section.heading.anchor;
    if (!anchor) continue;
    const name: Name = { kind: 'section', key: anchor.id.toLowerCase(), text: anchor.id };
    yield { name, place: { uri: section.uri, span: anchor.span }, defines: true };
  }
  for (const [key, figure] of figures.byName) yield definedFigure(key, figure);
  for (const inline of allInlines(view.report)) if (inline.kind === 'figure-reference') yield* figuresIn(view, inline);
}

function footnote(label: string, span: Span, uri: string, defines: boolean): Occurrence {
  return { name: { kind: 'footnote', key: label, text: label }, place: { uri, span }, defines };
}

function definedFigure(key: string, figure: Figure): Occurrence {
  const name: Name = { kind: 'figure', key, text: figure.name };
  return { name, place: { uri: figure.uri, span: figure.nameSpan }, defines: true };
}

/** The names in `{{name}}` or `{{= expression}}`: of `a.b` both the whole `a` and its part `a.b`, each at its own word. */
function* figuresIn(view: View, reference: FigureReference): Generator<Occurrence> {
  const source = view.report.sources.get(reference.uri);
  if (!source) return;
  const text = source.text.slice(reference.span.start, reference.span.end);
  for (const match of text.matchAll(/[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.-]*/gu)) {
    let key = '';
    let at = reference.span.start + match.index;
    for (const word of match[0].split('.')) {
      key = key === '' ? figureKey(word) : `${key}.${figureKey(word)}`;
      const span = { start: at, end: at + word.length };
      at = span.end + 1;
      if (!view.report.figures.byName.has(key)) continue;
      yield { name: { kind: 'figure', key, text: word }, place: { uri: reference.uri, span }, defines: false };
    }
  }
}
