/** The front matter of a draft: found in its text, read as YAML, and made into metadata. */

import type { YamlEntry, YamlNode, YamlTree } from '../syntax/yaml.ts';
import { parseYaml } from '../syntax/yaml.ts';
import type { YamlProblem } from '../syntax/yaml-mend.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { CONTACT_KEYS, keyIn, METADATA_KEYS, metadataKey, nearestKey, PERIOD_KEYS, SIGNER_KEYS } from './keys.ts';
import type { Contact, Item, Metadata, MetadataKey, Signer, Value } from './metadata.ts';
import {
  cleanEntry,
  cleanText,
  joined,
  parseDate,
  printedDate,
  printedSigner,
  readStatus,
  spelledOut,
} from './metadata-values.ts';
import type { Problem } from './report.ts';

/** Front matter larger than this is refused (characters). */
export const MAX_FRONT_MATTER = 256 * 1024;

/** Of unknown and repeated keys no more than this many are listed. */
const MAX_LISTED = 100;

/** Where the front matter stands. */
export interface FrontMatter {
  /** With its `---` lines. */
  readonly span: Span;
  /** The YAML between them. */
  readonly yaml: Span;
  /** Where the body starts. */
  readonly body: number;
  readonly closed: boolean;
}

/** Finds the front matter at the start of a text (after a BOM and blank lines); null where there is none. */
export function findFrontMatter(text: string): FrontMatter | null {
  const open = /^\uFEFF?\s*?(---[ \t]*)(?:\r\n|\r|\n|$)/u.exec(text);
  if (!open || /\S/u.test(text.slice(open[0].startsWith('\uFEFF') ? 1 : 0, open[0].indexOf('---')))) return null;
  const start = open[0].indexOf('---');
  const first = open[0].length;
  let fallback = -1;
  for (let at = first; at < text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    const line = text.slice(at, Math.min(end, at + 200));
    if (/^(?:---|\.\.\.)\s*$/u.test(line))
      return {
        span: { start, end: at + 3 },
        yaml: { start: first, end: at },
        body: Math.min(next, text.length),
        closed: true,
      };
    if (fallback < 0 && (line.trim() === '' || /^##/u.test(line))) fallback = at;
    at = next;
  }
  const end = fallback < 0 ? text.length : fallback;
  return { span: { start, end }, yaml: { start: first, end }, body: end, closed: false };
}

export interface ReadMetadata {
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
  /** The YAML of the keys whose values are not metadata: figures, parts, sections. */
  readonly nodes: ReadonlyMap<MetadataKey, { readonly entry: YamlEntry; readonly value: YamlNode | null }>;
}

/** Reads the metadata of a Markdown draft. */
export function readFrontMatter(source: Source, found: FrontMatter): ReadMetadata {
  const problems: Problem[] = [];
  const firstLine = { start: found.span.start, end: found.span.start + 3 };
  const at = (span: Span, key: string, data: Problem['data'] = {}, edits?: Problem['edits']): void => {
    problems.push({ uri: source.uri, span, rule: 'metadata/yaml', key, data, ...(edits ? { edits } : {}) });
  };
  if (!found.closed) {
    const insert = { start: found.yaml.end, end: found.yaml.end };
    const before = found.yaml.end > 0 && !/[\r\n]/u.test(source.text[found.yaml.end - 1]!) ? '\n' : '';
    at(firstLine, 'unclosed', {}, [{ span: insert, newText: `${before}---\n` }]);
  }
  let tree: YamlTree = { root: null, problems: [] };
  if (found.yaml.end - found.yaml.start > MAX_FRONT_MATTER)
    at(firstLine, 'size', { kilobytes: MAX_FRONT_MATTER / 1024 });
  else tree = parseYaml(source.text, found.yaml.start, found.yaml.end);
  return readMetadata(source, tree, found.span, firstLine, problems);
}

/** Reads the metadata of parsed YAML; `span` is null for an all-YAML draft. */
export function readMetadata(
  source: Source,
  tree: YamlTree,
  span: Span | null,
  firstLine: Span,
  problems: Problem[] = [],
): ReadMetadata {
  for (const problem of tree.problems) problems.push(yamlProblem(source.uri, problem));
  if (tree.root && tree.root.kind !== 'map')
    problems.push({ uri: source.uri, span: tree.root.span, rule: 'metadata/yaml', key: 'not-keys', data: {} });
  const reader = new MetadataReader(source, tree.root?.kind === 'map' ? tree.root.entries : [], problems);
  return { metadata: reader.metadata(span, firstLine), problems, nodes: reader.nodes };
}

/** A problem of the YAML reader as one of the report. */
export const yamlProblem = (uri: string, problem: YamlProblem, rule = 'metadata/yaml'): Problem => ({
  uri,
  span: problem.span,
  rule,
  key: problem.key,
  data: problem.data,
  ...(problem.edits.length > 0 ? { edits: problem.edits } : {}),
});

class MetadataReader {
  readonly nodes = new Map<MetadataKey, { entry: YamlEntry; value: YamlNode | null }>();
  private readonly unknown: { text: string; span: Span; nearest: string | null }[] = [];

  constructor(
    private readonly source: Source,
    entries: readonly YamlEntry[],
    private readonly problems: Problem[],
  ) {
    for (const entry of entries) {
      const key = metadataKey(entry.key.text);
      if (!key) this.addUnknown(METADATA_KEYS, entry);
      else if (this.nodes.has(key)) this.problem(entry.key.span, 'duplicate', { key: entry.key.text.normalize('NFC') });
      else this.nodes.set(key, { entry, value: entry.value });
    }
  }

  private problem(span: Span, key: string, data: Problem['data']): void {
    if (this.problems.length >= 2 * MAX_LISTED) return;
    this.problems.push({ uri: this.source.uri, span, rule: 'metadata/yaml', key, data });
  }

  private addUnknown<K extends string>(table: Readonly<Record<K, readonly string[]>>, entry: YamlEntry): void {
    if (this.unknown.length >= MAX_LISTED) return;
    const text = entry.key.text.normalize('NFC');
    this.unknown.push({ text, span: entry.key.span, nearest: nearestKey(table, text) });
  }

  metadata(span: Span | null, firstLine: Span): Metadata {
    const present = new Map<MetadataKey, Value<string>>();
    for (const key of this.nodes.keys()) present.set(key, this.text(key)!);
    const status = readStatus(present.get('status')?.value ?? '');
    const round = Number.parseInt(present.get('draftRound')?.value ?? '', 10);
    const [number, symbol] = this.numberAndSymbol();
    const agency = this.text('agency');
    const { recipients, archive } = this.recipients();
    const profile = this.text('vanthu');
    return {
      span,
      anchor: this.nodes.get('vanthu')?.entry.span ?? firstLine,
      profile: profile && { ...profile, value: profile.value },
      status: status.status,
      draftRound: Number.isFinite(round) ? round : status.round,
      parentAgency: this.text('parentAgency'),
      agency,
      number,
      symbol,
      place: this.text('place'),
      date: this.date(),
      documentType: this.text('documentType'),
      subject: this.text('subject'),
      addressees: this.list('addressees'),
      signer: this.signer(agency?.value ?? ''),
      recipients,
      archive,
      secrecy: this.text('secrecy'),
      urgency: this.text('urgency'),
      circulation: this.text('circulation'),
      drafter: this.text('drafter'),
      copies: this.integer('copies'),
      contact: this.contact(),
      period: this.period(),
      ignore: this.ignore(),
      present,
      unknown: this.unknown,
    };
  }

  /** A node's words on one line, in NFC; a collection as it is typed (`[điền]` is words here). */
  private words(node: YamlNode): string {
    const text = node.kind === 'scalar' ? node.text : this.source.text.slice(node.span.start, node.span.end);
    return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  }

  private emptySpan(entry: YamlEntry): Span {
    let at = entry.key.span.end;
    while (/["' \t]/u.test(this.source.text[at] ?? '')) at++;
    if (this.source.text[at] === ':') at++;
    else at = entry.key.span.end;
    return { start: at, end: at };
  }

  private text(key: MetadataKey): Value<string> | null {
    const node = this.nodes.get(key);
    if (!node) return null;
    const { entry, value } = node;
    const span = value && this.words(value) !== '' ? value.span : this.emptySpan(entry);
    return { value: value ? this.words(value) : '', key: entry.key.span, span };
  }

  private integer(key: MetadataKey): Value<number | null> | null {
    const text = this.text(key);
    return text && { ...text, value: /^\d{1,9}$/u.test(text.value) ? Number(text.value) : null };
  }

  /** `289`, `289/BC-UBND` or `/BC-UBND`, and the key `ký hiệu`. */
  private numberAndSymbol(): [Value<number | null> | null, Value<string> | null] {
    const symbol = this.text('symbol');
    const number = this.integer('number');
    const text = this.text('number');
    if (!number || !text) return [number, symbol];
    const split = /^(?:số\s*:?\s*)?(\d{0,9})\s*\/\s*(\S.*)$/iu.exec(text.value);
    if (!split) return [number, symbol];
    const start =
      text.span.start + Math.max(0, this.source.text.slice(text.span.start, text.span.end).indexOf('/')) + 1;
    const before = { start: text.span.start, end: start - 1 };
    const value = split[1] === '' ? null : Number(split[1]);
    const own = symbol && symbol.value !== '' ? symbol : null;
    return [
      { value, key: text.key, span: before },
      own ?? { value: split[2]!, key: text.key, span: { start, end: text.span.end } },
    ];
  }

  private date(): Metadata['date'] {
    const text = this.text('date');
    return text && { ...text, value: { text: text.value, date: parseDate(text.value) } };
  }

  /** Entries of a list, of a literal block (a line each) or of one text (parts divided by `;`). */
  private items(node: YamlNode | null): Item<string>[] {
    if (!node) return [];
    if (node.kind === 'list' && !(node.flow && node.items.length === 0))
      return node.items.map(item => ({ value: this.words(item), span: item.span }));
    if (node.kind !== 'scalar') return [{ value: this.words(node), span: node.span }];
    if (node.style === 'literal' || node.style === 'folded' || node.lines.length > 1)
      return node.lines
        .map(span => this.trimmed(span))
        .filter(span => span.end > span.start)
        .map(span => ({ value: this.slice(span), span }));
    const raw = this.source.text.slice(node.span.start, node.span.end);
    const quotes = /^(["'])[^"'\\]*\1$/u.test(raw) ? 1 : 0;
    const text = raw.slice(quotes, raw.length - quotes);
    if (/^["']/u.test(text) || !text.includes(';')) return [{ value: this.words(node), span: node.span }];
    const items: Item<string>[] = [];
    let start = node.span.start + quotes;
    for (const part of text.split(';')) {
      const span = this.trimmed({ start, end: start + part.length });
      if (span.end > span.start) items.push({ value: this.slice(span), span });
      start += part.length + 1;
    }
    return items;
  }

  private trimmed(span: Span): Span {
    let { start, end } = span;
    while (start < end && /\s/u.test(this.source.text[start]!)) start++;
    while (end > start && /\s/u.test(this.source.text[end - 1]!)) end--;
    return { start, end };
  }

  private slice(span: Span): string {
    return this.source.text.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' ').trim();
  }

  private list(key: MetadataKey): Value<readonly Item<string>[]> | null {
    const node = this.nodes.get(key);
    const text = this.text(key);
    return node && text ? { ...text, value: this.items(node.value).map(cleanEntry) } : null;
  }

  private recipients(): Pick<Metadata, 'recipients' | 'archive'> {
    const list = this.list('recipients');
    const own = this.text('archive');
    let archive = own && { ...own, value: cleanText(own.value) };
    if (!list) return { recipients: null, archive };
    const kept: Item<string>[] = [];
    for (const item of list.value) {
      const filed = /^lưu(?:\s*:|\s+(?=VT))\s*(.*)$/iu.exec(item.value);
      if (!filed) kept.push(item);
      else if (!archive || archive.value === '')
        archive = { value: cleanText(filed[1]!), key: list.key, span: item.span };
    }
    return { recipients: { ...list, value: kept }, archive };
  }

  private signer(agency: string): Value<Signer> | null {
    const node = this.nodes.get('signer');
    const text = this.text('signer');
    if (!node || !text) return null;
    const { value } = node;
    if (value?.kind !== 'map') return { ...text, value: printedSigner(this.items(value), agency) };
    let authority: readonly Item<string>[] = [];
    let position: Item<string> | null = null;
    let name: Item<string> | null = null;
    for (const entry of value.entries) {
      const key = keyIn(SIGNER_KEYS, entry.key.text);
      const items = this.items(entry.value).filter(item => item.value !== '');
      if (!key) this.addUnknown(SIGNER_KEYS, entry);
      else if (key === 'authority') authority = items.map(item => spelledOut(item, agency));
      else if (key === 'position') position = joined(items);
      else name = joined(items);
    }
    return { ...text, value: { authority, position, name } };
  }

  private contact(): Value<Contact> | null {
    const text = this.text('contact');
    const node = this.nodes.get('contact')?.value;
    if (!text) return null;
    const contact: Record<keyof Contact, string | null> = {
      address: null,
      email: null,
      website: null,
      phone: null,
      fax: null,
    };
    if (node?.kind === 'map')
      for (const entry of node.entries) {
        const key = keyIn(CONTACT_KEYS, entry.key.text);
        if (key) contact[key] = entry.value ? this.words(entry.value) : null;
        else this.addUnknown(CONTACT_KEYS, entry);
      }
    else if (text.value !== '') contact.address = text.value;
    return { ...text, value: contact };
  }

  private period(): Value<string> | null {
    const text = this.text('period');
    const node = this.nodes.get('period')?.value;
    if (!text || node?.kind !== 'map') return text;
    const ends: Record<keyof typeof PERIOD_KEYS, string> = { from: '', to: '' };
    for (const entry of node.entries) {
      const key = keyIn(PERIOD_KEYS, entry.key.text);
      if (key) ends[key] = entry.value ? this.words(entry.value) : '';
      else this.addUnknown(PERIOD_KEYS, entry);
    }
    return { ...text, value: `${printedDate(ends.from)} - ${printedDate(ends.to)}` };
  }

  private ignore(): Metadata['ignore'] {
    const node = this.nodes.get('ignore')?.value ?? null;
    const entries = node?.kind === 'map' ? node.entries : [];
    const rules = entries.map(({ key, value }) => ({
      rule: { value: key.text.normalize('NFC').trim(), span: key.span },
      reason: value ? this.words(value) : '',
    }));
    if (node?.kind !== 'list') return rules;
    return node.items.flatMap(item =>
      item.kind === 'map'
        ? item.entries.map(({ key, value }) => ({
            rule: { value: key.text.trim(), span: key.span },
            reason: value ? this.words(value) : '',
          }))
        : [{ rule: { value: this.words(item), span: item.span }, reason: '' }],
    );
  }
}
