/** Fences that hold data, ` ```yaml số-liệu ` and ` ```yaml bảng `, as located YAML: every span stands in the file. */

import type { Span } from '../text/span.ts';
import { mapYaml, parseYaml, type YamlNode } from './yaml.ts';
import type { YamlProblem } from './yaml-mend.ts';

export type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml.ts';

export type DataFenceKind = 'figures' | 'table' | 'chart';

/** YAML of a fence, of the front matter's `số liệu`, or of a table. */
export interface DataSource {
  readonly uri: string;
  /** The fence from its first mark to its last, or the front matter's entry. */
  readonly span: Span;
  /** Where a problem of the whole stands: the info string, or the key. */
  readonly head: Span;
  readonly root: YamlNode | null;
}

/** What a fence's info string says it holds: `yaml số-liệu`, `yaml figures`, `yaml bảng`, `yaml table`; else null. */
export function dataFenceKind(info: string): DataFenceKind | null {
  const words = info.normalize('NFC').toLocaleLowerCase('vi').trim().split(/\s+/u);
  if (words[0] !== 'yaml' && words[0] !== 'yml') return null;
  const name = words.slice(1).join('-');
  if (name === 'số-liệu' || name === 'so-lieu' || name === 'figures') return 'figures';
  if (name === 'bảng' || name === 'bang' || name === 'table') return 'table';
  return name === 'biểu-đồ' || name === 'bieu-do' || name === 'chart' ? 'chart' : null;
}

/**
 * Parses the YAML whose lines stand at `lines` of `text`.
 * @param at from an offset in `text` to the file's
 */
export function parseDataFence(
  text: string,
  lines: readonly { readonly from: number; readonly to: number }[],
  at: (offset: number) => number,
): { readonly root: YamlNode | null; readonly problems: readonly YamlProblem[] } {
  const starts: number[] = [];
  const slices: string[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    slices.push(text.slice(line.from, line.to));
    length += line.to - line.from + 1;
  }
  const back = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low];
    return line ? at(Math.min(line.to, line.from + offset - starts[low]!)) : at(0);
  };
  return mapYaml(parseYaml(slices.join('\n')), back);
}
