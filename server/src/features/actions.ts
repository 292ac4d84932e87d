/** What can be done about a finding: its own fixes, and switching the check off with a reason (LSP: codeAction). */

import { type Finding, messageText } from '../check/finding.ts';
import { say } from '../locale/locale.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { here, type View } from './view.ts';

export interface Action {
  readonly title: string;
  readonly finding: Finding;
  readonly preferred: boolean;
  readonly edits: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
  /** Where the cursor belongs in the new text of the first edit, for editors that can put it there. */
  readonly cursor: number | null;
}

/** The quick fixes for findings that touch the span, then for each the way to switch its check off. */
export function actionsAt(view: View, span: Span): Action[] {
  const findings = view.findings.filter(f => here(view, f.place) && overlaps(f.place.span, span));
  const actions: Action[] = [];
  for (const finding of findings)
    for (const fix of finding.fixes)
      actions.push({
        title: messageText(view.locale, finding.rule, fix.title),
        finding,
        preferred: fix.preferred,
        edits: fix.edits,
        cursor: null,
      });
  for (const finding of findings) {
    const action = suppression(view, finding);
    if (action) actions.push(action);
  }
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
    finding,
    preferred: false,
    edits: [{ uri: view.source.uri, edits: [insert] }],
    cursor: before.length,
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
