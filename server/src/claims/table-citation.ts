/**
 * The sentence that introduces a table against the table: `Tổng kế hoạch vốn là 2.000 triệu đồng, cụ thể như sau:`. Only
 * where both sides leave no doubt: one total row, the same unit, a number that is called a total and not approximate.
 */

import Big from 'big.js';
import type { Block, Paragraph, Report, Table } from '../model/report.ts';
import { tidy } from '../model/table-words.ts';
import { type Quantity, readQuantities } from '../numbers/quantity.ts';
import { tokenize } from '../numbers/token.ts';
import { sourceSpan } from '../text/prose.ts';
import type { Claim, ClaimNumber } from './claim.ts';
import { claimNumber, type Figure, figureAt } from './table-claim.ts';
import { type Grid, halfOf, readGrid } from './table-grid.ts';

/** Longest paragraph whose last sentence is looked at. */
const MAX_PARAGRAPH = 4000;

/** The claims between paragraphs and the tables that directly follow them. */
export function citationClaims(report: Report): Claim[] {
  const claims: Claim[] = [];
  const visit = (blocks: readonly Block[]): void => {
    blocks.forEach((block, i) => {
      if (block.kind === 'quote') visit(block.blocks);
      if (block.kind === 'list') for (const item of block.items) visit(item.blocks);
      const before = blocks[i - 1];
      if (block.kind === 'table' && before?.kind === 'paragraph') claims.push(...between(before, block));
    });
  };
  visit(report.blocks);
  return claims;
}

function between(paragraph: Paragraph, table: Table): Claim[] {
  const { text } = paragraph.prose;
  if (text.length > MAX_PARAGRAPH || !/tổng/iu.test(text)) return [];
  const from = lastSentence(text);
  const sentence = text.slice(from);
  if (!/(?:bảng|biểu|như sau|sau đây|dưới đây|:\s*$)/iu.test(sentence)) return [];
  const grid = readGrid(table);
  const totals = grid?.rows.filter(row => row.role === 'total') ?? [];
  if (!grid || totals.length !== 1) return [];
  const figures = grid.columns
    .filter(column => column.role === 'number' && !column.percent && column.additive !== 'no')
    .map(column => figureAt(totals[0]!, column))
    .filter(figure => figure.cell.value !== null);
  const { quantities } = readQuantities(tokenize(sentence));
  const claims: Claim[] = [];
  for (const quantity of quantities) {
    if (quantity.role !== 'amount' || quantity.hedge !== null || quantity.weak || quantity.word) continue;
    if (quantity.over !== null || quantity.under !== null || quantity.unit === null) continue;
    if (!/tổng [^,;.:()\d]{0,60}$/iu.test(sentence.slice(0, quantity.start))) continue;
    const span = sourceSpan(paragraph.prose, from + quantity.start, from + quantity.end);
    const claim = against(quantity, { uri: paragraph.uri, span }, grid, figures);
    if (claim) claims.push(claim);
  }
  return claims;
}

/** Where the sentence that ends a paragraph starts. */
function lastSentence(text: string): number {
  const body = text.trimEnd();
  for (let at = body.length - 2; at > 0; at--)
    if (/[.!?;]/u.test(body[at]!) && /\s/u.test(body[at + 1]!) && !/\d/u.test(body[at - 1]!)) return at + 2;
  return 0;
}

function against(
  quantity: Quantity,
  place: ClaimNumber['place'],
  grid: Grid,
  figures: readonly Figure[],
): Claim | null {
  const scale = new Big(10).pow(quantity.scale);
  const stated = new Big(quantity.value);
  const half = new Big(10).pow(-quantity.decimals).times(quantity.decimals > 0 || quantity.scale > 0 ? '0.5' : '0');
  const inScale = (figure: Figure): { value: Big; half: Big } => {
    const factor = new Big(claimNumber(figure).scale).div(scale);
    return {
      value: figure.cell.value!.times(factor),
      half: halfOf(figure.cell, figure.row, figure.column).times(factor),
    };
  };
  const same = figures.filter(figure => sameUnit(quantity, figure, grid));
  const equal = same.find(figure => {
    const cell = inScale(figure);
    return cell.value.minus(stated).abs().lte(cell.half.plus(half));
  });
  const figure = equal ?? (same.length === 1 ? same[0]! : null);
  if (!figure) return null;
  const cell = inScale(figure);
  // Figures far apart are of different things.
  if (!equal && (stated.gt(cell.value.times(2)) || stated.times(2).lt(cell.value))) return null;
  const number: ClaimNumber = {
    value: quantity.value,
    unit: quantity.unit!.name,
    scale: scale.toFixed(),
    text: quantity.text,
    place,
  };
  return {
    kind: 'same_figure',
    verdict: equal ? 'consistent' : 'inconsistent',
    place: place!,
    cue: null,
    total: null,
    parts: [number, claimNumber(figure)],
    expected: cell.value.toFixed(Math.max(quantity.decimals, quantity.scale > 0 ? Math.min(3, places(cell.value)) : 0)),
    stated: stated.toFixed(),
    tolerance: cell.half.plus(half).toFixed(),
    rule: 'totals/table-sum',
    focus: number,
    reason: 'table-cited-total',
  };
}

const places = (value: Big): number => value.toFixed().split('.')[1]?.length ?? 0;

/** The cell is counted in the unit of the text, by its own, its column's or the table's unit, or by its heading. */
function sameUnit(quantity: Quantity, figure: Figure, grid: Grid): boolean {
  const unit = tidy(quantity.unit!.name);
  const own = claimNumber(figure).unit;
  if (own !== null) return own === unit;
  const title = tidy(figure.column.title);
  if (` ${title.replace(/[()/,]/gu, ' ')} `.includes(` ${unit} `)) return true;
  return (
    grid.columns.filter(column => column.role === 'number').length === 1 && /^(?:số lượng|tổng số|số)$/u.test(title)
  );
}
