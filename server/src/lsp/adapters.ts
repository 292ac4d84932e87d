/** Results of features as LSP wants them: kinds, ranges, edits. One small function for each. */

import {
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  InlayHintKind,
  type Location,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver';
import type { Coverage } from '../claims/coverage.ts';
import type { Completion } from '../features/completion-item.ts';
import type { Contents } from '../features/contents.ts';
import type { Diagnostic as FoundDiagnostic } from '../features/diagnostics.ts';
import type { Fold } from '../features/folding.ts';
import type { HoverText } from '../features/hover.ts';
import type { Inlay } from '../features/inlay.ts';
import type { LedgerLine } from '../features/ledger.ts';
import type { Lens } from '../features/lenses.ts';
import type { OutlineItem } from '../features/outline.ts';
import { coverageLine } from '../features/tick-list.ts';
import { TOKEN_KINDS, type Token } from '../features/tokens.ts';
import type { Locale } from '../locale/locale.ts';
import { positionAt, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { type Sources, toChanges, toLocation, toRange, toTextEdit } from './convert.ts';
import type { LedgerEntry, LedgerNumber, SectionItem } from './protocol.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What a diagnostic carries for clients that apply fixes themselves. */
export interface DiagnosticData {
  fixes: { title: string; preferred: boolean; changes: ReturnType<typeof toChanges> }[];
}

export function toDiagnostic(sources: Sources, found: FoundDiagnostic, docs: string | null): Diagnostic {
  const fixes = found.fixes.map(({ title, fix }) => ({
    title,
    preferred: fix.preferred,
    changes: toChanges(sources, fix.edits),
  }));
  return {
    range: toLocation(sources, found.place).range,
    severity: SEVERITIES[found.severity],
    code: found.rule,
    source: 'Văn Thư',
    message: found.message,
    ...(docs && { codeDescription: { href: `${docs}${found.rule}.md` } }),
    ...(found.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(found.related.length > 0 && {
      relatedInformation: found.related.map(({ place, message }) => ({
        location: toLocation(sources, place),
        message,
      })),
    }),
    ...(fixes.length > 0 && { data: { fixes } satisfies DiagnosticData }),
  };
}

const SYMBOLS = { section: SymbolKind.String, table: SymbolKind.Array, footnote: SymbolKind.Key } as const;

export function toSymbol(source: Source, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: SYMBOLS[item.kind],
    range: toRange(source, item.span),
    selectionRange: toRange(source, item.selection),
    children: item.children.map(child => toSymbol(source, child)),
  };
}

export function toHover(source: Source, hover: HoverText | null, markdown: boolean): Hover | null {
  if (!hover) return null;
  const value = markdown ? hover.markdown : plainText(hover.markdown);
  return { contents: { kind: markdown ? 'markdown' : 'plaintext', value }, range: toRange(source, hover.span) };
}

/** Markdown of our own making without its marks. */
function plainText(markdown: string): string {
  return markdown.replace(/(?<!\\)(?:\*\*|`)/gu, '').replace(/\\([\\`*_{}[\]<>#|~])/gu, '$1');
}

const COMPLETIONS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  footnote: CompletionItemKind.Reference,
  figure: CompletionItemKind.Variable,
  rule: CompletionItemKind.Keyword,
} as const;

export function toCompletionItem(source: Source, item: Completion, index: number): CompletionItem {
  return {
    label: item.label,
    kind: COMPLETIONS[item.kind],
    detail: item.detail,
    ...(item.documentation && { documentation: { kind: 'markdown', value: item.documentation } }),
    filterText: item.filter,
    sortText: String(index).padStart(4, '0'),
    textEdit: toTextEdit(source, item),
    ...(item.also.length > 0 && { additionalTextEdits: item.also.map(edit => toTextEdit(source, edit)) }),
  };
}

export const toFoldingRange = (fold: Fold): FoldingRange => ({
  startLine: fold.startLine,
  endLine: fold.endLine,
  ...(fold.kind && { kind: fold.kind }),
});

/** Spans from narrow to wide as a chain of parents. */
export function toSelectionRange(source: Source, spans: readonly Span[]): SelectionRange {
  let chain: SelectionRange | undefined;
  for (const span of [...spans].reverse()) chain = { range: toRange(source, span), ...(chain && { parent: chain }) };
  return chain ?? { range: toRange(source, { start: 0, end: 0 }) };
}

export function toInlayHint(source: Source, hint: Inlay): InlayHint {
  return {
    position: positionAt(source, hint.offset),
    label: hint.label,
    kind: InlayHintKind.Type,
    ...(hint.tooltip && { tooltip: hint.tooltip }),
    paddingLeft: hint.side === 'after',
    paddingRight: hint.side === 'before',
  };
}

export function toSemanticTokens(source: Source, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, span } of tokens) {
    const { line, character } = positionAt(source, span.start);
    builder.push(line, character, span.end - span.start, TOKEN_KINDS.indexOf(kind), 0);
  }
  return builder.build();
}

export const toCodeLens = (source: Source, lens: Lens, command: string, args: unknown[]): CodeLens => ({
  range: toRange(source, lens.span),
  command: { title: lens.title, command, arguments: args },
});

export const toLocations = (
  sources: Sources,
  places: readonly { readonly uri: string; readonly span: Span }[],
): Location[] => places.map(place => toLocation(sources, place));

export function toLedgerEntry(sources: Sources, line: LedgerLine): LedgerEntry {
  const figure = (f: LedgerLine['parts'][number]) => ({
    text: f.text,
    location: f.place && toLocation(sources, f.place),
  });
  const { place, total, parts, ...rest } = line;
  return {
    ...rest,
    location: toLocation(sources, place),
    total: total && figure(total),
    parts: parts.map(figure),
  };
}

export const toCoverage = (
  sources: Sources,
  coverage: Coverage,
  locale: Locale,
): { coverage: string; unchecked: LedgerNumber[] } => ({
  coverage: coverageLine(coverage, locale),
  unchecked: coverage.numerals
    .filter(({ state }) => state === 'unchecked')
    .map(({ text, place }) => ({ text, location: toLocation(sources, place) })),
});

export function toSectionItem(sources: Sources, item: Contents): SectionItem {
  return {
    title: item.title,
    state: item.state,
    required: item.required,
    location: item.place && toLocation(sources, item.place),
    children: item.children.map(child => toSectionItem(sources, child)),
  };
}
