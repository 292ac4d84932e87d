/** What can be done about a finding: its own fixes, and switching the check off with a reason (LSP: codeAction). */

import { type Finding, type Fix, messageText } from '../check/finding.ts';
import { say } from '../locale/locale.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { namedFiguresAt } from './name-figure.ts';
import { proposedFormulas, tableAt } from './table-formulas.ts';
import { here, type View } from './view.ts';

/** As LSP names them (CodeActionKind). */
export type ActionKind = 'quickfix' | 'refactor.extract' | 'refactor.rewrite';

export interface Action {
  readonly title: string;
  readonly kind: ActionKind;
  /** What it mends; null for what may be done and need not. */
  readonly finding: Finding | null;
  readonly preferred: boolean;
  readonly edits: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
  readonly creates?: Fix['creates'];
  /** Where the cursor belongs in the new text of the first edit, for editors that can put it there. */
  readonly cursor: number | null;
  /** Where a new name stands once the edits are made, for editors that let the drafter write her own at once. */
  readonly rename: Span | null;
}

/** The quick fixes for findings that touch the span, then for each the way to switch its check off. */
export function actionsAt(view: View, span: Span): Action[] {
  const findings = view.findings.filter(f => here(view, f.place) && overlaps(f.place.span, span));
  const actions: Action[] = [];
  for (const finding of findings)
    for (const fix of finding.fixes)
      actions.push({
        title: messageText(view.locale, finding.rule, fix.title),
        kind: 'quickfix',
        finding,
        preferred: fix.preferred,
        edits: fix.edits,
        ...(fix.creates && { creates: fix.creates }),
        cursor: null,
        rename: null,
      });
  for (const finding of findings) {
    const action = suppression(view, finding);
    if (action) actions.push(action);
  }
  return actions;
}

/** What may be done at the span without anything being wrong: naming a number, giving a table its formulas. */
export function refactoringsAt(view: View, span: Span): Action[] {
  const { locale, source } = view;
  const base = { finding: null, preferred: false, cursor: null } as const;
  const actions: Action[] = namedFiguresAt(view, span).map(({ name, parts, edits, nameSpan }) => ({
    ...base,
    title:
      parts.length > 0
        ? say(locale, 'features.name-figure-parts', { name, parts: parts.join(', ') })
        : say(locale, 'features.name-figure', { name }),
    kind: 'refactor.extract',
    edits: [{ uri: source.uri, edits }],
    rename: nameSpan,
  }));
  const table = tableAt(view, span);
  const proposed = table && proposedFormulas(view, table);
  if (proposed)
    actions.push({
      ...base,
      title: say(locale, 'features.formulas', { formulas: proposed.formulas }),
      kind: 'refactor.rewrite',
      edits: [{ uri: source.uri, edits: proposed.edits }],
      rename: null,
    });
  return actions;
}

/** Writes the comment that switches the check off for this block or key; its reason is left for the drafter to give. */
function suppression(view: View, finding: Finding): Action | null {
  if (finding.rule.startsWith('ignore/')) return null;
  const { start } = finding.place.span;
  const block = blockAround(view, start);
  if (!block && !standsInYaml(view, start)) return null;
  const offset = lineStart(view, block ? block.start : start);
  // `---` at the very start of a file must stay its first line.
  if (offset === 0 && view.report.metadata.span) return null;
  const indent = /^[ \t]*/u.exec(view.source.text.slice(offset))![0];
  const [before, after] = block
    ? [`${indent}<!-- bỏ qua ${finding.rule}: `, ' -->']
    : [`${indent}# vanthu-ignore ${finding.rule}: `, ''];
  const lineBreak = view.source.text.includes('\r\n') ? '\r\n' : '\n';
  const insert = { span: { start: offset, end: offset }, newText: before + after + lineBreak };
  return {
    title: say(view.locale, 'features.suppress', { rule: finding.rule }),
    kind: 'quickfix',
    finding,
    preferred: false,
    edits: [{ uri: view.source.uri, edits: [insert] }],
    cursor: before.length,
    rename: null,
  };
}

/** In the front matter, or in an all-YAML draft outside the texts in it. */
function standsInYaml(view: View, offset: number): boolean {
  if (view.report.uri !== view.source.uri) return false;
  const { span } = view.report.metadata;
  return span === null || (span.start <= offset && offset < span.end);
}

const lineStart = (view: View, offset: number): number => view.source.lineStarts[lineAt(view.source, offset)]!;

/** The block that a comment above it would cover: a whole list or table, a footnote definition. */
function blockAround(view: View, offset: number): Span | null {
  const { footnotes, blocks } = view.report;
  const around = [...footnotes.definitions, ...blocks].find(
    block => here(view, block) && block.span.start <= offset && offset <= block.span.end,
  );
  return around?.span ?? null;
}
