/** What can be folded: sections, front matter, tables, lists, fences, comments, runs of footnotes (LSP: foldingRange). */

import type { Block } from '../model/report.ts';
import { lineAt } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { allBlocks, here, sectionExtents, type View } from './view.ts';

/** Lines from 0, both included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment' | null;
}

const FOLDED: ReadonlySet<Block['kind']> = new Set(['table', 'chart', 'code', 'figures', 'list', 'quote', 'comment']);

export function foldsOf(view: View): Fold[] {
  const { report, source } = view;
  const folds: Fold[] = [];
  const add = (span: Span, kind: Fold['kind'] = null) => {
    const fold = { startLine: lineAt(source, span.start), endLine: lastLine(view, span), kind };
    if (fold.endLine > fold.startLine) folds.push(fold);
  };
  if (report.uri === source.uri && report.metadata.span) add(report.metadata.span, 'region');
  for (const [section, extent] of sectionExtents(report)) if (here(view, section)) add(extent);
  for (const block of allBlocks(report))
    if (FOLDED.has(block.kind) && here(view, block)) add(block.span, block.kind === 'comment' ? 'comment' : null);
  for (const run of footnoteRuns(view)) add(run, 'region');
  return folds;
}

/** The last line of a span that holds text: blank lines before the next heading stay visible. */
function lastLine(view: View, span: Span): number {
  let end = Math.min(span.end, view.source.text.length);
  while (end > span.start && /\s/u.test(view.source.text[end - 1]!)) end--;
  return lineAt(view.source, Math.max(span.start, end - 1));
}

/** Definitions that follow one another with nothing but blank lines between them. */
function footnoteRuns(view: View): Span[] {
  const spans = view.report.footnotes.definitions
    .filter(note => here(view, note))
    .map(note => note.span)
    .sort((a, b) => a.start - b.start);
  const runs: Span[] = [];
  for (const next of spans) {
    const last = runs.at(-1);
    if (last && view.source.text.slice(last.end, next.start).trim() === '')
      runs[runs.length - 1] = { start: last.start, end: next.end };
    else runs.push(next);
  }
  return runs;
}
