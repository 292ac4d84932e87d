/** A paragraph that goes in one place and comes in another was moved: its source goes with it, names and notes and all. */

import type { SourceFile } from '../model/source-part.ts';
import { blockSpan } from './source-blocks.ts';
import type { FoundProposal } from './today.ts';

/** Shorter texts come and go by chance. */
const SHORTEST = 12;

/** The proposals with each pair of one paragraph going and coming as one. */
export function withMoves(files: readonly SourceFile[], found: readonly FoundProposal[]): FoundProposal[] {
  const going = new Map<string, FoundProposal[]>();
  for (const proposal of found)
    if (proposal.kind === 'delete-paragraph' && proposal.change.obstacle === null && proposal.paragraph) {
      const text = folded(proposal.old);
      if (text.length >= SHORTEST) going.set(text, [...(going.get(text) ?? []), proposal]);
    }
  if (going.size === 0) return [...found];
  const replaced = new Map<FoundProposal, FoundProposal | null>();
  for (const coming of found) {
    if (coming.kind !== 'insert-paragraph' || coming.change.obstacle !== null) continue;
    const from = going
      .get(folded(coming.new))
      ?.find(each => !replaced.has(each) && each.by?.author === coming.by?.author);
    const [edit] = coming.change.edits;
    const span = from?.paragraph ? blockSpan(files, from.paragraph) : null;
    const file = from?.change.file ?? null;
    if (!from || !edit || !span || file === null || file !== coming.change.file) continue;
    const source = files[file]!.text.slice(span.start, span.end);
    // The edit's own breaks stay around what it puts in.
    const lead = /^\s*/u.exec(edit.newText)![0];
    const tail = /\s*$/u.exec(edit.newText)![0];
    replaced.set(from, null);
    replaced.set(coming, {
      ...coming,
      kind: 'move',
      old: from.old,
      change: {
        ...coming.change,
        edits: [...from.change.edits, { span: edit.span, newText: lead + source.trim() + tail }],
      },
    });
  }
  return found.flatMap(proposal => {
    const other = replaced.get(proposal);
    return other === undefined ? [proposal] : other === null ? [] : [other];
  });
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();
