/** References to figures in the text: `{{name}}`, `{{name.part : 1}}`, `{{= expression : decimals}}`. */

import Big from 'big.js';
import { printPlain } from '../numbers/cell.ts';
import { evaluateFormula, type FormulaNode, parseFormula, type Quantity } from '../numbers/formula.ts';
import type { Span } from '../text/span.ts';
import { formulaProblem, plain, unknownName } from './figure-evaluate.ts';
import type { LocatedFormula } from './figure-read.ts';
import { type Figure, type FigureSet, findFigure } from './figures.ts';
import type { Problem } from './report.ts';

/** A quotient without stated decimals is printed with two. */
const DEFAULT_DECIMALS = 2;

/** What stands between `{{` and `}}`, taken apart. Offsets count from the start of the expression. */
export interface Reference {
  readonly computed: boolean;
  readonly text: string;
  readonly start: number;
  readonly decimals: number | null;
}

/** Splits `= a / b : 1` into its formula and decimals. */
export function readReference(expression: string): Reference {
  const lead = /^\s*(=?)\s*/u.exec(expression)!;
  const tail = /\s*:\s*(\d{1,2})\s*$/u.exec(expression);
  const end = tail ? tail.index : expression.trimEnd().length;
  const start = Math.min(lead[0].length, end);
  return {
    computed: lead[1] === '=',
    text: expression.slice(start, end),
    start,
    decimals: tail ? Math.min(12, Number(tail[1])) : null,
  };
}

/** The figures that a reference names, for references, rename and the rule about unused ones. */
export function referencedNames(
  expression: string,
): { readonly name: string; readonly start: number; readonly end: number }[] {
  const { computed, text, start } = readReference(expression);
  if (!computed) return [{ name: text, start, end: start + text.length }];
  const parsed = parseFormula(text);
  return parsed.ok ? namesIn(parsed.node).map(n => ({ name: n.name, start: start + n.start, end: start + n.end })) : [];
}

function namesIn(node: FormulaNode): { name: string; start: number; end: number }[] {
  if (node.kind === 'name') return [node];
  if (node.kind === 'negate') return namesIn(node.operand);
  if (node.kind === 'binary') return [...namesIn(node.left), ...namesIn(node.right)];
  return node.kind === 'call' ? node.arguments.flatMap(namesIn) : [];
}

/** What a reference prints, and the problem where it can print nothing. `place` is the whole `{{…}}`. */
export function evaluateReference(
  expression: string,
  figures: FigureSet,
  place: { readonly uri: string; readonly span: Span },
): { readonly text: string | null; readonly problem: Problem | null } {
  const found = referenceValue(expression, figures, place);
  if ('problem' in found) return { text: null, problem: found.problem };
  return { text: printFigure(found.value, found.decimals), problem: null };
}

/** The value of a reference before it is printed. */
export function referenceValue(
  expression: string,
  figures: FigureSet,
  place: { readonly uri: string; readonly span: Span },
):
  | { readonly value: Big; readonly decimals: number | null; readonly unit: string | null }
  | { readonly problem: Problem | null } {
  const reference = readReference(expression);
  const located = locate(expression, reference, place.span);
  if (!reference.computed) {
    const figure = findFigure(figures, reference.text);
    if (!figure) {
      const parsed = /[+*/()]/u.test(reference.text) ? parseFormula(reference.text) : null;
      const span = { start: located.at!, end: located.at! + reference.text.length };
      if (parsed?.ok)
        return { problem: { rule: 'figures/formula', key: 'sign', ...place, span, data: { text: reference.text } } };
      return { problem: unknownName(place.uri, span, reference.text, figures.byName.keys(), true) };
    }
    if (figure.value === null) return { problem: null };
    const value = new Big(reference.decimals === null ? figure.value : (figure.exact ?? figure.value));
    return { value, decimals: reference.decimals ?? figure.decimals, unit: figure.unit };
  }
  const parsed = parseFormula(reference.text);
  if (!parsed.ok) return { problem: formulaProblem(place.uri, located, parsed.error) };
  const result = evaluateFormula(parsed.node, (name, start, end) => {
    const figure = findFigure(figures, name);
    return figure ? quantityOf(figure) : { key: 'unknown', start, end, data: { name } };
  });
  if (!result.ok)
    return { problem: result.error && formulaProblem(place.uri, located, result.error, figures.byName.keys()) };
  return { value: result.quantity.value, decimals: reference.decimals, unit: result.quantity.unit };
}

/** A figure's exact value with its unit; null where it could not be computed. */
export function quantityOf(figure: Figure): Quantity | null {
  const text = figure.exact ?? figure.value;
  return text === null ? null : { value: new Big(text), unit: figure.unit };
}

/** A value as a report prints it: `3.877`, `85,46`. */
export function printFigure(value: Big, decimals: number | null): string {
  if (decimals !== null) return printPlain(value.toFixed(decimals, Big.roundHalfUp));
  const text = plain(value);
  const places = text.split('.')[1]?.length ?? 0;
  return printPlain(places > 4 ? plain(value.round(DEFAULT_DECIMALS, Big.roundHalfUp)) : text);
}

/** Where the formula stands, given that the braces hold as much space before it as after. */
function locate(expression: string, reference: Reference, span: Span): LocatedFormula {
  const space = Math.max(0, span.end - span.start - 4 - expression.length);
  const at = span.start + 2 + Math.floor(space / 2) + reference.start;
  return { text: reference.text, span, at };
}
