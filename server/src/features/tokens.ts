/** Colours for what carries meaning in a report: amounts, their units, footnote marks, figure references (LSP: semanticTokens). */

import type { Place, Span } from '../text/span.ts';
import { allInlines, here, type View } from './view.ts';

export const TOKEN_KINDS = ['amount', 'footnote', 'figure'] as const;

export interface Token {
  readonly kind: (typeof TOKEN_KINDS)[number];
  readonly span: Span;
}

/** Tokens in the order of the text; they never overlap and never span a line break. */
export function tokensOf(view: View, within: Span): Token[] {
  const tokens: Token[] = [];
  const add = (kind: Token['kind'], place: Place | null | undefined) => {
    if (!place || !here(view, place)) return;
    const { start, end } = place.span;
    if (start < end && end > within.start && start < within.end) tokens.push({ kind, span: { start, end } });
  };
  for (const claim of view.claims) for (const number of [claim.total, ...claim.parts]) add('amount', number?.place);
  for (const reference of view.report.footnotes.references) add('footnote', reference);
  for (const inline of allInlines(view.report)) if (inline.kind === 'figure-reference') add('figure', inline);
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const result: Token[] = [];
  for (const token of tokens) {
    if (token.span.start < (result.at(-1)?.span.end ?? 0)) continue;
    if (!/[\r\n]/u.test(view.source.text.slice(token.span.start, token.span.end))) result.push(token);
  }
  return result;
}
