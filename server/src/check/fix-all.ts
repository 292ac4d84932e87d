/** Applies all safe fixes until nothing fixable is left: fix-all in the editor, `--fix` on the command line. */

import type { Environment } from '../model/build.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { createSource, type Source } from '../text/source.ts';
import { overlaps } from '../text/span.ts';
import { type AnalysisOptions, analyse } from './analysis.ts';
import type { Finding, Fix } from './finding.ts';
import type { Rule } from './rule.ts';

/** Each round mends what the one before it laid bare; real drafts need two or three. */
const ROUNDS = 12;

/**
 * The texts after all safe fixes, by uri, only those that changed. `writable` says which files may change; all by
 * default. A round that would return to an earlier text is not taken.
 */
export function fixAll(
  source: Source,
  environment: Environment,
  rules: readonly Rule[],
  options: AnalysisOptions = {},
  writable: (uri: string) => boolean = () => true,
): Map<string, string> {
  const texts = new Map<string, string>();
  const past = new Set<string>([source.text]);
  let current = source;
  for (let round = 0; round < ROUNDS; round++) {
    const reading: Environment = {
      ...environment,
      read: uri => texts.get(uri) ?? environment.read?.(uri) ?? null,
    };
    const analysis = analyse(current, reading, rules, options);
    if (analysis === null) break;
    const edits = safeEdits(analysis.findings, writable);
    if (edits.size === 0) break;
    const next = new Map(texts);
    for (const [uri, list] of edits) {
      const before = uri === current.uri ? current.text : analysis.report.sources.get(uri)?.text;
      if (before !== undefined) next.set(uri, applyEdits(before, list));
    }
    const state = JSON.stringify([...next]);
    if (past.has(state)) break;
    past.add(state);
    for (const [uri, text] of next) texts.set(uri, text);
    current = createSource(source.uri, texts.get(source.uri) ?? source.text, current.version);
  }
  if (texts.get(source.uri) === source.text) texts.delete(source.uri);
  return texts;
}

/** The edits of all safe fixes that do not overlap, by file, in order of the findings; a fix is taken whole or not at all. */
export function safeEdits(findings: readonly Finding[], writable: (uri: string) => boolean): Map<string, Edit[]> {
  const taken = new Map<string, Edit[]>();
  for (const found of findings) {
    const fix = found.fixes.find(f => f.all);
    if (!fix || !fits(fix, taken, writable)) continue;
    for (const { uri, edits } of fix.edits) taken.set(uri, [...(taken.get(uri) ?? []), ...edits]);
  }
  return taken;
}

function fits(fix: Fix, taken: ReadonlyMap<string, readonly Edit[]>, writable: (uri: string) => boolean): boolean {
  return fix.edits.every(
    ({ uri, edits }) =>
      writable(uri) && edits.every(edit => !(taken.get(uri) ?? []).some(other => overlaps(other.span, edit.span))),
  );
}
