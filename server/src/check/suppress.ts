/**
 * Which checks a draft switches off, and where: comments before a block, `# vanthu-ignore` before a YAML key, and the
 * front matter's `ignore`. Without a reason a comment does nothing.
 */

import type { Block, Report } from '../model/report.ts';
import type { Source } from '../text/source.ts';
import { contains, type Place, type Span } from '../text/span.ts';

export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The comment or the entry itself. */
  readonly place: Place;
  /** The rule's id as typed. */
  readonly ruleSpan: Span;
  /** What is silenced; null for the whole report. */
  readonly target: Place | null;
}

/** All suppressions of a report, in the order of its files and their text. */
export function suppressionsOf(report: Report): Suppression[] {
  const result: Suppression[] = [];
  for (const { rule, reason } of report.metadata.ignore)
    result.push({ rule: rule.value, reason, place: place(report.uri, rule.span), ruleSpan: rule.span, target: null });
  const targets = new Map<string, Block[]>();
  for (const comment of report.comments) {
    const directive = comment.directive;
    if (directive?.kind !== 'ignore') continue;
    if (targets.size === 0) collectTargets(report, targets);
    const next = firstAfter(targets.get(comment.uri) ?? [], comment.span.end);
    result.push({
      rule: directive.rule.normalize('NFC'),
      reason: directive.reason,
      place: place(comment.uri, comment.span),
      ruleSpan: directive.ruleSpan,
      target: place(comment.uri, next?.span ?? { start: comment.span.end, end: comment.span.end }),
    });
  }
  for (const source of report.sources.values())
    for (const area of yamlAreas(report, source)) result.push(...yamlSuppressions(source, area));
  return result;
}

/** What silences findings of a rule at a place: those with a reason whose target holds it, found by its start. */
export function silencer(suppressions: readonly Suppression[], rule: string): (where: Place) => Suppression[] {
  const own = suppressions.filter(s => s.rule === rule && s.reason !== '');
  const everywhere = own.filter(s => s.target === null);
  const byFile = new Map<string, { target: Place; suppression: Suppression }[]>();
  for (const suppression of own) {
    const { target } = suppression;
    if (target === null) continue;
    const list = byFile.get(target.uri);
    if (list) list.push({ target, suppression });
    else byFile.set(target.uri, [{ target, suppression }]);
  }
  for (const list of byFile.values()) list.sort((a, b) => a.target.span.start - b.target.span.start);
  return where => {
    if (own.length === 0) return [];
    const found = [...everywhere];
    const list = byFile.get(where.uri) ?? [];
    let at = list.length;
    for (let low = 0; low < at; ) {
      const middle = (low + at) >> 1;
      if (list[middle]!.target.span.start <= where.span.start) low = middle + 1;
      else at = middle;
    }
    // Blocks nest a few levels at most, so what holds a place begins not far before it.
    for (let i = at - 1; i >= Math.max(0, at - NEAREST); i--)
      if (contains(list[i]!.target.span, where.span)) found.push(list[i]!.suppression);
    return found;
  };
}

const NEAREST = 200;

const place = (uri: string, span: Span): Place => ({ uri, span });

/** Every block that a comment may stand before, by file, in order of the text; an outer block stands before its inner ones. */
function collectTargets(report: Report, into: Map<string, Block[]>): void {
  const add = (block: Block) => {
    if (block.kind === 'comment') return;
    const list = into.get(block.uri);
    if (list) list.push(block);
    else into.set(block.uri, [block]);
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(add);
    else if (block.kind === 'quote') block.blocks.forEach(add);
  };
  report.blocks.forEach(add);
  for (const definition of report.footnotes.definitions) {
    add({ kind: 'quote', uri: definition.uri, span: definition.span, blocks: definition.blocks });
  }
  for (const list of into.values()) list.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function firstAfter(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low];
}

// ------------------------------------------------------------------------------------------------ YAML

/** Where a file holds YAML: its front matter, its fences of figures and tables, or all of it. */
function yamlAreas(report: Report, source: Source): Span[] {
  if (/\.ya?ml$/iu.test(source.uri)) return [{ start: 0, end: source.text.length }];
  const areas: Span[] = [];
  if (source.uri === report.uri && report.metadata.span) areas.push(report.metadata.span);
  for (const block of report.blocks) {
    const yaml =
      block.kind === 'figures' || block.kind === 'chart' || (block.kind === 'table' && block.origin === 'data');
    if (yaml && block.uri === source.uri) areas.push(block.span);
  }
  return areas;
}

const YAML_COMMENT = /^([ \t]*#[ \t]*(?:vanthu-ignore|bỏ[ \t]qua)[ \t]+)([\p{L}\d/_-]+)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/u;

/** `# vanthu-ignore rule: reason` silences the next key with what stands indented below it. */
function yamlSuppressions(source: Source, area: Span): Suppression[] {
  const text = source.text.slice(area.start, area.end);
  if (!text.includes('#')) return [];
  const lines = linesOf(text);
  const result: Suppression[] = [];
  lines.forEach((line, index) => {
    const match = YAML_COMMENT.exec(line.text.normalize('NFC'));
    if (!match) return;
    const lead = /^[ \t]*/u.exec(line.text)![0].length;
    const typed = line.text.indexOf(match[2]!, lead);
    const ruleStart = area.start + line.start + Math.max(typed, lead);
    result.push({
      rule: match[2]!,
      reason: (match[3] ?? '').trim(),
      place: place(source.uri, {
        start: area.start + line.start + lead,
        end: area.start + line.start + line.text.trimEnd().length,
      }),
      ruleSpan: { start: ruleStart, end: ruleStart + match[2]!.length },
      target: place(source.uri, shift(keyBlock(lines, index + 1), area.start)),
    });
  });
  return result;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    if (match[0] === '' && match.index === text.length) break;
    lines.push({ start: match.index, text: match[0].replace(/[\r\n]+$/u, '') });
  }
  return lines;
}

/** The first line from `from` that is neither blank nor a comment, with the deeper lines below it. */
function keyBlock(lines: readonly Line[], from: number): Span {
  let first = from;
  while (first < lines.length && /^\s*(?:#.*)?$/u.test(lines[first]!.text)) first++;
  const head = lines[first];
  if (!head) return { start: 0, end: 0 };
  const indent = /^\s*/u.exec(head.text)![0].length;
  let end = head.start + head.text.length;
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.trim() === '') continue;
    const own = /^\s*/u.exec(line.text)![0].length;
    if (own < indent || (own === indent && !line.text.startsWith('-', own))) break;
    end = line.start + line.text.length;
  }
  return { start: head.start, end };
}

const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });
