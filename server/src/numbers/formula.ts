/**
 * Formulas of named figures and table columns: text to tree to exact value. `+ - * /`, parentheses, `tổng`, `tỷ lệ`,
 * `tăng trưởng`, `làm tròn` and their English names. Names may hold hyphens, dots and spaces between words, so a minus
 * between letters needs a space on one side. Numbers are Vietnamese: `1.200` is twelve hundred, `3,5` has decimals.
 */

import Big from 'big.js';
import { type FormulaError, type FormulaToken, tokenize } from './formula-token.ts';

export type { FormulaError } from './formula-token.ts';

/** A value with the unit it is counted in; null where it has none or none is known. */
export interface Quantity {
  readonly value: Big;
  readonly unit: string | null;
}

export type FormulaFunction = 'sum' | 'percent' | 'growth' | 'round';

/** A node with its half-open range in the formula's text. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: Big; readonly start: number; readonly end: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'negate'; readonly operand: FormulaNode; readonly start: number; readonly end: number }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: FormulaNode;
      readonly right: FormulaNode;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'call';
      readonly function: FormulaFunction;
      readonly arguments: readonly FormulaNode[];
      readonly start: number;
      readonly end: number;
    };

export interface FormulaOptions {
  /** Digits name columns and `x` multiplies: `5=4/3x100` of a table's row of column numbers. */
  readonly columns?: boolean;
}

export type FormulaResult =
  | { readonly ok: true; readonly node: FormulaNode }
  | { readonly ok: false; readonly error: FormulaError };

export type FormulaValue =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly error: FormulaError | null };

/** Longest formula that is read, in characters, and deepest nesting. */
const MAX_LENGTH = 4000;
const MAX_DEPTH = 64;
/** Digits before the point and after it that a value may have: beyond any budget, and no way to fill the memory. */
const MAX_DIGITS = 120;
const KEPT_DECIMALS = 60;

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['tổng', 'sum'],
  ['sum', 'sum'],
  ['tỷ lệ', 'percent'],
  ['tỉ lệ', 'percent'],
  ['percent', 'percent'],
  ['tăng trưởng', 'growth'],
  ['growth', 'growth'],
  ['làm tròn', 'round'],
  ['round', 'round'],
]);

/** The functions a formula may call, in the words that are offered to the drafter. */
export const FORMULA_FUNCTIONS: readonly string[] = ['tổng', 'tỷ lệ', 'tăng trưởng', 'làm tròn'];

/** Reads a formula; never throws. Positions are offsets in `text`. */
export function parseFormula(text: string, options: FormulaOptions = {}): FormulaResult {
  if (text.length > MAX_LENGTH) return failure('too-long', 0, text.length, { limit: MAX_LENGTH });
  const tokens = tokenize(text, options.columns === true);
  if (!Array.isArray(tokens)) return { ok: false, error: tokens };
  const parser = new Parser(tokens, text.length);
  try {
    return { ok: true, node: parser.whole() };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, error: error.reason };
    throw error;
  }
}

/** The names in a formula, in order, with their places. */
export function formulaNames(node: FormulaNode): { name: string; start: number; end: number }[] {
  const names: { name: string; start: number; end: number }[] = [];
  const visit = (n: FormulaNode): void => {
    if (n.kind === 'name') names.push({ name: n.name, start: n.start, end: n.end });
    else if (n.kind === 'negate') visit(n.operand);
    else if (n.kind === 'binary') {
      visit(n.left);
      visit(n.right);
    } else if (n.kind === 'call') for (const argument of n.arguments) visit(argument);
  };
  visit(node);
  return names;
}

/**
 * The value of a formula. `resolve` gives the value of a name, or an error (placed at the name unless it says where),
 * or null where the name's own value is missing for a reason already told elsewhere.
 */
export function evaluateFormula(
  node: FormulaNode,
  resolve: (name: string, start: number, end: number) => Quantity | FormulaError | null,
): FormulaValue {
  try {
    return { ok: true, quantity: value(node, resolve) };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, error: error.reason };
    if (error instanceof Silent) return { ok: false, error: null };
    throw error;
  }
}

type Resolve = Parameters<typeof evaluateFormula>[1];

function value(node: FormulaNode, resolve: Resolve): Quantity {
  switch (node.kind) {
    case 'number':
      return { value: node.value, unit: null };
    case 'name': {
      const found = resolve(node.name, node.start, node.end);
      if (found === null) throw new Silent();
      if ('key' in found) throw new Stop(found);
      return found;
    }
    case 'negate': {
      const operand = value(node.operand, resolve);
      return { value: operand.value.times(-1), unit: operand.unit };
    }
    case 'binary':
      return bounded(operate(node, value(node.left, resolve), value(node.right, resolve)), node);
    case 'call':
      return bounded(call(node, resolve), node);
  }
}

function operate(node: FormulaNode & { kind: 'binary' }, left: Quantity, right: Quantity): Quantity {
  switch (node.operator) {
    case '+':
      return { value: left.value.plus(right.value), unit: commonUnit(left, right, node) };
    case '-':
      return { value: left.value.minus(right.value), unit: commonUnit(left, right, node) };
    case '*':
      return { value: left.value.times(right.value), unit: left.unit && right.unit ? null : (left.unit ?? right.unit) };
    case '/': {
      if (right.value.eq(0)) stop('zero', node.right);
      comparable(left, right, node);
      return {
        value: divide(left.value, right.value),
        unit:
          right.unit === null
            ? left.unit
            : left.unit && !sameUnit(left.unit, right.unit)
              ? `${left.unit}/${right.unit}`
              : null,
      };
    }
  }
}

function call(node: FormulaNode & { kind: 'call' }, resolve: Resolve): Quantity {
  const values = node.arguments.map(argument => value(argument, resolve));
  const [first, second] = values;
  switch (node.function) {
    case 'sum':
      return values.reduce((sum, next) => ({
        value: sum.value.plus(next.value),
        unit: commonUnit(sum, next, node),
      }));
    case 'percent':
      if (second!.value.eq(0)) stop('zero', node.arguments[1]!);
      comparable(first!, second!, node);
      return { value: divide(first!.value.times(100), second!.value), unit: '%' };
    case 'growth':
      if (second!.value.eq(0)) stop('zero', node.arguments[1]!);
      commonUnit(first!, second!, node);
      return { value: divide(first!.value.minus(second!.value).times(100), second!.value), unit: '%' };
    case 'round': {
      const places = second ? Number(second.value.toFixed()) : 0;
      if (!Number.isInteger(places) || places < 0 || places > 20) stop('decimals', node.arguments[1]!);
      return { value: first!.value.round(places, Big.roundHalfUp), unit: first!.unit };
    }
  }
}

/** The quotient to more decimals than a report can print. */
export function divide(a: Big, b: Big): Big {
  return new Wide(a).div(b);
}

const Wide = Big();
Wide.DP = KEPT_DECIMALS;
Wide.RM = Big.roundHalfUp;

function bounded(quantity: Quantity, node: FormulaNode): Quantity {
  const { value } = quantity;
  if (value.e > MAX_DIGITS) stop('too-large', node);
  return value.c.length - value.e - 1 > KEPT_DECIMALS
    ? { ...quantity, value: value.round(KEPT_DECIMALS, Big.roundHalfUp) }
    : quantity;
}

// ------------------------------------------------------------------------------------------------ units

const unitKey = (unit: string): string => unit.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();

export const sameUnit = (a: string, b: string): boolean => unitKey(a) === unitKey(b);

/** The unit of a sum or difference: both must be counted in the same one where both name one. */
function commonUnit(a: Quantity, b: Quantity, node: FormulaNode): string | null {
  if (a.unit !== null && b.unit !== null && !sameUnit(a.unit, b.unit))
    stop('unit', node, { left: a.unit, right: b.unit });
  return a.unit ?? b.unit;
}

const MEASURES =
  /^(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|nghìn tỷ|triệu tỷ) )?(?:đồng|usd|vnđ|ha|m2|m²|km2|km²|m|km|kg|tạ|tấn|m3|m³|lít|kwh)$/u;

/** Two measures are only set against each other in the same unit: 5 triệu đồng of 2 tỷ đồng is not 250%. */
function comparable(a: Quantity, b: Quantity, node: FormulaNode): void {
  if (a.unit === null || b.unit === null || sameUnit(a.unit, b.unit)) return;
  if (MEASURES.test(unitKey(a.unit)) && MEASURES.test(unitKey(b.unit)) && dimension(a.unit) === dimension(b.unit))
    stop('unit', node, { left: a.unit, right: b.unit });
}

function dimension(unit: string): string {
  const word = unitKey(unit).split(' ').at(-1)!;
  if (/^(?:đồng|vnđ)$/u.test(word)) return 'đồng';
  if (/^(?:kg|tạ|tấn)$/u.test(word)) return 'kg';
  if (/^(?:ha|k?m[2²])$/u.test(word)) return 'm2';
  if (/^k?m$/u.test(word)) return 'm';
  return word;
}

// ------------------------------------------------------------------------------------------------ parser

class Stop extends Error {
  readonly reason: FormulaError;
  constructor(reason: FormulaError) {
    super(reason.key);
    this.reason = reason;
  }
}

class Silent extends Error {}

function stop(key: string, at: { start: number; end: number }, data: FormulaError['data'] = {}): never {
  throw new Stop({ key, start: at.start, end: at.end, data });
}

function failure(key: string, start: number, end: number, data: FormulaError['data'] = {}): FormulaResult {
  return { ok: false, error: { key, start, end, data } };
}

/** Recursive descent over the tokens, with bounded depth. */
class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly FormulaToken[];
  private readonly length: number;

  constructor(tokens: readonly FormulaToken[], length: number) {
    this.tokens = tokens;
    this.length = length;
  }

  whole(): FormulaNode {
    if (this.tokens.length === 0) stop('empty', { start: 0, end: this.length });
    const node = this.sum();
    const rest = this.tokens[this.at];
    if (rest) stop('unexpected', rest, { text: rest.text });
    return node;
  }

  private sum(): FormulaNode {
    let left = this.product();
    for (
      let token = this.tokens[this.at];
      token && (token.text === '+' || token.text === '-');
      token = this.tokens[this.at]
    ) {
      this.at++;
      const right = this.product();
      left = { kind: 'binary', operator: token.text as '+' | '-', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private product(): FormulaNode {
    let left = this.unary();
    for (
      let token = this.tokens[this.at];
      token && (token.text === '*' || token.text === '/');
      token = this.tokens[this.at]
    ) {
      this.at++;
      const right = this.unary();
      left = { kind: 'binary', operator: token.text as '*' | '/', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private unary(): FormulaNode {
    const token = this.tokens[this.at];
    if (token?.text !== '-' && token?.text !== '+') return this.primary();
    this.at++;
    this.enter(token);
    const operand = this.unary();
    this.depth--;
    return token.text === '+' ? operand : { kind: 'negate', operand, start: token.start, end: operand.end };
  }

  private primary(): FormulaNode {
    const token = this.tokens[this.at];
    if (!token) stop('incomplete', { start: Math.max(0, this.length - 1), end: this.length });
    this.at++;
    if (token.kind === 'number') {
      const node: FormulaNode = { kind: 'number', value: token.value!, start: token.start, end: token.end };
      const percent = this.tokens[this.at];
      if (percent?.text !== '%') return node;
      this.at++;
      return { ...node, value: token.value!.div(100), end: percent.end };
    }
    if (token.kind === 'name') return this.tokens[this.at]?.text === '(' ? this.call(token) : nameNode(token);
    if (token.text === '(') {
      this.enter(token);
      const inner = this.sum();
      const close = this.close(token);
      this.depth--;
      return { ...inner, start: token.start, end: close.end };
    }
    return stop('unexpected', token, { text: token.text });
  }

  private call(token: FormulaToken): FormulaNode {
    const known = FUNCTIONS.get(token.text.toLocaleLowerCase('vi'));
    if (!known) stop('function', token, { name: token.text, known: FORMULA_FUNCTIONS.join(', ') });
    const open = this.tokens[this.at++]!;
    this.enter(open);
    const list: FormulaNode[] = [];
    if (this.tokens[this.at]?.text !== ')') {
      list.push(this.sum());
      while (this.tokens[this.at]?.text === ',') {
        this.at++;
        list.push(this.sum());
      }
    }
    const close = this.close(open);
    this.depth--;
    const [least, most] = known === 'sum' ? [1, Infinity] : known === 'round' ? [1, 2] : [2, 2];
    if (list.length < least || list.length > most)
      stop(
        'arguments',
        { start: token.start, end: close.end },
        { name: token.text, count: list.length, expected: least },
      );
    return { kind: 'call', function: known, arguments: list, start: token.start, end: close.end };
  }

  private close(open: FormulaToken): FormulaToken {
    const token = this.tokens[this.at];
    if (token?.text !== ')') {
      if (token) stop('unexpected', token, { text: token.text });
      stop('unclosed', open);
    }
    this.at++;
    return token;
  }

  private enter(token: FormulaToken): void {
    if (++this.depth > MAX_DEPTH) stop('too-deep', token, { limit: MAX_DEPTH });
  }
}

const nameNode = (token: FormulaToken): FormulaNode => ({
  kind: 'name',
  name: token.text,
  start: token.start,
  end: token.end,
});
