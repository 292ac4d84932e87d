/** Reads `style.yaml` into a `Style`, with a problem at the place of everything that cannot be right. */

import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { NUMBER_STYLES, type NumberStyle, type Problem } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { BODY_STYLES, type ChartLook, type HeadingLook, type NamedStyle, type Page, type Style } from './style.ts';
import {
  type Entry,
  entriesOf,
  fieldsOf,
  type Report,
  readChoice,
  readFlag,
  readLength,
  readShare,
  readText,
  sourceText,
  spanOf,
  unknownKey,
} from './style-values.ts';

export interface StyleFile {
  readonly uri: string;
  readonly text: string;
}

/** The file's top level, before the template that it extends is laid under it. */
type RawStyle = ReadonlyMap<string, Entry>;

/** The template that a style file extends (`extends: van-ban`), or null. */
export function extendsOf(file: StyleFile): string | null {
  return /^(?:extends|kế thừa):[ \t]*["']?([\w-]+)/mu.exec(file.text.normalize('NFC'))?.[1] ?? null;
}

/**
 * The style of `files`, the most special first, each extending the next. `style` is null where an error makes it
 * useless; problems name rule `render/style`.
 */
export function readStyle(files: readonly StyleFile[]): { style: Style | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (key, uri, span, data = {}) => {
    problems.push({ rule: 'render/style', key, data, uri, span });
  };
  const layers = files.map(file => readRaw(file, report)).reverse();
  const page = { ...defaultPage() };
  let font = 'Times New Roman';
  const footnotes = { separator: 50, weight: 0.5 };
  const tables = { border: 0.5, padding: { x: 1.5, y: 0.6 } };
  const charts: { -readonly [K in keyof ChartLook]: ChartLook[K] } = { height: 75, size: 11, title: 'below' };
  let headings: HeadingLook[] = [];
  const raw = new Map<string, Map<string, Entry>>();
  const names = new Map<string, Entry>();

  for (const layer of layers) {
    for (const [key, entry] of layer) {
      if (key === 'extends' || key.normalize('NFC') === 'kế thừa') continue;
      else if (key === 'page') readPage(entry, page, report);
      else if (key === 'font') font = readText(entry, report) ?? font;
      else if (key === 'footnotes')
        for (const [k, e] of fieldsOf(entry, report)) {
          const to = { separator: 'mm', weight: 'pt' }[k] as 'mm' | 'pt' | undefined;
          if (!to) unknownKey(k, e, ['separator', 'weight'], report);
          else footnotes[k as 'separator' | 'weight'] = readLength(e, to, report) ?? footnotes[k as 'separator'];
        }
      else if (key === 'tables')
        for (const [k, e] of fieldsOf(entry, report)) {
          if (k === 'border') tables.border = readLength(e, 'pt', report) ?? tables.border;
          else if (k === 'padding-x') tables.padding.x = readLength(e, 'mm', report) ?? tables.padding.x;
          else if (k === 'padding-y') tables.padding.y = readLength(e, 'mm', report) ?? tables.padding.y;
          else unknownKey(k, e, ['border', 'padding-x', 'padding-y'], report);
        }
      else if (key === 'charts') readCharts(entry, charts, report);
      else if (key === 'headings') headings = readHeadings(entry, report);
      else if (key === 'styles')
        for (const [id, e] of fieldsOf(entry, report)) {
          const own = new Map(fieldsOf(e, report));
          raw.set(id, new Map([...(raw.get(id) ?? []), ...own]));
          names.set(id, e);
        }
      else unknownKey(key, entry, TOP_KEYS, report);
    }
  }

  const styles = new Map<string, NamedStyle>();
  for (const id of raw.keys()) resolve(id, raw, names, styles, new Set(), report);
  for (const [id, like] of Object.entries(LATER_STYLES)) {
    const model = styles.get(like);
    if (model && !styles.has(id)) styles.set(id, { ...model, id, base: like, name: `${model.name} (${id})` });
  }
  const last = files[0];
  const everywhere: Span = { start: 0, end: 0 };
  for (const id of BODY_STYLES)
    if (!styles.has(id)) report('missing-style', last?.uri ?? '', everywhere, { style: id });
  for (const look of headings) {
    const entry = layers.flatMap(layer => [...layer]).find(([k]) => k === 'headings')?.[1];
    if (entry && !styles.has(look.style)) report('unknown-style', entry.uri, entry.span, { style: look.style });
  }
  if (headings.length === 0) report('missing-key', last?.uri ?? '', everywhere, { key: 'headings' });
  const style: Style = { page, font, fallbacks: [], footnotes, tables, charts, headings, styles };
  return { style: problems.length > 0 ? null : style, problems };
}

/** Styles that templates written before them lack, and those that they look like there. */
const LATER_STYLES: Readonly<Record<string, string>> = { 'bieu-do': 'hinh', 'bieu-do-ten': 'bang-ten' };

const TOP_KEYS = ['extends', 'page', 'font', 'footnotes', 'tables', 'charts', 'headings', 'styles'];

/** What the reader of YAML says most often, in words of ours. */
const YAML_ERRORS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-closing',
  UNEXPECTED_TOKEN: 'yaml-token',
};

function readRaw(file: StyleFile, report: Report): RawStyle {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  for (const error of document.errors)
    report(YAML_ERRORS[error.code] ?? 'yaml', file.uri, {
      start: error.pos[0],
      end: Math.max(error.pos[0], error.pos[1]),
    });
  const top = new Map<string, Entry>();
  if (isMap(document.contents)) for (const [key, entry] of entriesOf(document.contents, file.uri)) top.set(key, entry);
  else if (document.errors.length === 0 && file.text.trim() !== '')
    report('not-a-map', file.uri, { start: 0, end: file.text.length });
  return top;
}

// ------------------------------------------------------------------------------------------------ page, headings

function defaultPage(): Page {
  return { width: 210, height: 297, margins: { top: 20, bottom: 20, left: 30, right: 20 }, header: 10 };
}

function readPage(entry: Entry, page: { -readonly [K in keyof Page]: Page[K] }, report: Report): void {
  for (const [key, e] of fieldsOf(entry, report)) {
    if (key === 'size') readChoice(e, ['A4'], report);
    else if (key === 'header') page.header = readLength(e, 'mm', report) ?? page.header;
    else if (key === 'margins') {
      const margins = { ...page.margins };
      for (const [side, m] of fieldsOf(e, report)) {
        if (!(side in margins)) unknownKey(side, m, Object.keys(margins), report);
        else margins[side as 'top'] = readLength(m, 'mm', report) ?? margins[side as 'top'];
      }
      if (margins.left + margins.right > page.width - 50 || margins.top + margins.bottom > page.height - 50)
        report('no-room', e.uri, e.span);
      page.margins = margins;
    } else unknownKey(key, e, ['size', 'margins', 'header'], report);
  }
}

function readCharts(entry: Entry, charts: { -readonly [K in keyof ChartLook]: ChartLook[K] }, report: Report): void {
  for (const [key, e] of fieldsOf(entry, report)) {
    if (key === 'height') charts.height = readLength(e, 'mm', report) ?? charts.height;
    else if (key === 'size') charts.size = readLength(e, 'pt', report) ?? charts.size;
    else if (key === 'title') charts.title = readChoice(e, ['above', 'below'], report) ?? charts.title;
    else unknownKey(key, e, ['height', 'size', 'title'], report);
  }
}

const NUMBERS: readonly (NumberStyle | 'none')[] = [...NUMBER_STYLES, 'none'];

function readHeadings(entry: Entry, report: Report): HeadingLook[] {
  if (!isSeq(entry.value)) {
    report('not-a-list', entry.uri, entry.span);
    return [];
  }
  return entry.value.items.flatMap(item => {
    const here: Entry = { ...entry, value: item, span: spanOf(item) ?? entry.span };
    let number: HeadingLook['number'] = null;
    let depth: number | null = null;
    let style: string | null = null;
    for (const [key, e] of fieldsOf(here, report)) {
      if (key === 'number') number = readChoice(e, NUMBERS, report);
      else if (key === 'depth') depth = Number(readChoice(e, ['1', '2', '3', '4', '5', '6'], report) ?? 1);
      else if (key === 'style') style = readText(e, report);
      else unknownKey(key, e, ['number', 'depth', 'style'], report);
    }
    if (style === null) report('missing-key', here.uri, here.span, { key: 'style' });
    return style === null ? [] : [{ number, depth, style }];
  });
}

// ------------------------------------------------------------------------------------------------ named styles

type Draft = { -readonly [K in keyof NamedStyle]: NamedStyle[K] };

const PLAIN: Omit<NamedStyle, 'id' | 'name' | 'base'> = {
  size: 14,
  bold: false,
  italic: false,
  upper: false,
  color: '000000',
  align: 'left',
  indent: 0,
  left: 0,
  right: 0,
  before: 0,
  after: 0,
  line: 1,
  keepWithNext: false,
  keepTogether: false,
  runIn: false,
  numberAbove: false,
  rule: null,
  box: null,
  columns: null,
  room: 0,
  position: 'flow',
};

/** Every key of a style in `style.yaml`, with how it is read into the style. */
const FIELDS: Readonly<Record<string, (style: Draft, entry: Entry, report: Report) => void>> = {
  name: (s, e, r) => {
    s.name = readText(e, r) ?? s.name;
  },
  base: () => {},
  size: (s, e, r) => {
    const size = readLength(e, 'pt', r) ?? s.size;
    if (size < 1 || size > 72) r('size', e.uri, e.span, { text: sourceText(e) ?? '' });
    else s.size = size;
  },
  weight: (s, e, r) => {
    s.bold = readChoice(e, ['regular', 'bold'], r) === 'bold';
  },
  slope: (s, e, r) => {
    s.italic = readChoice(e, ['upright', 'italic'], r) === 'italic';
  },
  case: (s, e, r) => {
    s.upper = readChoice(e, ['typed', 'upper'], r) === 'upper';
  },
  color: (s, e, r) => {
    const text = sourceText(e) ?? '';
    if (/^[0-9a-f]{6}$/iu.test(text)) s.color = text.toLowerCase();
    else r('color', e.uri, e.span, { text });
  },
  align: (s, e, r) => {
    s.align = readChoice(e, ['left', 'center', 'right', 'justify'], r) ?? s.align;
  },
  indent: (s, e, r) => {
    s.indent = readLength(e, 'mm', r) ?? s.indent;
  },
  left: (s, e, r) => {
    s.left = readLength(e, 'mm', r) ?? s.left;
  },
  right: (s, e, r) => {
    s.right = readLength(e, 'mm', r) ?? s.right;
  },
  before: (s, e, r) => {
    s.before = readLength(e, 'pt', r) ?? s.before;
  },
  after: (s, e, r) => {
    s.after = readLength(e, 'pt', r) ?? s.after;
  },
  line: (s, e, r) => {
    const line = Number((sourceText(e) ?? '').replace(',', '.'));
    if (line >= 0.5 && line <= 3) s.line = line;
    else r('line', e.uri, e.span, { text: sourceText(e) ?? '' });
  },
  'keep-with-next': (s, e, r) => {
    s.keepWithNext = readFlag(e, r) ?? s.keepWithNext;
  },
  'keep-together': (s, e, r) => {
    s.keepTogether = readFlag(e, r) ?? s.keepTogether;
  },
  'run-in': (s, e, r) => {
    s.runIn = readFlag(e, r) ?? s.runIn;
  },
  'number-above': (s, e, r) => {
    s.numberAbove = readFlag(e, r) ?? s.numberAbove;
  },
  rule: (s, e, r) => {
    const rule = { length: 1, weight: 0.75, gap: 1 };
    for (const [key, f] of fieldsOf(e, r)) {
      if (key === 'length') rule.length = readShare(f, r) ?? rule.length;
      else if (key === 'weight') rule.weight = readLength(f, 'pt', r) ?? rule.weight;
      else if (key === 'gap') rule.gap = readLength(f, 'pt', r) ?? rule.gap;
      else unknownKey(key, f, Object.keys(rule), r);
    }
    s.rule = rule;
  },
  box: (s, e, r) => {
    const box: { width: number | null; height: number; weight: number } = { width: null, height: 8, weight: 0.75 };
    for (const [key, f] of fieldsOf(e, r)) {
      if (key === 'width') box.width = readLength(f, 'mm', r);
      else if (key === 'height') box.height = readLength(f, 'mm', r) ?? box.height;
      else if (key === 'weight') box.weight = readLength(f, 'pt', r) ?? box.weight;
      else unknownKey(key, f, Object.keys(box), r);
    }
    s.box = box;
  },
  columns: (s, e, r) => {
    if (!isSeq(e.value)) return r('not-a-list', e.uri, e.span);
    const shares = e.value.items.map(i => readShare({ ...e, value: i, span: spanOf(i) ?? e.span }, r));
    if (shares.some(x => x === null)) return;
    const columns = shares as number[];
    if (Math.abs(columns.reduce((a, b) => a + b, 0) - 1) > 0.001) return r('columns', e.uri, e.span);
    s.columns = columns;
  },
  room: (s, e, r) => {
    s.room = readLength(e, 'mm', r) ?? s.room;
  },
  position: (s, e, r) => {
    s.position = readChoice(e, ['flow', 'page-1-top', 'page-1-foot'], r) ?? s.position;
  },
};

function resolve(
  id: string,
  raw: ReadonlyMap<string, ReadonlyMap<string, Entry>>,
  names: ReadonlyMap<string, Entry>,
  done: Map<string, NamedStyle>,
  open: Set<string>,
  report: Report,
): NamedStyle | null {
  const known = done.get(id);
  if (known) return known;
  const fields = raw.get(id)!;
  const at = names.get(id)!;
  if (!/^(?!vt-)[a-z][a-z0-9-]*$/u.test(id)) report('style-name', at.uri, at.key, { style: id });
  if (open.has(id)) {
    report('cycle', at.uri, at.key, { style: id });
    return null;
  }
  open.add(id);
  const baseEntry = fields.get('base');
  const baseId = baseEntry ? sourceText(baseEntry) : null;
  let base: NamedStyle | null = null;
  if (baseEntry && baseId !== null) {
    if (raw.has(baseId)) base = resolve(baseId, raw, names, done, open, report);
    else report('unknown-style', baseEntry.uri, baseEntry.span, { style: baseId });
  }
  const style: Draft = { ...(base ?? PLAIN), id, name: id, base: base ? baseId : null };
  for (const [key, entry] of fields) {
    const read = FIELDS[key];
    if (read) read(style, entry, report);
    else unknownKey(key, entry, Object.keys(FIELDS), report);
  }
  done.set(id, style);
  return style;
}
