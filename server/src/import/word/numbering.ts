/** Automatic numbering (ECMA-376-1, 17.9): the label that Word prints before each numbered paragraph. */

import { toRoman } from '../../numbers/roman.ts';
import { child, childValue, elements, get, type XmlElement } from '../../syntax/xml.ts';

interface Level {
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
  readonly start: number;
  /** The level, counted from 1, whose step begins this one anew; 0 for never. */
  readonly restart: number | null;
  /** True where higher levels are printed as 1, 2, 3 whatever their own format. */
  readonly legal: boolean;
}

interface Numbering {
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
}

/** Steps through the numbered paragraphs of a document in order. */
export interface Counter {
  /** The printed label of the next paragraph of a list and level; null for a list that does not exist. */
  next(id: string, level: number): { readonly label: string; readonly bullet: boolean } | null;
}

/** Reads numbering.xml; the counter starts at the beginning of the document. */
export function readNumbering(root: XmlElement | null): Counter {
  const abstracts = new Map<string, (Level | undefined)[]>();
  const numberings = new Map<string, Numbering>();
  for (const element of root ? elements(root) : [])
    if (element.name === 'w:abstractNum') abstracts.set(get(element, 'abstractNumId') ?? '', readLevels(element));
  for (const element of root ? elements(root) : []) {
    if (element.name !== 'w:num') continue;
    const abstractId = childValue(element, 'w:abstractNumId') ?? '';
    const levels = [...(abstracts.get(abstractId) ?? [])];
    const starts = new Map<number, number>();
    for (const override of elements(element)) {
      if (override.name !== 'w:lvlOverride') continue;
      const at = Number(get(override, 'ilvl') ?? 0);
      const start = childValue(override, 'w:startOverride');
      if (start !== null) starts.set(at, Number(start));
      const level = child(override, 'w:lvl');
      if (level) levels[at] = readLevel(level);
    }
    numberings.set(get(element, 'numId') ?? '', { abstractId, levels, starts });
  }

  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return {
    next(id, level) {
      const numbering = numberings.get(id);
      const own = numbering?.levels[level];
      if (!numbering || !own) return null;
      const values = counts.get(numbering.abstractId) ?? [];
      counts.set(numbering.abstractId, values);
      if (!started.has(`${id} ${level}`)) {
        started.add(`${id} ${level}`);
        const start = numbering.starts.get(level);
        if (start !== undefined) values[level] = start - 1;
      }
      for (let at = 0; at < level; at++) values[at] ??= numbering.levels[at]?.start ?? 1;
      values[level] = values[level] === undefined ? own.start : values[level] + 1;
      for (let at = level + 1; at < values.length; at++) {
        const restart = numbering.levels[at]?.restart ?? null;
        if (restart === null || (restart > 0 && level < restart)) delete values[at];
      }
      const bullet = own.format === 'bullet';
      if (bullet) return { label: bulletOf(own.text), bullet };
      const label = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const format = own.legal ? 'decimal' : (numbering.levels[at]?.format ?? 'decimal');
        return print(values[at] ?? 1, format);
      });
      return { label: own.format === 'none' ? '' : label, bullet };
    },
  };
}

function readLevels(element: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of elements(element))
    if (level.name === 'w:lvl') {
      const at = Number(get(level, 'ilvl') ?? 0);
      if (at >= 0 && at < 9) levels[at] = readLevel(level);
    }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const restart = childValue(level, 'w:lvlRestart');
  return {
    format: childValue(level, 'w:numFmt') ?? 'decimal',
    text: childValue(level, 'w:lvlText') ?? '',
    start: Number(childValue(level, 'w:start') ?? 1),
    restart: restart === null ? null : Number(restart),
    legal: child(level, 'w:isLgl') !== null,
  };
}

/** Bullets of symbol fonts have code points of their own (U+F0xx): all are a dash to an office, or a plus where typed so. */
const bulletOf = (text: string): string => (/^[+*•]$/u.test(text) ? text : '-');

/** A number in a format of 17.18.59; those that no Vietnamese office uses are printed in digits. */
function print(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, aa, bb … (17.18.59, lowerLetter). */
const letters = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
