/** What comments of the tool's own say: `vanthu-ignore …`, `khổ ngang`. */

import type { Span } from '../text/span.ts';
import type { Directive } from './report.ts';

const IGNORE = /^\s*(?:vanthu-ignore|bỏ\s+qua)\s+([a-z]+\/[a-z-]+)\s*(?::\s*(.*))?$/isu;

/**
 * The directive of a comment, or null.
 * @param text what stands between `<!--` and `-->`, as in the source
 * @param at the file's span of a stretch of `text`
 */
export function readDirective(text: string, at: (start: number, end: number) => Span): Directive | null {
  const words = text.normalize('NFC').trim();
  if (/^(?:khổ ngang|landscape)$/iu.test(words)) return { kind: 'landscape', open: true };
  if (/^(?:hết khổ ngang|end landscape)$/iu.test(words)) return { kind: 'landscape', open: false };
  const found = IGNORE.exec(words);
  if (!found) return null;
  const rule = found[1]!;
  const start = text.indexOf(rule);
  return { kind: 'ignore', rule, reason: (found[2] ?? '').trim(), ruleSpan: at(start, start + rule.length) };
}
