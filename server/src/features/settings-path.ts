/** Where in a settings file a cursor stands: the keys around it, by their indent. */

import type { SettingsFile } from '../check/settings.ts';
import { CONFIG, type Keys, PROFILE, type Shape } from '../check/settings-keys.ts';
import { keyIn } from '../model/keys.ts';
import { lineAt, lineSpan, sliceOf } from '../text/source.ts';

/** A line with a key: what stands before it (dashes count as its indent), the key, the colon and what follows. */
export const KEY_LINE = /^((?:[ \t]|-[ \t])*)(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{}:-][^:]*?))[ \t]*:(?=[ \t]|$)/u;

/** What may stand on a line whose text begins in column `column`: the shape of the key that it belongs to. */
export function shapeAround(file: SettingsFile, line: number, column: number): Shape | null {
  const path: string[] = [];
  let within = column;
  for (let above = line - 1; above >= 0 && within > 0; above--) {
    const match = KEY_LINE.exec(sliceOf(file.source, lineSpan(file.source, above)));
    if (!match || match[1]!.length >= within) continue;
    path.unshift(match[2] ?? match[3] ?? match[4]!);
    within = match[1]!.length;
  }
  let shape: Shape | null = { kind: 'keys', keys: file.kind === 'config' ? CONFIG : PROFILE };
  for (const key of path) shape = shape && shapeOfKey(shape, key);
  return shape;
}

/** The shape of the value that a key has within a shape. */
export function shapeOfKey(shape: Shape, key: string): Shape | null {
  if (shape.kind === 'rules') return { kind: 'word', of: shape.of, several: false };
  const keys = keysOf(shape);
  const name = keys && keyIn(spellingsOf(keys), key);
  return name ? keys[name]!.shape : null;
}

export const keysOf = (shape: Shape): Keys | null =>
  shape.kind === 'keys' || shape.kind === 'items' ? shape.keys : null;

export const spellingsOf = (keys: Keys): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key.spellings]));

/** The line of an offset and what stands on it before the offset. */
export function lineBefore({ source }: SettingsFile, offset: number): { line: number; start: number; before: string } {
  const line = lineAt(source, offset);
  const { start } = lineSpan(source, line);
  return { line, start, before: source.text.slice(start, offset) };
}
