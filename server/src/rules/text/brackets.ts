/** text/brackets: brackets and quotation marks pair within a block. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { NOTE_MARK, sourceSpan } from '../../text/prose.ts';
import { textBlocks } from '../blocks.ts';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»' };
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '”': '“', '»': '«' };

export const textBrackets: Rule = {
  id: 'text/brackets',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report, { memo }) {
    for (const block of textBlocks(report)) {
      for (const { at, kind, mark } of memo.recall('text/brackets', block.prose.text, unpaired)) {
        const partner = kind === 'unclosed' ? (CLOSES[mark] ?? mark) : (OPENERS[mark] ?? mark);
        yield finding({ uri: block.uri, span: sourceSpan(block.prose, at, at + 1) }, kind, { mark, partner });
      }
    }
  },
};

interface Unpaired {
  readonly at: number;
  readonly kind: 'unclosed' | 'unopened';
  readonly mark: string;
}

const MANY = 50;

/** The marks of a text without their partner, in order; at most some fifty. */
function unpaired(text: string): Unpaired[] {
  const open: { at: number; mark: string }[] = [];
  const result: Unpaired[] = [];
  const close = (at: number, mark: string, opener: string) => {
    const index = open.findLastIndex(o => o.mark === opener);
    // A straight quote may close a curly one that was typed on another machine.
    if (index < 0) {
      result.push({ at, kind: 'unopened', mark });
      return;
    }
    for (const left of open.splice(index + 1)) result.push({ at: left.at, kind: 'unclosed', mark: left.mark });
    open.pop();
  };
  for (let at = 0; at < text.length; at++) {
    // No text that people write is nested so deep or broken so often.
    if (open.length > MANY || result.length > MANY) break;
    const mark = text[at]!;
    // Inside a word they are letters of an old font: C«ng.
    if ((mark === '«' || mark === '»') && isLetter(text[at - 1]) && isLetter(text[at + 1])) continue;
    if (mark === '"') straightQuote(text, at, open, close);
    else if (CLOSES[mark] !== undefined) open.push({ at, mark });
    else if (mark === '”') {
      const curly = open.findLastIndex(o => o.mark === '“');
      const straight = open.findLastIndex(o => o.mark === '"');
      if (curly < 0 && straight < 0 && looksOpening(text, at)) open.push({ at, mark: '“' });
      else close(at, mark, straight > curly ? '"' : '“');
    } else if (
      OPENERS[mark] !== undefined &&
      !(mark === ')' && !open.some(o => o.mark === '(') && isEnumeration(text, at))
    )
      close(at, mark, OPENERS[mark]!);
  }
  for (const left of open) result.push({ at: left.at, kind: 'unclosed', mark: left.mark });
  return result.sort((a, b) => a.at - b.at);
}

function straightQuote(
  text: string,
  at: number,
  open: { at: number; mark: string }[],
  close: (at: number, mark: string, opener: string) => void,
): void {
  // Inches and seconds: 15", 30".
  if (/\d/u.test(text[at - 1] ?? '') && !open.some(o => o.mark === '"' || o.mark === '“')) return;
  const inside = open.findLastIndex(o => o.mark === '"' || o.mark === '“');
  if (inside < 0 || (looksOpening(text, at) && !looksClosing(text, at))) open.push({ at, mark: '"' });
  else close(at, '"', open[inside]!.mark);
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);

const looksOpening = (text: string, at: number): boolean =>
  /^(?:$|[\s([{“«–-])/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');

const looksClosing = (text: string, at: number): boolean => !/^(?:$|[\s([{])/u.test(text[at - 1] ?? '');

/** `a)`, `1)`, `iv)` at the start of a text or after a stop count items and open nothing. */
function isEnumeration(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at).replaceAll(NOTE_MARK, '');
  return at <= 24
    ? /(?:^|[;:.,]\s*|\s(?:và|hoặc)\s+)(?:\p{L}|\d{1,2}|[ivx]{1,4})$/iu.test(before)
    : /(?:[;:.,]\s*|\s(?:và|hoặc)\s+)(?:\p{L}|\d{1,2}|[ivx]{1,4})$/iu.test(before);
}
