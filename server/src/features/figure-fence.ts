/** Where a new figure is defined: in the file's first fence `yaml số-liệu` that takes it, else in a new one at the top. */

import type { Edit } from '../text/edit.ts';
import { lineAt, lineSpan, sliceOf } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { here, type View, walkBlocks } from './view.ts';

/** Writes the lines of a definition, which begin at the margin. */
export function definitionEdit(view: View, lines: readonly string[]): Edit {
  const lineBreak = view.source.text.includes('\r\n') ? '\r\n' : '\n';
  for (const block of walkBlocks(view.report.blocks)) {
    if (block.kind !== 'figures' || !here(view, block)) continue;
    const place = endOfFence(view, block.span);
    if (!place) continue;
    const newText = lines.map(line => place.lead + line + lineBreak).join('');
    return { span: { start: place.at, end: place.at }, newText };
  }
  const fence = ['```yaml số-liệu', ...lines, '```'].join(lineBreak);
  const { span } = view.report.metadata;
  if (span && view.report.uri === view.source.uri) {
    const at = endOfText(view.source.text, span.end);
    const newText = lineBreak + lineBreak + fence + (at === view.source.text.length ? lineBreak : '');
    return { span: { start: at, end: at }, newText };
  }
  const at = view.source.text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start: at, end: at }, newText: fence + lineBreak + lineBreak };
}

/** The start of the closing line, and what stands before each entry; null where the fence holds no map of entries. */
function endOfFence({ source }: View, span: Span): { readonly at: number; readonly lead: string } | null {
  const first = lineAt(source, span.start);
  const last = lineAt(source, endOfText(source.text, span.end));
  const lead = /^[ \t>]*/u.exec(sliceOf(source, lineSpan(source, first)))![0];
  if (last <= first || !/^[ \t>]*(?:`{3,}|~{3,})\s*$/u.test(sliceOf(source, lineSpan(source, last)))) return null;
  const at = source.lineStarts[last]!;
  for (let line = first + 1; line < last; line++) {
    const text = sliceOf(source, lineSpan(source, line));
    const content = text.replace(/^[ \t>]+/u, '');
    if (content === '' || content.startsWith('#')) continue;
    if (!/^[^-{[\s].*?:(?:\s|$)/u.test(content)) return null;
    return { at, lead: text.slice(0, text.length - content.length) };
  }
  return { at, lead };
}

/** `end` without the line break before it. */
function endOfText(text: string, end: number): number {
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}
