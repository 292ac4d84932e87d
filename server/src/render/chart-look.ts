/** What all outputs share of a chart's look: scales, and fills and lines that black and white paper keeps apart. */

import { printPlain } from '../numbers/cell.ts';
import type { PrintChart } from './print.ts';

/** A fill of columns, bars and slices: a grey, or black lines or dots on white. */
export type Fill =
  | { readonly kind: 'solid'; readonly color: string }
  | { readonly kind: 'pattern'; readonly name: 'up' | 'down' | 'dots' | 'level' | 'cross' };

/** In the order in which series or slices take them; neighbours differ most. */
export const FILLS: readonly Fill[] = [
  { kind: 'solid', color: '595959' },
  { kind: 'solid', color: 'd9d9d9' },
  { kind: 'pattern', name: 'up' },
  { kind: 'solid', color: 'a6a6a6' },
  { kind: 'pattern', name: 'dots' },
  { kind: 'pattern', name: 'down' },
  { kind: 'solid', color: 'ffffff' },
  { kind: 'pattern', name: 'level' },
  { kind: 'pattern', name: 'cross' },
];

export const fillOf = (index: number): Fill => FILLS[index % FILLS.length]!;

export type Mark = 'circle' | 'square' | 'triangle' | 'diamond';

/** A line of a line chart: the lengths of its dashes and gaps in points (none: unbroken), its marks, filled or open. */
export interface Stroke {
  readonly dash: readonly number[];
  readonly mark: Mark;
  readonly filled: boolean;
}

const STROKES: readonly Stroke[] = [
  { dash: [], mark: 'circle', filled: true },
  { dash: [6, 3], mark: 'square', filled: false },
  { dash: [1.5, 2.5], mark: 'triangle', filled: true },
  { dash: [8, 3, 1.5, 3], mark: 'diamond', filled: false },
  { dash: [], mark: 'square', filled: true },
  { dash: [6, 3], mark: 'circle', filled: false },
  { dash: [1.5, 2.5], mark: 'diamond', filled: true },
  { dash: [8, 3, 1.5, 3], mark: 'triangle', filled: false },
];

export const strokeOf = (index: number): Stroke => STROKES[index % STROKES.length]!;

/** A value axis in even steps of 1, 2 or 5 with zero on it; `decimals` are those of its steps. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly decimals: number;
}

export function scaleOf(chart: PrintChart): Scale {
  const values = chart.series.flatMap(({ values: all }) => all.flatMap(v => (v === null ? [] : [v.value])));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low;
  // Figures too small to be told from zero draw nothing.
  if (span < 1e-9) return { least: 0, most: 1, step: 1, decimals: 0 };
  const magnitude = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].map(n => n * magnitude).find(s => span / s <= 6) ?? span;
  // Room above the highest mark for its figure.
  const top = Math.ceil((high + (chart.values && high > 0 ? span * 0.06 : 0)) / step - 1e-9);
  const bottom = Math.floor((low - (chart.values && low < 0 ? span * 0.06 : 0)) / step + 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { least: bottom * step, most: top * step, step, decimals };
}

export function ticksOf(
  { least, most, step, decimals }: Scale,
  percent: boolean,
): { readonly value: number; readonly text: string }[] {
  const count = Math.round((most - least) / step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const value = least + i * step;
    return { value, text: printNumber(value, decimals) + (percent ? '%' : '') };
  });
}

/** `1.234,5`. */
export const printNumber = (value: number, decimals: number): string => printPlain(value.toFixed(decimals));

/** What stands beside a value's mark. */
export const valueText = (chart: PrintChart, value: { readonly text: string }): string =>
  chart.percent ? `${value.text}%` : value.text;

/** Whether the figures of a line stand above its points: those of the lower one of two lines stand below. */
export function valuesAbove(chart: PrintChart, series: number): boolean {
  const mean = ({ values }: PrintChart['series'][number]): number => {
    const all = values.flatMap(v => (v ? [v.value] : []));
    return all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
  };
  const own = mean(chart.series[series]!);
  return chart.series.every((other, i) => i === series || (i < series ? mean(other) < own : mean(other) <= own));
}

/** The slices of a circle with their shares in percent, printed with one decimal. */
export function slicesOf(
  chart: PrintChart,
): { readonly label: string; readonly value: number; readonly share: number; readonly text: string }[] {
  const { values } = chart.series[0]!;
  const sum = values.reduce((total, v) => total + (v?.value ?? 0), 0) || 1;
  // Long texts of thin slices would stand on each other.
  const thin = values.some(v => v !== null && v.value > 0 && v.value / sum < 0.05);
  return chart.labels.map((label, i) => {
    const value = values[i]?.value ?? 0;
    const share = value / sum;
    const percent = `${printNumber(share * 100, 1)}%`;
    const stated = values[i]?.text ?? '0';
    const text = !chart.values ? '' : chart.percent ? `${stated}%` : thin ? percent : `${stated} (${percent})`;
    return { label, value, share, text };
  });
}
