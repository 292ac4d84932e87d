/** Makes a number of the text a named figure: its definition in the draft's `yaml số-liệu`, `{{name}}` where it stood. */

import { type TextUnit, textUnits } from '../claims/blocks.ts';
import type { Claim } from '../claims/claim.ts';
import { type Passage, readPassage } from '../claims/passage.ts';
import { printFigure } from '../model/figure-reference.ts';
import { figureKey } from '../model/figures.ts';
import { readNumber } from '../numbers/cell.ts';
import { decimal, sumOf } from '../numbers/decimal.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Edit } from '../text/edit.ts';
import { sourceSpan } from '../text/prose.ts';
import { overlaps, type Place, type Span } from '../text/span.ts';
import { definitionEdit } from './figure-fence.ts';
import { freeName, nameWords, partWords } from './figure-names.ts';
import { allInlines, here, touches, type View } from './view.ts';

export interface NamedFigure {
  readonly name: string;
  /** Names of its parts; empty for a figure on its own. */
  readonly parts: readonly string[];
  /** In the view's file; the text prints the same after them. */
  readonly edits: readonly Edit[];
  /** Where the definition's name stands after the edits. */
  readonly nameSpan: Span;
}

/** A number of the text as it stands there. */
interface Printed {
  readonly text: string;
  readonly span: Span;
  readonly quantity: Quantity;
  readonly passage: Passage;
}

/**
 * The ways to name the one number that the span touches: alone, and with the parts of each breakdown that it is the
 * total of. None where the report would print it otherwise than it is typed (`01`, `1200`).
 */
export function namedFiguresAt(view: View, span: Span): NamedFigure[] {
  // A fence in a text that stands in YAML would have to be indented with it.
  if (view.report.uri === view.source.uri && view.report.metadata.span === null) return [];
  const found = numbersIn(view, span);
  const number = found.length === 1 ? found[0]! : null;
  if (!number || !printsTheSame(view, number)) return [];
  const whole = nameWords(number.passage, number.quantity);
  const name = freeName(whole, 'số-liệu', key => view.report.figures.byName.has(key));
  const figures = [figureOf(view, number, name, [])];
  for (const claim of view.claims) {
    const parts = partsOf(view, claim, number);
    if (!parts) continue;
    const names = new Set<string>();
    const named = parts.map((part, i) => {
      const own = freeName(partWords(part.passage, part.quantity, whole), `phần-${i + 1}`, key => names.has(key));
      names.add(figureKey(own));
      return { name: own, number: part };
    });
    figures.push(figureOf(view, number, name, named));
  }
  return figures;
}

/** The amounts in digits that a span of the view's file touches. */
function numbersIn(view: View, span: Span): Printed[] {
  const found: Printed[] = [];
  for (const unit of textUnits(view.report)) {
    if (unit.uri !== view.source.uri || !covers(unit, span)) continue;
    const passage = readPassage(unit.prose.text);
    for (const quantity of passage.quantities) {
      const at = sourceSpan(unit.prose, quantity.start, quantity.end);
      if (quantity.word || !(touches(at, span.start) || touches(at, span.end) || overlaps(at, span))) continue;
      found.push({ text: unit.prose.text.slice(quantity.start, quantity.end), span: at, quantity, passage });
    }
  }
  return found;
}

function covers({ prose }: TextUnit, span: Span): boolean {
  const [first, last] = [prose.segments[0], prose.segments.at(-1)];
  return !!first && !!last && first.source <= span.end && span.start <= last.source + last.sourceLength;
}

/** Whether a figure of this value, typed as the number is, is printed as the number is. */
function printsTheSame(view: View, { text, span }: Printed): boolean {
  if (view.source.text.slice(span.start, span.end) !== text) return false;
  const number = readNumber(text);
  if (!number || number.ambiguous || printFigure(decimal(number.value), number.decimals) !== text) return false;
  for (const inline of allInlines(view.report))
    if (inline.kind === 'code-span' && here(view, inline) && overlaps(inline.span, span)) return false;
  return true;
}

/** The parts of a right breakdown of the number, where a figure can stand for each of them. */
function partsOf(view: View, claim: Claim, whole: Printed): readonly Printed[] | null {
  const { kind, verdict, total } = claim;
  if (kind !== 'breakdown' || verdict !== 'consistent' || !total || !stands(view, total.place, whole.span)) return null;
  if (claim.parts.length < 2 || claim.parts.some(part => part.scale !== total.scale)) return null;
  if (!sumOf(claim.parts.map(part => decimal(part.value))).eq(decimal(total.value))) return null;
  const parts: Printed[] = [];
  for (const { place } of claim.parts) {
    const part = place && here(view, place) ? numbersIn(view, place.span).find(n => same(n.span, place.span)) : null;
    if (!part || same(part.span, whole.span) || parts.some(p => same(p.span, part.span))) return null;
    if (!printsTheSame(view, part)) return null;
    parts.push(part);
  }
  return parts;
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const stands = (view: View, place: Place | null, span: Span): boolean =>
  place !== null && here(view, place) && same(place.span, span);

function figureOf(
  view: View,
  number: Printed,
  name: string,
  parts: readonly { readonly name: string; readonly number: Printed }[],
): NamedFigure {
  const unit = unitOf(number);
  const lines = [
    `${name}:`,
    `  giá trị: ${number.text}`,
    ...(unit ? [`  đơn vị tính: ${/^[\p{L}\p{M} ]+$/u.test(unit) ? unit : `"${unit}"`}`] : []),
    ...(parts.length > 0 ? ['  gồm:', ...parts.map(part => `    ${part.name}: ${part.number.text}`)] : []),
  ];
  const definition = definitionEdit(view, lines);
  const edits: Edit[] = [
    { span: number.span, newText: `{{${name}}}` },
    ...parts.map(part => ({ span: part.number.span, newText: `{{${name}.${part.name}}}` })),
  ];
  const at = definition.span.start;
  const moved = edits
    .filter(edit => edit.span.end <= at)
    .reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
  const start = at + moved + definition.newText.indexOf(lines[0]!);
  return {
    name,
    parts: parts.map(part => part.name),
    edits: [definition, ...edits],
    nameSpan: { start, end: start + name.length },
  };
}

/** What is printed behind the number, scale included: `tỷ đồng`, `%`; of a count its noun. */
function unitOf({ quantity, passage }: Printed): string | null {
  const { unit, scale, last, next, end } = quantity;
  if (unit === null && scale === 0) return null;
  if (unit?.kind === 'count' && scale === 0) return oneLine(unit.name);
  const behind = passage.tokens[next - 1];
  if (!behind || next - 1 <= last) return unit && oneLine(unit.name);
  return oneLine(passage.text.slice(end, behind.end));
}

/** One line that YAML can hold between quotes; null for anything else. */
function oneLine(text: string): string | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line !== '' && line.length <= 40 && /^[\p{L}\p{M}\p{N}%‰²³/. -]+$/u.test(line) ? line : null;
}
