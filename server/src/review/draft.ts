/** Proposals for a draft as it is now: the files that a reviewed DOCX names, found among those of the draft's report. */

import type { WordDocument } from '../import/word/document.ts';
import type { Report } from '../model/report.ts';
import { relativePath } from '../render/source-part.ts';
import type { Source } from '../text/source.ts';
import { mergeProposals } from './merge.ts';
import { applyProposals, type Proposal } from './proposal.ts';

export interface Review {
  readonly proposals: readonly Proposal[];
  /** The draft's files by the path that proposals call them by; no other file is ever changed. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** The proposals of a reviewed document for a draft; null where the document carries no draft of ours. */
export function reviewOf(document: WordDocument, report: Report): Review | null {
  const byPath = new Map<string, Source>();
  // A part that is itself a Word file is not text to be edited.
  for (const [uri, source] of report.sources)
    if (uri !== report.uri && !/\.docx$/iu.test(uri)) byPath.set(relativePath(report.uri, uri), source);
  const draft = report.sources.get(report.uri);
  const sources = new Map<string, Source>();
  let first = true;
  const merge = mergeProposals(document, path => {
    // The draft may have another name by now.
    const source = first ? draft : byPath.get(path);
    first = false;
    if (source) sources.set(path, source);
    return source?.text ?? null;
  });
  return merge && { proposals: merge.proposals, sources };
}

/** The texts of the files that change when proposals are taken, by uri, and those that had to be left. */
export function accepted(
  review: Review,
  chosen: readonly Proposal[],
): {
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Proposal[];
  readonly refused: readonly Proposal[];
} {
  const files = new Map([...review.sources].map(([path, source]) => [path, source.text]));
  const { files: changed, applied, refused } = applyProposals(files, chosen);
  return {
    texts: new Map([...changed].map(([path, text]) => [review.sources.get(path)!.uri, text])),
    applied,
    refused,
  };
}
