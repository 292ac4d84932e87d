/** Files that a draft names and that can be opened: its parts and data files (LSP: documentLink). */

import type { Span } from '../text/span.ts';
import { here, type View, walkBlocks } from './view.ts';

export interface FileLink {
  readonly span: Span;
  /** The path as written, relative to the file that holds the link, without a sheet or range (`#Biểu 1!A6:K42`). */
  readonly path: string;
}

/** Keys whose value is a file: tệp, nguồn; compared as all keys are, without diacritics. */
const LINE =
  /^([ \t]*(?:-[ \t]+)?(?:tệp|tep|file|nguồn|nguon|source)[ \t]*:[ \t]*)(["']?)([^"'#\r\n]+?)\2[ \t]*(?:#.*)?$/gimu;
const INLINE =
  /([{,][ \t]*(?:tệp|tep|file|nguồn|nguon|source)[ \t]*:[ \t]*)(["']?)([^"'#,}\r\n]+?)\2[ \t]*(?=[,}#])/gimu;

export function linksOf(view: View): FileLink[] {
  const links = new Map<number, FileLink>();
  for (const span of yamlSpans(view)) {
    const text = view.source.text.slice(span.start, span.end).normalize('NFC');
    if (text.length !== span.end - span.start) continue;
    for (const pattern of [LINE, INLINE])
      for (const match of text.matchAll(pattern)) {
        const path = match[3]!.trim();
        if (!/\.[a-z]{2,5}$/iu.test(path) || /^[a-z]+:/iu.test(path)) continue;
        const start = span.start + match.index + match[1]!.length + match[2]!.length;
        links.set(start, { span: { start, end: start + path.length }, path });
      }
  }
  return [...links.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Where YAML stands in this file: the front matter or all of it, and fences. */
function* yamlSpans(view: View): Generator<Span> {
  const { report, source } = view;
  if (report.uri === source.uri) yield report.metadata.span ?? { start: 0, end: source.text.length };
  for (const block of walkBlocks(report.blocks))
    if (
      (block.kind === 'figures' || block.kind === 'code' || block.kind === 'table' || block.kind === 'chart') &&
      here(view, block)
    )
      yield block.span;
}
