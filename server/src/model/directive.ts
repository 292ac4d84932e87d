/** What comments of the tool's own say: `vanthu-ignore …`, `khổ ngang`. */

import type { Span } from '../text/span.ts';
import type { Directive } from './report.ts';

const IGNORE = /^(?:vanthu-ignore|bỏ qua)\s+([a-z]+\/[a-z-]+|\S+)\s*(?::\s*(.*))?$/isu;

/**
 * The directive of a comment's text, or null.
 * @param text what stands between `<!--` and `-->`, trimmed, as in the source
 * @param span the comment's, marks included
 */
export function readDirective(text: string, span: Span): Directive | null {
  const composed = text.normalize('NFC').trim();
  if (/^khổ ngang$/iu.test(composed) || /^landscape$/iu.test(composed)) return { kind: 'landscape', open: true };
  if (/^hết khổ ngang$/iu.test(composed) || /^end landscape$/iu.test(composed))
    return { kind: 'landscape', open: false };
  const found = IGNORE.exec(composed);
  if (!found) return null;
  const rule = found[1]!.replace(/:$/u, '');
  if (!/^[a-z]+\/[a-z-]+$/u.test(rule)) return null;
  const inText = text.indexOf(rule);
  // The comment's text follows `<!--` and white space that `text` no longer has: count from the end of the marks.
  const start = span.start + 4 + Math.max(0, span.end - span.start - 7 - text.length > 0 ? 1 : 0) + Math.max(0, inText);
  return { kind: 'ignore', rule, reason: (found[2] ?? '').trim(), ruleSpan: { start, end: start + rule.length } };
}
