/**
 * What the text does not show by itself: ✓ or the difference beside checked totals, numbers that the scheme gives to
 * headings and word-labelled notes, values of figures (LSP: textDocument/inlayHint).
 */

import type { Claim } from '../claims/claim.ts';
import { say } from '../locale/locale.ts';
import type { Span } from '../text/span.ts';
import { arithmetic, difference, printDecimal } from './arithmetic.ts';
import { allInlines, allSections, here, type View } from './view.ts';

export interface Inlay {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string | null;
  readonly side: 'before' | 'after';
}

export interface InlayOptions {
  readonly totals: boolean;
  readonly numbers: boolean;
  readonly figures: boolean;
}

export const ALL_INLAYS: InlayOptions = { totals: true, numbers: true, figures: true };

/** The hints within a span, in the order of the text. */
export function inlaysOf(view: View, within: Span, options: InlayOptions = ALL_INLAYS): Inlay[] {
  const hints: Inlay[] = [];
  if (options.totals) hints.push(...totals(view));
  if (options.numbers) hints.push(...headingNumbers(view), ...noteNumbers(view));
  if (options.figures) hints.push(...figureValues(view));
  return hints
    .filter(hint => within.start <= hint.offset && hint.offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}

/** One mark per total: the worst of what is said about it. */
function totals(view: View): Inlay[] {
  const marks = new Map<number, Claim>();
  for (const claim of view.claims) {
    const place = claim.total?.place;
    if (!place || !here(view, place) || claim.verdict === 'unresolved' || claim.verdict === 'subset') continue;
    const known = marks.get(place.span.end);
    if (!known || claim.verdict === 'inconsistent') marks.set(place.span.end, claim);
  }
  return [...marks].map(([offset, claim]) => ({
    offset,
    label: markOf(view, claim),
    tooltip: arithmetic(claim, view.locale),
    side: 'after',
  }));
}

function markOf(view: View, claim: Claim): string {
  if (claim.verdict !== 'inconsistent') return '✓';
  const gap = difference(claim);
  if (gap === null || claim.expected === null) return '✗';
  const sign = gap.startsWith('-') ? '' : '+';
  return say(view.locale, 'features.inlay-difference', {
    expected: printDecimal(claim.expected, view.locale),
    difference: sign + printDecimal(gap, view.locale),
  });
}

function* headingNumbers(view: View): Generator<Inlay> {
  for (const section of allSections(view.report.sections)) {
    if (!here(view, section) || section.heading.number || !section.number) continue;
    const offset = section.heading.title.segments[0]?.source ?? section.heading.span.end;
    const tooltip = say(view.locale, 'features.inlay-number');
    yield { offset, label: section.number, tooltip, side: 'before' };
  }
}

/** Notes with a word for a label get their number when the report is made. */
function* noteNumbers(view: View): Generator<Inlay> {
  const { printed, references } = view.report.footnotes;
  const numbers = new Map<string, number>();
  printed.forEach((note, index) => {
    if (note.definition && !/^\d+$/u.test(note.definition.label)) numbers.set(note.definition.label, index + 1);
  });
  if (numbers.size === 0) return;
  for (const reference of references) {
    const number = numbers.get(reference.label);
    if (number === undefined || !here(view, reference)) continue;
    const tooltip = say(view.locale, 'features.inlay-note');
    yield { offset: reference.span.end, label: String(number), tooltip, side: 'after' };
  }
}

function* figureValues(view: View): Generator<Inlay> {
  for (const inline of allInlines(view.report))
    if (inline.kind === 'figure-reference' && inline.value !== null && here(view, inline))
      yield { offset: inline.span.end, label: inline.value, tooltip: null, side: 'after' };
}
