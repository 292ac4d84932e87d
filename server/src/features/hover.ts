/**
 * What the cursor rests on, explained: a footnote's text at its reference, a figure's value and source, a claim's
 * arithmetic, a metadata key's rule in NĐ 30 (LSP: textDocument/hover). Text is Markdown.
 */

import type { Claim } from '../claims/claim.ts';
import { type Locale, say } from '../locale/locale.ts';
import { METADATA_KEYS } from '../model/keys.ts';
import type { MetadataKey } from '../model/metadata.ts';
import type { Place, Span } from '../text/span.ts';
import { length } from '../text/span.ts';
import { arithmetic, printDecimal } from './arithmetic.ts';
import { detailsOf, headOf } from './explain.ts';
import { nameAt } from './names.ts';
import { noteText } from './outline.ts';
import { here, shorten, touches, type View } from './view.ts';

export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

export function hoverAt(view: View, offset: number): HoverText | null {
  return footnoteHover(view, offset) ?? figureHover(view, offset) ?? keyHover(view, offset) ?? claimHover(view, offset);
}

function footnoteHover(view: View, offset: number): HoverText | null {
  const { footnotes } = view.report;
  const reference = footnotes.references.find(r => here(view, r) && touches(r.span, offset));
  if (reference) {
    const note = footnotes.definitions.find(d => d.label === reference.label);
    if (!note) return null;
    const number = footnotes.printed.findIndex(p => p.definition === note) + 1;
    const title = say(view.locale, 'features.hover-footnote', { label: note.label, number: number || '–' });
    return { span: reference.span, markdown: `**${plain(title)}**\n\n${plain(shorten(noteText(note), 1200))}` };
  }
  const note = footnotes.definitions.find(d => here(view, d) && touches(d.labelSpan, offset));
  if (!note) return null;
  const count = footnotes.references.filter(r => r.label === note.label).length;
  return { span: note.labelSpan, markdown: plain(say(view.locale, 'features.hover-footnote-uses', { count })) };
}

function figureHover(view: View, offset: number): HoverText | null {
  const at = nameAt(view, offset);
  if (at?.name.kind !== 'figure') return null;
  const figure = view.report.figures.byName.get(at.name.key);
  if (!figure) return null;
  const { locale } = view;
  const value = figure.value === null ? '?' : printDecimal(figure.value, locale);
  const lines = [
    `**${plain(figure.label ?? figure.name)}** = ${plain(value)}${figure.unit ? ` ${plain(figure.unit)}` : ''}`,
  ];
  if (figure.formula) lines.push(`${say(locale, 'features.hover-formula')} \`${figure.formula.replaceAll('`', "'")}\``);
  if (figure.parts.length > 0) {
    const parts = figure.parts.map(
      part => `${part.name}: ${part.value === null ? '?' : printDecimal(part.value, locale)}`,
    );
    lines.push(plain(say(locale, 'features.hover-parts', { parts: parts.join('; ') })));
  }
  if (figure.owner) lines.push(plain(say(locale, 'features.hover-owner', { owner: figure.owner })));
  return { span: at.place.span, markdown: lines.join('\n\n') };
}

function keyHover(view: View, offset: number): HoverText | null {
  const { report, source, locale } = view;
  if (report.uri !== source.uri) return null;
  for (const [key, value] of report.metadata.present) {
    if (!touches(value.key, offset)) continue;
    const markdown = keyDocumentation(locale, key);
    return markdown ? { span: value.key, markdown } : null;
  }
  return null;
}

/** A metadata key in words: its name, what goes there, and the component of NĐ 30 that it becomes. */
export function keyDocumentation({ messages }: Locale, key: MetadataKey): string | null {
  const text = messages[`features.key-${key}-text`];
  if (text === undefined) return null;
  const ground = messages[`features.key-${key}-ground`];
  return [`**${METADATA_KEYS[key][0]}** (\`${key}\`)`, text, ground].filter(Boolean).join('\n\n');
}

/** The narrowest claim whose total, parts or cue the cursor touches. */
function claimHover(view: View, offset: number): HoverText | null {
  let best: { claim: Claim; span: Span } | null = null;
  for (const claim of view.claims) {
    const places: (Place | null | undefined)[] = [
      claim.total?.place,
      claim.cue?.place,
      ...claim.parts.map(p => p.place),
    ];
    for (const place of places)
      if (place && here(view, place) && touches(place.span, offset))
        if (!best || length(claim.place.span) < length(best.claim.place.span)) best = { claim, span: place.span };
  }
  return best && { span: best.span, markdown: claimText(view, best.claim) };
}

function claimText({ locale }: View, claim: Claim): string {
  const { kind, verdict } = headOf(claim, locale);
  const sum = `\`${arithmetic(claim, locale).replaceAll('`', "'")}\``;
  return [`**${plain(kind)}**: ${plain(verdict)}`, sum, ...detailsOf(claim, locale).map(plain)].join('\n\n');
}

/** Plain text inside Markdown. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}
