/** structure/closing-mark: the text of a named document ends in `./.`, as the models of NĐ 30 show. */

import { finding, safeFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import type { Block, Paragraph, Report } from '../../model/report.ts';
import { NOTE_MARK, type Prose, sourceSpan } from '../../text/prose.ts';
import { isHollow } from '../blocks.ts';
import { typedNotes } from '../footnotes/typed-notes.ts';

export const structureClosingMark: Rule = {
  id: 'structure/closing-mark',
  severity: 'information',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4',
  fix: 'all',
  *check(report) {
    // A letter without sections is its text once somebody is to sign it.
    if (!report.started && (report.sections.length > 0 || !report.metadata.signer)) return;
    const last = lastParagraph(report);
    if (last) yield* closing(last);
  },
};

function* closing({ prose, uri }: Paragraph): Generator<RuleFinding> {
  const text = prose.text.replace(new RegExp(`[\\s${NOTE_MARK}]+$`, 'u'), '');
  if (text === '' || text.endsWith('./.')) return;
  const tail = /(?:\s*\.?\s*\/\s*\.?|\s*[.;,:])?$/u.exec(text)!;
  const word = /\S{1,30}$/u.exec(text.slice(0, tail.index))?.index ?? Math.max(0, text.length - 1);
  const edit = { span: tailSpan(prose, tail.index, text.length), newText: './.' };
  yield finding(
    { uri, span: sourceSpan(prose, word, text.length) },
    'missing',
    {},
    {
      fixes: [safeFix(uri, [edit], 'close')],
    },
  );
}

/** The source of `text[start, end)`; where it is empty, the place after the character before it. */
function tailSpan(prose: Prose, start: number, end: number) {
  if (end > start) return sourceSpan(prose, start, end);
  const { end: after } = sourceSpan(prose, start - 1, start);
  return { start: after, end: after };
}

/** The paragraph that ends the text, appendices aside; null where something else does. */
function lastParagraph(report: Report): Paragraph | null {
  const appendix = report.sections.find(s => s.heading.number?.style === 'appendix');
  const stop = appendix ? report.blocks.indexOf(appendix.heading) : -1;
  const body = stop < 0 ? report.blocks : report.blocks.slice(0, stop);
  // Notes typed at the foot stand after the text.
  const notes = new Set(typedNotes(report).map(note => `${note.uri} ${note.mark.start}`));
  for (let i = body.length - 1; i >= 0; i--) {
    const block = body[i]!;
    const isNote = block.kind === 'paragraph' && notes.has(`${block.uri} ${block.span.start}`);
    if (isNote && !block.prose.text.trimEnd().endsWith('./.')) continue;
    if (block.kind === 'comment' || block.kind === 'figures' || block.kind === 'thematic-break') continue;
    return isHollow(block) ? null : paragraphIn(block);
  }
  return null;
}

function paragraphIn(block: Block | undefined): Paragraph | null {
  if (block?.kind === 'paragraph') return block;
  if (block?.kind === 'list') return paragraphIn(block.items.at(-1)?.blocks.at(-1));
  if (block?.kind === 'quote') return paragraphIn(block.blocks.at(-1));
  return null;
}
