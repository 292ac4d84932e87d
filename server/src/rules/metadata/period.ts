/** metadata/period: the name of another period left standing, or figures dated after the period's cut-off. */

import { finding } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import type { CalendarDate } from '../../model/metadata.ts';
import { parseDate } from '../../model/metadata-values.ts';
import type { Report, Section } from '../../model/report.ts';
import { sourceSpan } from '../../text/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';
import { allSections } from '../structure/outline.ts';
import { cutOff, type NamedPeriod, nextPeriod, type Period, periodName, periodOf, periodsIn } from './periods.ts';

export const metadataPeriod: Rule = {
  id: 'metadata/period',
  severity: 'information',
  ground: 'NĐ 09/2019/NĐ-CP, Điều 12',
  fix: 'none',
  *check(report, { memo }) {
    const { period, subject } = report.metadata;
    const own = periodOf(period?.value ?? '');
    if (own === null) return;
    if (subject) yield* staleSubject(report, own);
    const plans = planSections(report);
    for (const block of textBlocks(report)) {
      const inPlans = plans.some(s => s.uri === block.uri && contains(s.span, block.span));
      yield* stale(block, memo.recall('metadata/period', block.prose.text, periodsIn), own, inPlans);
      if (own.kind !== 'year')
        yield* late(block, memo.recall('metadata/period late', block.prose.text, datesAsOf), own);
    }
  },
};

/** The sections about what comes next; there an earlier period has no place. */
function planSections(report: Report): Section[] {
  return [...allSections(report.sections)].filter(s => s.id === 'nhiem-vu' || s.id === 'giai-phap');
}

/** Said of another time on purpose. */
const COMPARED =
  /(?:so với|cùng kỳ|cùng kì|hơn|bằng|trước|từ|đến|sau|giai đoạn|kế hoạch|nghị quyết|báo cáo số)[^.;]{0,25}$/iu;
const PLANS = /(?:nhiệm vụ|giải pháp|phương hướng|kế hoạch công tác)[^.;]{0,80}$/iu;

/** A period of the same kind, or of the next one's, in an earlier year. */
function isStale(named: Period, own: Period): boolean {
  const next = nextPeriod(own);
  const alike = named.kind === own.kind || named.kind === next.kind;
  return alike && named.year < own.year && named.year >= own.year - 3;
}

/** What was meant: this period, or the next one where plans are told. */
function meant(named: NamedPeriod, own: Period): string {
  const next = nextPeriod(own);
  return periodName(named.kind === next.kind && named.part === next.part && named.kind !== 'year' ? next : own);
}

function* staleSubject(report: Report, own: Period): Generator<RuleFinding> {
  const { subject } = report.metadata;
  const source = report.sources.get(report.uri);
  if (!subject || !source) return;
  for (const named of periodsIn(subject.value)) {
    if (!isStale(named, own)) continue;
    const span = typedIn(source.text, named.text, subject.span) ?? subject.span;
    yield finding({ uri: report.uri, span }, 'stale', {
      text: named.text,
      own: periodName(own),
      meant: meant(named, own),
    });
  }
}

/** Where words in NFC stand in a text that may be decomposed. */
function typedIn(text: string, words: string, within: Span): Span | null {
  for (const form of [words, words.normalize('NFD')]) {
    const start = text.indexOf(form, within.start);
    if (start >= 0 && start + form.length <= within.end) return { start, end: start + form.length };
  }
  return null;
}

/** In a heading, where plans are told, and in the sentences that open and close a report, an older period is a leftover. */
function* stale(
  block: TextBlock,
  periods: readonly NamedPeriod[],
  own: Period,
  inPlans: boolean,
): Generator<RuleFinding> {
  const { text } = block.prose;
  const frame = /^Trên đây là/u.test(text) || /như sau\s*:?\s*$/u.test(text);
  for (const named of periods) {
    if (!isStale(named, own)) continue;
    const before = text.slice(Math.max(0, named.at - 120), named.at);
    if (COMPARED.test(before) || !(block.kind === 'heading' || frame || inPlans || PLANS.test(before))) continue;
    const span = sourceSpan(block.prose, named.at, named.at + named.text.length);
    yield finding({ uri: block.uri, span }, 'stale', {
      text: named.text,
      own: periodName(own),
      meant: meant(named, own),
    });
  }
}

const AS_OF =
  /(?:tính đến|số liệu đến|chốt đến|chốt số liệu)(?: hết)?(?: ngày)? (\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/giu;

/** `tính đến ngày 30/6/2026` in a report whose figures end on 14/6. */
function* late(block: TextBlock, dates: readonly AsOf[], own: Period): Generator<RuleFinding> {
  for (const { at, text } of dates) {
    const date = parseDate(text);
    const last = cutOff(own);
    if (date === null || !isAfter(date, last)) continue;
    const span = sourceSpan(block.prose, at, at + text.length);
    const day = `${last.day}/${last.month}/${last.year}`;
    yield finding({ uri: block.uri, span }, 'late', { text, own: periodName(own), last: day });
  }
}

interface AsOf {
  readonly at: number;
  readonly text: string;
}

/** The dates up to which a text says that its figures go. */
const datesAsOf = (text: string): AsOf[] =>
  Array.from(text.matchAll(AS_OF), ({ 0: whole, 1: date, index }) => ({
    at: index + whole.length - date!.length,
    text: date!,
  }));

const isAfter = (a: CalendarDate, b: CalendarDate): boolean =>
  a.year !== b.year ? a.year > b.year : a.month !== b.month ? a.month > b.month : a.day > b.day;
