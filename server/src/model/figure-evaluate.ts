/** Definitions of figures to values: sums of parts, formulas over one another, cycles told where they close. */

import Big from 'big.js';
import { printPlain } from '../numbers/cell.ts';
import {
  divide,
  evaluateFormula,
  type FormulaError,
  parseFormula,
  type Quantity,
  sameUnit,
} from '../numbers/formula.ts';
import { nearest } from '../text/nearest.ts';
import { type FigureDefinition, formulaSpan, GROWTH, type LocatedFormula, PREVIOUS, problem } from './figure-read.ts';
import { type Figure, figureKey, withoutTotal } from './figures.ts';
import type { Problem } from './report.ts';

/** Formulas that lean on one another deeper than this are refused. */
const MAX_CHAIN = 200;
/** Decimals kept of a quotient that does not end. */
const KEPT = 30;

interface State {
  readonly definition: FigureDefinition;
  phase: 'new' | 'open' | 'done';
  quantity: Quantity | null;
}

/** Evaluates all figures of a report. The first definition of a name counts, a second one is told. */
export function evaluateDefinitions(
  definitions: readonly FigureDefinition[],
  problems: Problem[],
): Map<string, Figure> {
  const evaluator = new Evaluator(problems);
  evaluator.declare(definitions);
  const figures = new Map<string, Figure>();
  for (const definition of definitions) {
    if (evaluator.states.get(definition.key)?.definition === definition)
      collect(evaluator.figure(definition), definition.key, figures);
  }
  return figures;
}

function collect(figure: Figure, key: string, into: Map<string, Figure>): void {
  into.set(key, figure);
  for (const part of figure.parts) collect(part, `${key}.${figureKey(part.name)}`, into);
}

class Evaluator {
  readonly states = new Map<string, State>();
  private chain = 0;

  constructor(private readonly problems: Problem[]) {}

  declare(definitions: readonly FigureDefinition[]): void {
    for (const definition of definitions) {
      if (this.states.has(definition.key)) {
        this.tell('figures/formula', 'duplicate', definition.uri, definition.nameSpan, { name: definition.name });
        continue;
      }
      this.states.set(definition.key, { definition, phase: 'new', quantity: null });
      this.declare(definition.parts);
      if (definition.previous) this.declare([definition.previous]);
    }
  }

  /** The figure with its parts, its previous value and its growth as parts of their own. */
  figure(definition: FigureDefinition): Figure {
    const quantity = this.value(definition.key);
    const parts = definition.parts
      .filter(part => this.states.get(part.key)?.definition === part)
      .map(part => this.figure(part));
    const { previous } = definition;
    const derived: Figure[] = [];
    if (previous) {
      const before = this.figure(previous);
      derived.push(before, this.growth(definition, quantity, before));
    }
    const decimals = definition.decimals ?? (definition.formula ? null : (definition.number?.decimals ?? null));
    return {
      uri: definition.uri,
      span: definition.span,
      name: definition.name,
      nameSpan: definition.nameSpan,
      label: definition.label,
      value:
        quantity &&
        plain(
          definition.decimals === null ? quantity.value : quantity.value.round(definition.decimals, Big.roundHalfUp),
        ),
      exact: quantity && plain(quantity.value),
      unit: definition.unit ?? quantity?.unit ?? null,
      decimals,
      formula: definition.formula?.text.trim() ?? null,
      owner: definition.owner,
      asOf: definition.asOf,
      parts: [...parts, ...derived],
      derived: false,
    };
  }

  private growth(definition: FigureDefinition, now: Quantity | null, before: Figure): Figure {
    const old = before.exact === null ? null : new Big(before.exact);
    const value = now && old && !old.eq(0) ? plain(divide(now.value.minus(old).times(100), old)) : null;
    return {
      ...before,
      name: GROWTH,
      nameSpan: definition.nameSpan,
      label: null,
      value,
      exact: value,
      unit: '%',
      decimals: null,
      formula: null,
      parts: [],
      derived: true,
    };
  }

  value(key: string): Quantity | null {
    const state = this.states.get(key)!;
    if (state.phase === 'done') return state.quantity;
    state.phase = 'open';
    this.chain++;
    state.quantity = this.compute(state.definition);
    this.chain--;
    state.phase = 'done';
    return state.quantity;
  }

  private compute(definition: FigureDefinition): Quantity | null {
    if (definition.broken) return null;
    const { number, formula, parts } = definition;
    const stated = number ? new Big(number.value) : null;
    if (formula) {
      const computed = this.formula(definition, formula);
      if (stated && computed) this.against(definition, stated, computed.value);
      return computed;
    }
    if (parts.length === 0) return stated && { value: stated, unit: definition.unit };
    let sum = new Big(0);
    let slack = new Big(0);
    let complete = true;
    for (const part of parts) {
      const quantity = this.states.get(part.key)?.definition === part ? this.value(part.key) : null;
      if (!quantity) complete = false;
      else if (quantity.unit !== null && definition.unit !== null && !sameUnit(quantity.unit, definition.unit)) {
        this.tell('figures/formula', 'unit-declared', part.uri, part.nameSpan, {
          name: part.name,
          unit: quantity.unit,
          declared: definition.unit,
        });
        complete = false;
      } else {
        sum = sum.plus(quantity.value);
        slack = slack.plus(half(part.number?.decimals ?? part.decimals ?? 0));
      }
    }
    if (!stated) return complete ? { value: sum, unit: definition.unit } : null;
    if (
      complete &&
      stated
        .minus(sum)
        .abs()
        .gt(slack.plus(half(number!.decimals)))
    )
      this.mismatch(definition, stated, sum);
    return { value: stated, unit: definition.unit };
  }

  /** A typed value beside a formula that gives another. */
  private against(definition: FigureDefinition, stated: Big, computed: Big): void {
    const { decimals } = definition.number!;
    if (computed.minus(stated).abs().lte(half(decimals)) || computed.round(decimals, Big.roundHalfUp).eq(stated))
      return;
    this.tell('figures/formula', 'stated', definition.uri, definition.number!.span, {
      name: definition.name,
      stated: printPlain(definition.number!.value),
      expected: printPlain(plain(computed.round(Math.max(decimals, 2), Big.roundHalfUp))),
    });
  }

  private mismatch(definition: FigureDefinition, stated: Big, sum: Big): void {
    const { span } = definition.number!;
    const expected = printPlain(plain(sum));
    this.problems.push(
      problem(
        'figures/parts',
        stated.gt(sum) ? 'more' : 'less',
        definition.uri,
        span,
        {
          name: definition.name,
          stated: printPlain(definition.number!.value),
          expected,
          difference: printPlain(plain(stated.minus(sum).abs())),
          parts: definition.parts.map(part => (part.number ? printPlain(part.number.value) : part.name)).join(' + '),
        },
        [{ span, newText: expected.includes(',') ? `"${expected}"` : expected }],
      ),
    );
  }

  private formula(definition: FigureDefinition, formula: LocatedFormula): Quantity | null {
    const parsed = parseFormula(formula.text);
    if (!parsed.ok) {
      this.problems.push(formulaProblem(definition.uri, formula, parsed.error));
      return null;
    }
    const result = evaluateFormula(parsed.node, (name, start, end) => this.resolve(name, start, end));
    if (!result.ok) {
      if (result.error) this.problems.push(formulaProblem(definition.uri, formula, result.error, this.states.keys()));
      return null;
    }
    const { value, unit } = result.quantity;
    if (unit !== null && definition.unit !== null && !sameUnit(unit, definition.unit) && !unit.includes('/')) {
      this.tell('figures/formula', 'unit-declared', definition.uri, formula.span, {
        name: definition.name,
        unit,
        declared: definition.unit,
      });
      return null;
    }
    return { value: value.round(KEPT, Big.roundHalfUp), unit: definition.unit ?? unit };
  }

  private resolve(name: string, start: number, end: number): Quantity | FormulaError | null {
    const key = figureKey(name);
    const state = this.states.get(key) ?? this.states.get(withoutTotal(key) ?? key);
    if (!state) {
      const growth = this.growthOf(name);
      return growth ?? { key: 'unknown', start, end, data: { name } };
    }
    if (state.phase === 'open') return { key: 'cycle', start, end, data: { name } };
    if (this.chain >= MAX_CHAIN && state.phase === 'new')
      return { key: 'too-deep', start, end, data: { limit: MAX_CHAIN } };
    return this.value(state.definition.key);
  }

  private growthOf(name: string): Quantity | null {
    const key = figureKey(name);
    if (!key.endsWith(`.${GROWTH}`)) return null;
    const owner = key.slice(0, -GROWTH.length - 1);
    const before = this.states.get(`${owner}.${PREVIOUS}`);
    const now = this.states.get(owner);
    if (!before || !now || before.phase === 'open' || now.phase === 'open') return null;
    const [a, b] = [this.value(owner), this.value(`${owner}.${PREVIOUS}`)];
    return a && b && !b.value.eq(0) ? { value: divide(a.value.minus(b.value).times(100), b.value), unit: '%' } : null;
  }

  private tell(rule: string, key: string, uri: string, span: Problem['span'], data: Problem['data']): void {
    this.problems.push(problem(rule, key, uri, span, data));
  }
}

const half = (decimals: number): Big => (decimals > 0 ? new Big(`5e-${decimals + 1}`) : new Big(0));

/** Plain notation without an exponent. */
export const plain = (value: Big): string => {
  const text = value.toFixed();
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
};

/** What is wrong with a formula as a problem at the place in the file; an unknown name comes with the nearest known one. */
export function formulaProblem(
  uri: string,
  formula: LocatedFormula,
  error: FormulaError,
  names: Iterable<string> = [],
): Problem {
  const span = formulaSpan(formula, error.start, error.end);
  if (error.key === 'number') {
    const { text, decimal, whole } = error.data as { text: string; decimal: string; whole: string };
    return problem('figures/number', 'ambiguous', uri, span, {
      text,
      decimal,
      whole,
      decimalText: decimal,
      wholeText: whole,
    });
  }
  if (error.key !== 'unknown') return problem('figures/formula', error.key, uri, span, error.data);
  return unknownName(uri, span, String(error.data['name']), names, formula.at !== null);
}

/** A name that names no figure, with the nearest known one as a fix where the place is exact. */
export function unknownName(
  uri: string,
  span: Problem['span'],
  name: string,
  names: Iterable<string>,
  exact: boolean,
): Problem {
  const key = figureKey(name);
  const near = key.length < 3 ? null : nearest(key, names);
  return problem(
    'figures/unknown',
    near ? 'name-near' : 'name',
    uri,
    span,
    { name, nearest: near ?? '' },
    near && exact ? [{ span, newText: near }] : undefined,
  );
}
