/** Named figures and tables as data: their YAML and data files evaluated to values. */

import { readNumber } from '../numbers/cell.ts';
import type { DataSource } from '../syntax/data-fence.ts';
import { readDataFile } from './data-file/data-file.ts';
import { evaluateDefinitions } from './figure-evaluate.ts';
import {
  ambiguous,
  FIGURE_KEYS,
  type FigureDefinition,
  type FigureFile,
  problem,
  readFigures,
  taken,
} from './figure-read.ts';
import { type FigureSet, figureKey } from './figures.ts';
import { keyIn } from './keys.ts';
import type { Problem } from './report.ts';

export { evaluateReference } from './figure-reference.ts';
export { type DataCell, type DataTable, evaluateTable, type LocatedText } from './figure-table.ts';

/** Reads a file that a draft names; null where it is not there. */
export type ReadFile = (uri: string) => string | Uint8Array | null;

/** The figures of all sources of a report, in order. Computed values are in plain decimal notation. */
export function evaluateFigures(
  sources: readonly DataSource[],
  read: ReadFile | null,
): { readonly figures: FigureSet; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const definitions: FigureDefinition[] = [];
  for (const source of sources) {
    const found = readFigures(source, problems);
    definitions.push(...found.definitions);
    for (const file of found.files) definitions.push(...fileFigures(file, read, problems));
  }
  return { figures: { byName: evaluateDefinitions(definitions, problems) }, problems };
}

const NAME_KEYS = { name: ['tên', 'name', 'khóa', 'mã'], ...FIGURE_KEYS } as const;

/** The rows of a data file as figures; the first row names `tên`, `giá trị` and, if wanted, `nhãn`, `đơn vị tính`. */
function fileFigures(file: FigureFile, read: ReadFile | null, problems: Problem[]): FigureDefinition[] {
  const { uri, span } = file;
  const result = readDataFile(file.reference, uri, read);
  if (!result.ok) {
    problems.push(problem(result.failure.rule, result.failure.key, uri, span, result.failure.data));
    return [];
  }
  const { grid } = result;
  const keys = grid.header.at(-1)!.map(cell => keyIn(NAME_KEYS, cell.text));
  const column = (key: keyof typeof NAME_KEYS): number => keys.indexOf(key);
  for (const [key, word] of [
    ['name', 'tên'],
    ['value', 'giá trị'],
  ] as const)
    if (column(key) < 0) {
      problems.push(problem('figures/source', 'column', uri, span, { path: file.reference, column: word }));
      return [];
    }
  const definitions: FigureDefinition[] = [];
  for (const [index, row] of grid.rows.entries()) {
    const text = (key: keyof typeof NAME_KEYS): string | null =>
      column(key) < 0 ? null : row[column(key)]?.text.trim() || null;
    const name = text('name');
    if (name === null) continue;
    const typed = text('value') ?? '';
    const percent = typed.endsWith('%');
    const number = readNumber(percent ? typed.slice(0, -1) : typed);
    const line = index + grid.header.length + 1;
    if (number?.ambiguous) problems.push(ambiguous(uri, span, typed, number.ambiguous));
    else if (!number) problems.push(problem('figures/number', 'row', uri, span, { text: typed, name, line }));
    const good = number !== null && number.ambiguous === null;
    definitions.push({
      uri,
      span,
      name,
      key: figureKey(name),
      nameSpan: span,
      label: text('label'),
      number: good ? { value: number.value, decimals: number.decimals, unit: percent ? '%' : null, span } : null,
      formula: null,
      decimals: null,
      unit: text('unit') ?? (percent ? '%' : null),
      owner: text('owner'),
      asOf: text('asOf'),
      parts: [],
      previous: null,
      broken: !good,
    });
  }
  taken(file, grid, problems);
  return definitions;
}
