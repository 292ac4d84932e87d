/**
 * One defect at a time, planted at a random place of the clean drafts: it is found there, and nothing else is. `RUNS`
 * sets how many places each kind of defect is tried at in each draft (without it, one in every third), `SEED` which.
 */

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Analysis } from '../server/src/check/analysis.ts';
import type { Block } from '../server/src/model/report.ts';
import { lineAt, lineSpan, type Source } from '../server/src/text/source.ts';
import { checkDraft, repositoryText, serious, describe as told } from './support/shipped.ts';

const RUNS = Number(process.env.RUNS ?? 0);
const SEED = Number(process.env.SEED ?? 7);

const DRAFTS = ['seeds/kiem-diem.md', 'seeds/dinh-ky.md']
  .concat(readdirSync(new URL('drafts/clean/', import.meta.url)).map(name => `test/drafts/clean/${name}`))
  .map(path => ({ path, text: repositoryText(path).normalize('NFC'), uri: `file:///${path}` }));

interface Clean extends Analysis {
  readonly source: Source;
}

/** A change of the draft, and where its defect must be found in the new text. */
interface Planted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The line from the new text's start of this offset is where the finding stands. */
  readonly at: number;
}

type Pick = <T>(list: readonly T[]) => T | undefined;

interface Planter {
  readonly rule: string;
  readonly name: string;
  /** Other rules that see the same defect. */
  readonly also?: RegExp;
  plant(draft: Clean, pick: Pick): Planted | null;
}

const at = (start: number, end: number, text: string, place = start): Planted => ({ start, end, text, at: place });

/** Paragraphs and items of the text as spans of the source, notes left out. */
function* paragraphs(blocks: readonly Block[]): Generator<{ start: number; end: number }> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block.span;
    else if (block.kind === 'list') for (const item of block.items) yield* paragraphs(item.blocks);
  }
}

/** A match of the pattern in some paragraph. */
function inText({ report, source }: Clean, pick: Pick, pattern: RegExp): RegExpExecArray | null {
  const found: RegExpExecArray[] = [];
  for (const { start, end } of paragraphs(report.blocks))
    for (const match of source.text.slice(start, end).matchAll(pattern)) {
      const around = source.text.slice(start, start + match.index);
      if (around.lastIndexOf('{{') > around.lastIndexOf('}}')) continue;
      match.index += start;
      found.push(match as RegExpExecArray);
    }
  return pick(found) ?? null;
}

const swap =
  (pattern: RegExp, by: (match: string) => string) =>
  (draft: Clean, pick: Pick): Planted | null => {
    const match = inText(draft, pick, pattern);
    return match && at(match.index, match.index + match[0].length, by(match[0]));
  };

/** Before a block of the outline's top level, with the indent of its line. */
function before(draft: Clean, pick: Pick, text: string): Planted | null {
  const block = pick(draft.report.blocks.filter(b => b.kind === 'paragraph' || b.kind === 'heading'));
  if (!block || (draft.source.uri.endsWith('.yaml') && block.kind === 'heading')) return null;
  const start = draft.source.lineStarts[lineAt(draft.source, block.span.start)]!;
  const indent = draft.source.text.slice(start, block.span.start);
  return at(start, start, `${indent}${text}\n\n`, start + indent.length);
}

const headings = ({ report, source }: Clean) =>
  report.blocks.flatMap(block => (block.kind === 'heading' && source.text[block.span.start] === '#' ? [block] : []));

const line = (pattern: RegExp, by: string) => (draft: Clean, pick: Pick) => {
  const match = pick([...draft.source.text.matchAll(pattern)]);
  return match ? at(match.index, match.index + match[0].length, by) : null;
};

const PLANTERS: readonly Planter[] = [
  { rule: 'text/repeated-word', name: 'a comma twice', plant: swap(/, (?=\p{Ll})/gu, () => ',, ') },
  { rule: 'text/repeated-word', name: 'a word twice', plant: swap(/ (?:được|của|đạt|gồm)(?= )/gu, m => m + m) },
  { rule: 'text/repeated-word', name: 'two points', plant: swap(/(?<=\p{Ll}\p{Ll})\. (?=\p{Lu})/gu, () => '.. ') },
  {
    rule: 'text/brackets',
    name: 'a bracket left open',
    plant: swap(/(?<=\([^()\n]{3,60})\)/gu, () => ''),
    also: /totals/u,
  },
  {
    rule: 'text/brackets',
    name: 'a bracket too many',
    plant: swap(/ (?:và|của|với) /gu, m => `) ${m.trim()} `),
    also: /totals/u,
  },
  {
    rule: 'text/placeholder',
    name: 'an open percentage',
    plant: swap(/(?<=đạt )\d+,\d(?=%)/gu, () => '…'),
    also: /totals/u,
  },
  { rule: 'text/placeholder', name: 'an open name', plant: swap(/ (?:và|của) /gu, m => `${m}[điền] `) },
  {
    rule: 'text/open-note',
    name: 'a note to a colleague',
    plant: (d, pick) => before(d, pick, '<!-- hỏi lại phòng -->'),
  },
  { rule: 'text/unicode', name: 'a sign of no width', plant: swap(/(?<=\p{Ll}) (?=\p{Ll})/gu, () => '\u200B ') },
  {
    rule: 'text/unicode',
    name: 'a Cyrillic letter',
    plant: swap(/ và /gu, () => ' vа̀ '.normalize('NFC')),
    also: /text\/(?:syllable|unicode)/u,
  },
  {
    rule: 'text/date-format',
    name: 'a day that is none',
    plant: swap(/\d{1,2}\/\d{1,2}\/\d{4}/gu, () => '31/02/2026'),
    also: /citations|metadata/u,
  },
  {
    rule: 'text/number-format',
    name: 'a decimal point',
    plant: swap(/(?<=[\s(]\d+),(?=\d%)/gu, () => '.'),
    also: /totals/u,
  },
  {
    rule: 'footnotes/undefined',
    name: 'a reference to nothing',
    plant: swap(/(?<=\p{Ll})(?=, \p{Ll})/gu, () => '[^khong-co]'),
  },
  { rule: 'footnotes/raw-marker', name: 'a superscript', plant: swap(/(?<=\p{Ll}{3})(?=, \p{Ll})/gu, () => '¹') },
  { rule: 'footnotes/raw-marker', name: 'Telex', plant: swap(/(?<=\p{Ll}{3})(?=, \p{Ll})/gu, () => 'ơ^1ư') },
  {
    rule: 'footnotes/unused',
    name: 'a note that nothing refers to',
    plant: ({ source }) =>
      source.uri.endsWith('.yaml')
        ? null
        : at(source.text.length, source.text.length, '\n[^thua]: Thừa.\n', source.text.length + 1),
  },
  {
    rule: 'footnotes/empty',
    name: 'a note without words',
    plant: line(/(?<=^\[\^\d+\]:)[^\n]*$/gmu, ''),
    also: /totals|text/u,
  },
  {
    rule: 'footnotes/duplicate',
    name: 'a note twice',
    plant({ source }) {
      const note = [...source.text.matchAll(/^\[\^(\d+)\]: /gmu)].at(-1);
      const text = `[^${note?.[1]}]: Xem sau.\n\n`;
      return note ? at(note.index, note.index, text, note.index + text.length) : null;
    },
    also: /totals|footnotes\/order/u,
  },
  {
    rule: 'ignore/unused',
    name: 'a check that is silent anyway',
    plant: (d, pick) => before(d, pick, '<!-- bỏ qua totals/shares: đã hỏi -->'),
  },
  { rule: 'ignore/reason', name: 'no reason', plant: (d, pick) => before(d, pick, '<!-- bỏ qua totals/shares: -->') },
  {
    rule: 'structure/layout',
    name: 'a heading without its sign',
    plant(draft, pick) {
      const heading = pick(headings(draft).filter(h => h.number !== null && h.number.style !== 'decimal'));
      const marks = heading && /^#+ /u.exec(draft.source.text.slice(heading.span.start, heading.span.end));
      return marks ? at(heading.span.start, heading.span.start + marks[0].length, '') : null;
    },
    also: /structure\/(?:section-numbering|heading-level|empty-section)/u,
  },
  {
    rule: 'structure/section-numbering',
    name: 'a number skipped',
    plant(draft, pick) {
      const heading = pick(headings(draft).filter(h => h.number?.style === 'decimal' && h.number.path[0]! > 1));
      return heading?.number
        ? at(heading.number.span.start, heading.number.span.end, `${heading.number.path[0]! + 3}.`)
        : null;
    },
  },
  {
    rule: 'structure/heading-level',
    name: 'a level jumped',
    plant(draft, pick) {
      const all = headings(draft);
      const deep = all.filter((h, i) => i > 0 && h.level > all[i - 1]!.level && (all[i + 1]?.level ?? 0) <= h.level);
      const heading = pick(deep);
      return heading ? at(heading.span.start, heading.span.start, '##') : null;
    },
    also: /structure\/section-numbering/u,
  },
  {
    rule: 'structure/unknown-profile',
    name: 'a letter too many',
    plant: line(/^vanthu: \S+$/gmu, 'vanthu: dinh-kyyy'),
  },
  { rule: 'metadata/unknown-key', name: 'a key with a slip', plant: line(/^(?=lưu:)/gmu, 'độ khẩnn: Khẩn\n') },
  { rule: 'metadata/invalid-value', name: 'a symbol of another type', plant: line(/(?<=^ký hiệu: )BC-/gmu, 'QĐ-') },
  { rule: 'metadata/missing-field', name: 'no place', plant: d => gone(d, /^địa danh:[^\n]*\n/mu) },
  { rule: 'metadata/recipients', name: 'nothing to keep', plant: d => gone(d, /^lưu:[^\n]*\n/mu) },
  { rule: 'metadata/yaml', name: 'a second colon', plant: line(/(?<=^trích yếu: \p{L}+)/gmu, ' quý II: dự phòng') },
];

/** The line taken out; told at the line of `vanthu`. */
function gone({ source }: Clean, pattern: RegExp): Planted | null {
  const match = pattern.exec(source.text);
  return match ? at(match.index, match.index + match[0].length, '', source.text.indexOf('vanthu:')) : null;
}

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test.each(DRAFTS)('$path', ({ path, text, uri }) => {
  const clean: Clean = checkDraft(text, uri);
  const issues: string[] = [];
  let tried = 0;
  for (const [index, planter] of PLANTERS.entries()) {
    const random = chance(SEED * 1000 + index);
    const pick: Pick = list => list[Math.floor(random() * list.length)];
    for (let run = 0; run < (RUNS || Number((index + path.length) % 3 === 0)); run++) {
      const planted = planter.plant(clean, pick);
      if (!planted) continue;
      tried++;
      const after = text.slice(0, planted.start) + planted.text + text.slice(planted.end);
      const { findings, source } = checkDraft(after, uri);
      const place =
        planted.at > planted.start + planted.text.length ? planted.at + after.length - text.length : planted.at;
      const where = lineSpan(source, lineAt(source, Math.min(place, after.length - 1)));
      const mine = findings.filter(f => f.rule === planter.rule);
      const here = mine.filter(({ place: { span }, related }) =>
        [span, ...related.map(r => r.place.span)].some(s => s.start <= where.end && s.end >= where.start),
      );
      const others = serious(findings).filter(f => !here.includes(f) && !planter.also?.test(f.rule));
      const name = `${planter.name} at ${lineAt(source, where.start) + 1} “${after.slice(where.start, where.start + 60)}”`;
      if (here.length === 0) issues.push(`missed: ${name}`);
      else if (here.length > 1 && !planter.also) issues.push(`twice: ${name}`);
      for (const other of others) issues.push(`besides: ${name}: ${told(other, source)}`);
    }
  }
  expect(issues.join('\n'), `${path}, ${tried} defects`).toBe('');
});
