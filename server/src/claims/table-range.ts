/** A formula computed over printed figures: its exact value, and the range it may have given how they are rounded. */

import Big from 'big.js';
import { divide, type FormulaNode } from '../numbers/formula.ts';

export interface RangeValue {
  readonly value: Big;
  readonly range: { readonly low: Big; readonly high: Big };
}

/** `empty`: the cell holds nothing and counts as zero in a sum only. */
export interface Operand extends RangeValue {
  readonly empty: boolean;
}

/**
 * The value of a column formula in one row; null where a figure is missing, or something would be divided by zero. A sum
 * is computed when at least one of its terms is there.
 */
export function evaluateRange(node: FormulaNode, resolve: (name: string) => Operand | null): RangeValue | null {
  const result = evaluate(node, resolve);
  return result && !result.empty ? result : null;
}

function evaluate(node: FormulaNode, resolve: (name: string) => Operand | null): Operand | null {
  switch (node.kind) {
    case 'number':
      return { value: node.value, range: { low: node.value, high: node.value }, empty: false };
    case 'name':
      return resolve(node.name);
    case 'negate': {
      const operand = evaluate(node.operand, resolve);
      return (
        operand && {
          value: operand.value.times(-1),
          range: { low: operand.range.high.times(-1), high: operand.range.low.times(-1) },
          empty: operand.empty,
        }
      );
    }
    case 'call':
      return call(node, resolve);
    case 'binary': {
      const left = evaluate(node.left, resolve);
      const right = evaluate(node.right, resolve);
      return left && right ? operate(node.operator, left, right) : null;
    }
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: Operand, b: Operand): Operand | null {
  switch (operator) {
    case '+':
      return {
        value: a.value.plus(b.value),
        range: { low: a.range.low.plus(b.range.low), high: a.range.high.plus(b.range.high) },
        empty: a.empty && b.empty,
      };
    case '-':
      return {
        value: a.value.minus(b.value),
        range: { low: a.range.low.minus(b.range.high), high: a.range.high.minus(b.range.low) },
        empty: a.empty && b.empty,
      };
    case '*':
      if (a.empty || b.empty) return null;
      return { value: a.value.times(b.value), range: hull(a, b, (x, y) => x.times(y)), empty: false };
    case '/':
      if (a.empty || b.empty || (b.range.low.lte(0) && b.range.high.gte(0))) return null;
      return { value: divide(a.value, b.value), range: hull(a, b, divide), empty: false };
  }
}

function hull(a: RangeValue, b: RangeValue, operate: (x: Big, y: Big) => Big): { low: Big; high: Big } {
  const { low: al, high: ah } = a.range;
  const { low: bl, high: bh } = b.range;
  const first = operate(al, bl);
  if (al.eq(ah) && bl.eq(bh)) return { low: first, high: first };
  const ends = [first, operate(al, bh), operate(ah, bl), operate(ah, bh)];
  let [low, high] = [first, first];
  for (const end of ends) {
    if (end.lt(low)) low = end;
    if (end.gt(high)) high = end;
  }
  return { low, high };
}

function call(node: FormulaNode & { kind: 'call' }, resolve: (name: string) => Operand | null): Operand | null {
  const values: Operand[] = [];
  for (const argument of node.arguments) {
    const value = evaluate(argument, resolve);
    if (!value) return null;
    values.push(value);
  }
  const [a, b] = values;
  const hundred = new Big(100);
  const times = (x: Operand): Operand => ({
    value: x.value.times(hundred),
    range: { low: x.range.low.times(hundred), high: x.range.high.times(hundred) },
    empty: x.empty,
  });
  switch (node.function) {
    case 'sum':
      return values.reduce<Operand | null>((sum, next) => (sum ? operate('+', sum, next) : null), {
        value: new Big(0),
        range: { low: new Big(0), high: new Big(0) },
        empty: true,
      });
    case 'percent':
      return operate('/', times(a!), b!);
    case 'growth': {
      const change = operate('-', a!, b!);
      return change && operate('/', times(change), b!);
    }
    case 'round':
      return a!;
  }
}

/** A ratio that does not say `* 100` itself: under a percent heading it is meant times 100. */
export function hundredfold(node: FormulaNode): boolean {
  let divides = false;
  let scaled = false;
  const visit = (n: FormulaNode): void => {
    if (n.kind === 'number' && (n.value.eq(100) || n.value.eq(1000))) scaled = true;
    else if (n.kind === 'call') {
      if (n.function === 'percent' || n.function === 'growth') scaled = true;
      n.arguments.forEach(visit);
    } else if (n.kind === 'negate') visit(n.operand);
    else if (n.kind === 'binary') {
      if (n.operator === '/') divides = true;
      visit(n.left);
      visit(n.right);
    }
  };
  visit(node);
  return divides && !scaled;
}
