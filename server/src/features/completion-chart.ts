/** Completion in a chart's description: its keys, the kinds of charts, tables and figures to draw, columns of the table. */

import { CHART_KEYS, CHART_KINDS } from '../model/chart.ts';
import { namedTables, tableNamed } from '../model/chart-data.ts';
import { keyIn } from '../model/keys.ts';
import type { Chart } from '../model/report.ts';
import { lineAt, lineSpan } from '../text/source.ts';
import { blank, type Completion, withoutDiacritics } from './completion-item.ts';
import { allBlocks, here, type View } from './view.ts';

type ChartKey = keyof typeof CHART_KEYS;

/** Null where the offset stands in no chart. */
export function chartCompletions(view: View, offset: number): Completion[] | null {
  const chart = chartAt(view, offset);
  if (!chart) return null;
  const { text } = view.source;
  const line = lineSpan(view.source, lineAt(view.source, offset));
  const before = text.slice(line.start, offset).normalize('NFC');
  if (before.length !== offset - line.start || /^\s*#/u.test(before)) return [];
  const lines = text.slice(chart.span.start, chart.span.end).split(/\r\n|\r|\n/u);
  const given = new Map<ChartKey, string>();
  for (const each of lines) {
    const match = /^([^\s:#][^:]*):(.*)$/u.exec(each.normalize('NFC'));
    const key = match && keyIn(CHART_KEYS, match[1]!);
    if (key) given.set(key, match[2]!.trim().replace(/^["']|["']$/gu, ''));
  }
  const value = /^([^\s:#][^:]*):([ \t]*)(?:\[(?:[^\]]*,)?[ \t]*)?(.*)$/u.exec(before);
  if (value) {
    const key = keyIn(CHART_KEYS, value[1]!);
    const span = { start: offset - value[3]!.length, end: offset };
    const lead = value[2] === '' ? ' ' : '';
    return (key ? choices(view, key, given.get('data') ?? '') : []).map(({ text: choice, detail }) => ({
      ...blank('value', choice, span),
      detail,
      newText: lead + choice,
      filter: withoutDiacritics(choice),
    }));
  }
  if (/^\s/u.test(before)) return [];
  const colon = /^[^:\n]*:/u.test(text.slice(offset, line.end)) ? '' : ': ';
  return (Object.keys(CHART_KEYS) as ChartKey[])
    .filter(key => !given.has(key))
    .map(key => ({
      ...blank('key', CHART_KEYS[key][0], { start: line.start, end: offset }),
      detail: key,
      newText: CHART_KEYS[key][0] + colon,
      filter: withoutDiacritics(CHART_KEYS[key][0]),
    }));
}

/** The chart between whose fences the offset stands. */
function chartAt(view: View, offset: number): Chart | null {
  for (const block of allBlocks(view.report)) {
    if (block.kind !== 'chart' || !here(view, block)) continue;
    const first = lineSpan(view.source, lineAt(view.source, block.span.start));
    const last = lineSpan(view.source, lineAt(view.source, block.span.end));
    const closed = /^\s*(?:`{3,}|~{3,})\s*$/u.test(view.source.text.slice(last.start, last.end));
    if (first.end < offset && (closed ? offset < last.start : offset <= last.end)) return block;
  }
  return null;
}

function choices(view: View, key: ChartKey, data: string): { text: string; detail: string }[] {
  const tables = namedTables(view.report.blocks);
  switch (key) {
    case 'kind':
      return Object.entries(CHART_KINDS).map(([detail, [text]]) => ({ text, detail }));
    case 'data': {
      const captions = tables.map(table => {
        const caption = table.caption!.text.trim();
        const number = /^((?:Bảng|Biểu)(?:\s+số)?\s+\d[\d.]*?)\s*[:.–-]/iu.exec(caption)?.[1];
        return { text: number ?? caption, detail: caption };
      });
      const figures = [...view.report.figures.byName.values()].filter(figure => figure.parts.some(p => !p.derived));
      return [...captions, ...figures.map(figure => ({ text: figure.name, detail: figure.label ?? '' }))];
    }
    case 'series':
    case 'labels': {
      const table = tableNamed(tables, data);
      return (table?.columns ?? []).map(({ title }) => ({ text: title.split(' / ').at(-1)!, detail: title }));
    }
    case 'values':
      return [
        { text: 'có', detail: '' },
        { text: 'không', detail: '' },
      ];
    case 'height':
      return [{ text: '75mm', detail: '' }];
    default:
      return [];
  }
}
