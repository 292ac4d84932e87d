/** Named figures a year later: each value becomes that of the period before, its place is left open. */

import { FIGURE_KEYS, SOURCE_KEYS } from '../../model/figure-read.ts';
import { keyIn } from '../../model/keys.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

export interface OpenFigure {
  readonly name: string;
  /** As it was typed. */
  readonly value: string;
  readonly span: Span;
}

export interface MovedFigures {
  readonly edits: readonly Edit[];
  readonly open: readonly OpenFigure[];
  /** Data files that figures come from. */
  readonly files: readonly Span[];
}

/** Moves the figures of a YAML map on; `text` is the file that its spans stand in. */
export function moveFigures(text: string, root: YamlNode | null): MovedFigures {
  const edits: Edit[] = [];
  const open: OpenFigure[] = [];
  const files: Span[] = [];
  for (const entry of root?.kind === 'map' ? root.entries : []) {
    if (keyIn(SOURCE_KEYS, entry.key.text)) files.push(entry.span);
    else if (entry.value?.kind === 'scalar')
      moveScalar(text, entry, entry.value, root?.kind === 'map' && root.flow, edits, open);
    else if (entry.value?.kind === 'map') moveMap(text, entry, entry.value, edits, open);
  }
  return { edits, open, files };
}

/** `hộ-nghèo: 214` gets keys of its own. */
function moveScalar(
  text: string,
  entry: YamlEntry,
  value: YamlScalar,
  flow: boolean,
  edits: Edit[],
  open: OpenFigure[],
): void {
  if (isFormula(value) || value.text.trim() === '') return;
  const old = text.slice(value.span.start, value.span.end);
  const indent = indentOf(text, entry.key.span.start);
  open.push({ name: entry.key.text, value: value.text, span: entry.key.span });
  edits.push({
    // The blank after the colon goes with the value where keys follow below.
    span: flow || indent === null ? value.span : emptied(text, value.span).span,
    newText:
      flow || indent === null
        ? `{giá trị: , kỳ trước: ${inFlow(old)}}`
        : `\n${indent}  giá trị:\n${indent}  kỳ trước: ${old}`,
  });
}

function moveMap(text: string, entry: YamlEntry, map: YamlMap, edits: Edit[], open: OpenFigure[]): void {
  const found = (key: keyof typeof FIGURE_KEYS): YamlEntry | undefined =>
    map.entries.find(each => keyIn(FIGURE_KEYS, each.key.text) === key);
  const value = found('value');
  const parts = found('parts');
  const asOf = found('asOf');
  const given =
    value?.value?.kind === 'scalar' && !isFormula(value.value) && value.value.text.trim() !== '' ? value.value : null;
  const scalars = parts?.value ? numbersIn(parts.value) : [];
  if (asOf?.value?.kind === 'scalar') edits.push(emptied(text, asOf.value.span));
  if (!given && scalars.length === 0) return;
  const previous = previousText(text, given, scalars.length > 0 ? (parts?.value ?? null) : null);
  open.push({ name: entry.key.text, value: given?.text ?? previous, span: entry.key.span });
  for (const scalar of [...(given ? [given] : []), ...scalars]) edits.push(emptied(text, scalar.span));
  const before = found('previous');
  if (before?.value) edits.push({ span: before.value.span, newText: previous });
  else {
    // The values of the period before stand below the figure's own, or at the end of a figure on one line.
    const last = parts ?? value!;
    const indent = map.flow ? null : indentOf(text, last.key.span.start);
    const at = endOf(last);
    edits.push({
      span: { start: at, end: at },
      newText: indent === null ? `, kỳ trước: ${inFlowUnlessMap(previous)}` : `\n${indent}kỳ trước: ${previous}`,
    });
  }
}

/** `8.460`, or with its parts `{giá trị: 8.460, gồm: {đất: 2.640}}`. */
function previousText(text: string, value: YamlScalar | null, parts: YamlNode | null): string {
  const own = value ? text.slice(value.span.start, value.span.end) : '';
  if (!parts) return own;
  const inner = partsText(text, parts);
  return value ? `{giá trị: ${inFlow(own)}, gồm: ${inner}}` : `{gồm: ${inner}}`;
}

function partsText(text: string, node: YamlNode): string {
  const entries =
    node.kind === 'map'
      ? node.entries
      : node.kind === 'list'
        ? node.items.flatMap(item => (item.kind === 'map' ? item.entries : []))
        : [];
  const texts = entries.flatMap(({ key, value }) => {
    const name = text.slice(key.span.start, key.span.end);
    if (value?.kind === 'scalar')
      return isFormula(value) ? [] : [`${name}: ${inFlow(text.slice(value.span.start, value.span.end))}`];
    if (value?.kind !== 'map') return [];
    const own = value.entries.find(each => keyIn(FIGURE_KEYS, each.key.text) === 'value')?.value;
    const below = value.entries.find(each => keyIn(FIGURE_KEYS, each.key.text) === 'parts')?.value;
    return [`${name}: ${previousText(text, own?.kind === 'scalar' ? own : null, below ?? null)}`];
  });
  return `{${texts.join(', ')}}`;
}

/** The typed numbers of parts, those of their own parts among them. */
function numbersIn(node: YamlNode): YamlScalar[] {
  if (node.kind === 'list') return node.items.flatMap(numbersIn);
  if (node.kind === 'scalar') return [];
  return node.entries.flatMap(({ value }): YamlScalar[] => {
    if (!value) return [];
    if (value.kind === 'scalar') return isFormula(value) || value.text.trim() === '' ? [] : [value];
    if (value.kind === 'list') return numbersIn(value);
    return value.entries.flatMap(({ key, value: own }): YamlScalar[] => {
      const kind = keyIn(FIGURE_KEYS, key.text);
      if (kind === 'parts' && own) return numbersIn(own);
      return kind === 'value' && own?.kind === 'scalar' && !isFormula(own) ? [own] : [];
    });
  });
}

/** Takes a value away, with the blank before it where it ends its line. */
export function emptied(text: string, { start, end }: Span): Edit {
  const ends = /^[ \t]*(?:[\r\n]|$)/u.test(text.slice(end, end + 20));
  return { span: { start: ends && text[start - 1] === ' ' ? start - 1 : start, end }, newText: '' };
}

const isFormula = (scalar: YamlScalar): boolean => /^\s*=/u.test(scalar.text);

/** Inside brackets a comma ends a value. */
const inFlow = (text: string): string => (/[,[\]{}]/u.test(text) && !/^["']/u.test(text) ? `"${text}"` : text);

const inFlowUnlessMap = (text: string): string => (text.startsWith('{') ? text : inFlow(text));

/** The blanks before the first thing of a line; null where something else stands before it. */
function indentOf(text: string, at: number): string | null {
  const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(line, at);
  return /^[ \t]*$/u.test(before) ? before : null;
}

const endOf = (entry: YamlEntry): number => entry.value?.span.end ?? entry.span.end;
