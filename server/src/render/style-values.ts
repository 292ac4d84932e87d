/** Values of `style.yaml` with their places: lengths with units, shares, choices; each reader reports what cannot be. */

import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';

export interface Entry {
  readonly uri: string;
  readonly key: Span;
  readonly value: unknown;
  readonly span: Span;
}

export type Report = (key: string, uri: string, span: Span, data?: Record<string, string | number>) => void;

export function entriesOf(map: YAMLMap, uri: string): [string, Entry][] {
  return map.items.map((pair: Pair) => {
    const key = isScalar(pair.key) ? pair.key : null;
    const keySpan = spanOf(key) ?? { start: 0, end: 0 };
    return [
      key ? String(key.source ?? key.value) : '',
      { uri, key: keySpan, value: pair.value, span: spanOf(pair.value) ?? { start: keySpan.end, end: keySpan.end } },
    ];
  });
}

export function spanOf(node: unknown): Span | null {
  const range = (node as { range?: readonly [number, number, number] } | null)?.range;
  return range ? { start: range[0], end: range[1] } : null;
}

/** A scalar as it was typed: numbers from their source. */
export const sourceText = (entry: Entry): string | null =>
  isScalar(entry.value) ? String(entry.value.source ?? entry.value.value) : null;

export function fieldsOf(entry: Entry, report: Report): [string, Entry][] {
  if (isMap(entry.value)) return entriesOf(entry.value, entry.uri);
  report('not-a-map', entry.uri, entry.span);
  return [];
}

export function unknownKey(key: string, entry: Entry, known: readonly string[], report: Report): void {
  const near = nearest(key, known);
  if (near) report('unknown-key-near', entry.uri, entry.key, { key, near });
  else report('unknown-key', entry.uri, entry.key, { key, known: known.join(', ') });
}

export function readText(entry: Entry, report: Report): string | null {
  const text = sourceText(entry);
  if (text === null || text.trim() === '') report('no-text', entry.uri, entry.span);
  return text === null || text.trim() === '' ? null : text.trim();
}

export const IN_MM: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 };

/** A length with its unit, at least 0: `10mm`, `1,27cm`, `6pt`; the number in `unit`. */
export function readLength(entry: Entry, unit: 'mm' | 'pt', report: Report): number | null {
  const text = sourceText(entry) ?? '';
  const match = /^(-?\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)$/u.exec(text.trim());
  if (!match) {
    report('length', entry.uri, entry.span, { text, example: unit === 'mm' ? '10mm' : '6pt' });
    return null;
  }
  const mm = Number(match[1]!.replace(',', '.')) * IN_MM[match[2]!]!;
  if (mm < 0) {
    report('negative', entry.uri, entry.span, { text });
    return null;
  }
  if (mm > 500) {
    report('too-long', entry.uri, entry.span, { text });
    return null;
  }
  return round(unit === 'mm' ? mm : mm / IN_MM['pt']!);
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;

export function readShare(entry: Entry, report: Report): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*%$/u.exec((sourceText(entry) ?? '').trim());
  const share = match ? Number(match[1]!.replace(',', '.')) / 100 : Number.NaN;
  if (share > 0 && share <= 1) return share;
  report('share', entry.uri, entry.span, { text: sourceText(entry) ?? '' });
  return null;
}

export function readChoice<T extends string>(entry: Entry, choices: readonly T[], report: Report): T | null {
  const text = sourceText(entry) ?? '';
  const found = choices.find(c => c === text);
  if (!found) report('choice', entry.uri, entry.span, { text, choices: choices.join(', ') });
  return found ?? null;
}

export function readFlag(entry: Entry, report: Report): boolean | null {
  const choice = readChoice(entry, ['true', 'false'], report);
  return choice === null ? null : choice === 'true';
}
