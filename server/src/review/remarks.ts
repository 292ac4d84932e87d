/** Remarks of reviewers as comments of the draft, which are never printed. */

import type { BaseParagraph, SourcePart } from '../model/source-part.ts';
import type { Span } from '../text/span.ts';
import type { Position } from './compare.ts';
import type { Remark } from './proposal.ts';
import { blockSpan } from './source-blocks.ts';

/** Where a comment of a draft may stand for a remark on what ends at `end`. */
export function commentPlace(
  { files }: SourcePart,
  list: readonly BaseParagraph[],
  end: Position,
): { file: number; span: Span; text: (remarks: readonly Remark[]) => string } | null {
  const paragraph = list[end.paragraph]!;
  const { file, segments } = paragraph;
  const block = blockSpan(files, paragraph);
  if (file === null || !block) return null;
  if (segments.some(segment => segment.kind === 'value')) {
    // In the front matter a line of its own, before the value.
    const indent = /^\s*/u.exec(files[file]!.text.slice(block.start, block.end))![0];
    const span = { start: block.start, end: block.start };
    return { file, span, text: remarks => `${indent}# ${remarkText(remarks)}\n` };
  }
  const segment = segments.findLast(each => each.at < end.offset) ?? segments[0]!;
  const exact = segment.length === segment.source.end - segment.source.start && segment.kind === 'text';
  const at = exact
    ? segment.source.start + Math.max(0, Math.min(segment.length, end.offset - segment.at))
    : segment.source.end;
  return { file, span: { start: at, end: at }, text: remarks => ` <!-- ${remarkText(remarks)} -->` };
}

/** What a comment in the draft says; it can hold no end of a comment. */
function remarkText(remarks: readonly Remark[]): string {
  const said = remarks.map(({ author, date, text }, i) => {
    const day = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
    const who = [author.trim(), ...(day ? [`${day[3]}/${day[2]}/${day[1]}`] : [])]
      .filter(each => each !== '')
      .join(', ');
    return `${i === 0 ? 'Góp ý' : 'Trả lời'} (${who}): ${text}`;
  });
  return said
    .join(' – ')
    .replace(/-{2,}/gu, '–')
    .replace(/[<>\s]+/gu, ' ')
    .trim();
}
