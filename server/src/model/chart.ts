/** A chart's description (` ```yaml biểu-đồ `): its kind, title, axes, and where its figures come from. */

import type { DataSource, YamlNode, YamlScalar } from '../syntax/data-fence.ts';
import type { Span } from '../text/span.ts';
import { problem } from './figure-read.ts';
import { keyIn, nearestKey } from './keys.ts';
import type { Chart, Problem } from './report.ts';

export const CHART_KEYS = {
  kind: ['loại', 'kiểu', 'kind', 'type'],
  title: ['tiêu đề', 'tên', 'title', 'name'],
  data: ['dữ liệu', 'số liệu', 'bảng', 'nguồn', 'data', 'table', 'source'],
  series: ['cột', 'chuỗi', 'series', 'columns'],
  rows: ['dòng', 'hàng', 'rows'],
  labels: ['nhãn', 'labels'],
  unit: ['đơn vị tính', 'đơn vị', 'đvt', 'unit'],
  across: ['trục ngang', 'trục x', 'x'],
  up: ['trục dọc', 'trục y', 'y'],
  values: ['ghi số', 'hiện số', 'values'],
  height: ['chiều cao', 'cao', 'height'],
} as const;

/** How a kind of chart is written; the first spelling is the one that the editor offers. */
export const CHART_KINDS = {
  column: ['cột', 'cột đứng', 'column'],
  bar: ['thanh ngang', 'thanh', 'cột ngang', 'bar'],
  line: ['đường', 'line'],
  share: ['tròn', 'cơ cấu', 'bánh', 'share', 'pie'],
} as const;

/** A description as read, before its figures are looked up. */
export interface ChartSource {
  readonly uri: string;
  /** Where a problem of the whole stands. */
  readonly head: Span;
  readonly form: Chart['form'];
  readonly title: YamlScalar | null;
  readonly unit: YamlScalar | null;
  readonly across: YamlScalar | null;
  readonly up: YamlScalar | null;
  /** Null where nothing is said about data (told). */
  readonly data: YamlNode | null;
  /** Names of the columns that become series, of the rows that are drawn, of the column with the labels; null: all that fit. */
  readonly series: readonly YamlScalar[] | null;
  readonly rows: readonly YamlScalar[] | null;
  readonly labels: YamlScalar | null;
  readonly values: boolean;
  /** Millimetres; null where the template's style decides. */
  readonly height: number | null;
}

/** Reads a description; null where the fence holds nothing that can be read. */
export function readChart(source: DataSource, problems: Problem[]): ChartSource | null {
  const { uri, head, root } = source;
  const tell = (key: string, span: Span, data: Problem['data'] = {}, edits?: Problem['edits']): void => {
    problems.push(problem('figures/chart', key, uri, span, data, edits));
  };
  if (root?.kind !== 'map') {
    tell('shape', head);
    return null;
  }
  const values = new Map<keyof typeof CHART_KEYS, YamlNode>();
  for (const { key, value } of root.entries) {
    const name = keyIn(CHART_KEYS, key.text);
    if (name === null) unknownKey(uri, key, problems);
    else if (value && !values.has(name)) values.set(name, value);
    else if (value) tell('twice', key.span, { name: key.text.trim() });
  }
  const scalar = (name: keyof typeof CHART_KEYS): YamlScalar | null => {
    const node = values.get(name);
    if (node && node.kind !== 'scalar') tell('text', node.span);
    return node?.kind === 'scalar' && node.text.trim() !== '' ? node : null;
  };
  const names = (name: keyof typeof CHART_KEYS): YamlScalar[] | null => {
    const node = values.get(name);
    const items = !node ? [] : node.kind === 'list' ? node.items : [node];
    for (const item of items) if (item.kind !== 'scalar') tell('text', item.span);
    const found = items.filter(item => item.kind === 'scalar').filter(item => item.text.trim() !== '');
    return found.length > 0 ? found : null;
  };
  const typed = scalar('kind');
  const form = typed ? keyIn(CHART_KINDS, typed.text) : 'column';
  if (typed && form === null) {
    const near = nearestKey(CHART_KINDS, typed.text);
    const kinds = Object.values(CHART_KINDS).map(spellings => spellings[0]);
    const data = { text: typed.text.trim(), nearest: near ?? '', kinds: kinds.join(', ') };
    tell(near ? 'kind-near' : 'kind', typed.span, data, near ? [{ span: typed.span, newText: near }] : undefined);
  }
  const shown = scalar('values');
  if (!values.has('data')) tell('no-data', head);
  return {
    uri,
    head,
    form: form ?? 'column',
    title: scalar('title'),
    unit: scalar('unit'),
    across: scalar('across'),
    up: scalar('up'),
    data: values.get('data') ?? null,
    series: names('series'),
    rows: names('rows'),
    labels: scalar('labels'),
    values: !/^(?:không|false|no|sai)$/iu.test(shown?.text.normalize('NFC').trim() ?? ''),
    height: heightOf(scalar('height'), tell),
  };
}

function heightOf(
  node: YamlScalar | null,
  tell: (key: string, span: Span, data: Problem['data']) => void,
): number | null {
  if (!node) return null;
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*(mm|cm)$/u.exec(node.text.trim());
  const height = match ? Number(match[1]!.replace(',', '.')) * (match[2] === 'cm' ? 10 : 1) : 0;
  if (height >= 30 && height <= 200) return height;
  tell('height', node.span, { text: node.text.trim() });
  return null;
}

function unknownKey(uri: string, key: YamlScalar, problems: Problem[]): void {
  const nearest = nearestKey(CHART_KEYS, key.text);
  const data = { name: key.text.trim(), nearest: nearest ?? '' };
  const edits = nearest ? [{ span: key.span, newText: nearest }] : undefined;
  problems.push(problem('figures/unknown', nearest ? 'key-near' : 'key', uri, key.span, data, edits));
}
