/** A proposal: one thing that a reviewer wants changed, with its place in the draft. */

import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { ChangeKind, Obstacle } from './source-change.ts';

export type ProposalKind = ChangeKind | 'move' | 'insert-row' | 'delete-row' | 'table' | 'comment';

/** `open` can be taken; the others say why not: message keys `review/state-…`. */
export type ProposalState =
  | 'open'
  | Obstacle
  /** The draft has changed there since the report was made. */
  | 'conflict'
  /** The draft reads so already. */
  | 'done';

export interface Proposal {
  /** From 1, in the order of the report. */
  readonly id: number;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  /** Null where it was made without tracking. */
  readonly author: string | null;
  /** ISO 8601; empty where not said. */
  readonly date: string;
  /** The file of the draft, relative to its folder; null where the template says the text. */
  readonly path: string | null;
  /** In that file as it is now. */
  readonly span: Span | null;
  /** The text as printed, before and after. */
  readonly old: string;
  readonly new: string;
  /** A few printed words before it. */
  readonly context: string;
  /** What a comment says, the answers to it after it. */
  readonly remarks: readonly Remark[];
  /** The expression of the figure that it would change. */
  readonly figure: string | null;
  /** In the files as they are now, by path; empty unless `open`. */
  readonly edits: readonly FileEdit[];
}

export interface FileEdit extends Edit {
  readonly path: string;
}

export interface Remark {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** What is left of edits when proposals are taken together: those that overlap an earlier one are refused. */
export function applyProposals(
  files: ReadonlyMap<string, string>,
  proposals: readonly Proposal[],
): {
  readonly files: Map<string, string>;
  readonly applied: readonly Proposal[];
  readonly refused: readonly Proposal[];
} {
  const applied: Proposal[] = [];
  const refused: Proposal[] = [];
  const byPath = new Map<string, Edit[]>();
  for (const proposal of proposals) {
    const clash =
      proposal.edits.length === 0 ||
      proposal.edits.some(edit => !files.has(edit.path) || overlapsAny(byPath.get(edit.path) ?? [], edit));
    if (clash) {
      refused.push(proposal);
      continue;
    }
    applied.push(proposal);
    for (const edit of proposal.edits) {
      const edits = byPath.get(edit.path) ?? [];
      edits.splice(indexFor(edits, edit), 0, edit);
      byPath.set(edit.path, edits);
    }
  }
  const changed = new Map<string, string>();
  for (const [path, edits] of byPath) changed.set(path, joined(files.get(path)!, edits));
  return { files: changed, applied, refused };
}

/** Where an edit goes among ascending ones: after those at its own place. */
function indexFor(edits: readonly Edit[], { span }: Edit): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle]!.span;
    if (other.start < span.start || (other.start === span.start && other.end <= span.end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlapsAny(edits: readonly Edit[], edit: Edit): boolean {
  const at = indexFor(edits, edit);
  return [edits[at - 1], edits[at]].some(other => other && clashes(other.span, edit.span));
}

/** Two insertions at one place go one after the other; an insertion at the edge of a deletion stands beside it. */
const clashes = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end
    ? (a.start < b.start && b.start < a.end) || (b.start < a.start && a.start < b.end)
    : a.start < b.end && b.start < a.end;

function joined(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText;
    at = Math.max(at, span.end);
  }
  return result + text.slice(at);
}
