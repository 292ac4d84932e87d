/**
 * What may come next: metadata keys and values, missing sections, footnote labels, figures, rules to switch off (LSP:
 * completion). Nothing needs a bracket or commits on a letter, so that it lives with Telex typing.
 */

import { say } from '../locale/locale.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineSpan } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { printDecimal } from './arithmetic.ts';
import { chartCompletions } from './completion-chart.ts';
import { blank, type Completion, type CompletionContext, withoutDiacritics } from './completion-item.ts';
import { missingSections } from './completion-sections.ts';
import { yamlCompletions } from './completion-yaml.ts';
import { noteText } from './outline.ts';
import { here, shorten, type View } from './view.ts';

/** Characters after which an editor asks by itself. */
export const TRIGGERS = ['#', '^', '{', ':', ' ', '=', '.'];

/** `typed` is the trigger character that made the editor ask, or null where the drafter did. */
export function completionsAt(
  view: View,
  offset: number,
  context: CompletionContext,
  typed: string | null = null,
): Completion[] {
  const { source, report } = view;
  const line = lineSpan(source, lineAt(source, offset));
  const before = source.text.slice(line.start, offset);
  const frontMatter = report.uri === source.uri ? report.metadata.span : null;
  const inYaml =
    report.uri === source.uri && (!frontMatter || (frontMatter.start < offset && offset < frontMatter.end));
  if (inYaml && !/^---/u.test(before)) {
    const yaml = yamlCompletions(view, offset, context);
    if (yaml.length > 0 || frontMatter) return yaml;
  }
  return (
    directive(view, offset, before, context) ??
    figures(view, offset, before) ??
    chartCompletions(view, offset) ??
    footnotes(view, offset, before) ??
    (typed === null || typed === '#' ? missingSections(view, line, before) : null) ??
    []
  );
}

/** `<!-- bỏ qua `: rules that found something in this file first. */
function directive(view: View, offset: number, before: string, context: CompletionContext): Completion[] | null {
  const match = /<!--\s*(?:bỏ qua|vanthu-ignore)\s+([\w/-]*)$/iu.exec(before.normalize('NFC'));
  if (!match) return null;
  const found = new Set(view.findings.filter(f => here(view, f.place)).map(f => f.rule));
  const ids = [...context.rules.map(rule => rule.id)].sort((a, b) => Number(found.has(b)) - Number(found.has(a)));
  return ids.map(id => ({
    ...blank('rule', id, { start: offset - match[1]!.length, end: offset }),
    detail: view.locale.messages[`${id}.title`] ?? '',
    newText: `${id}: `,
  }));
}

/** `{{` and `{{=`: names of figures, with what they are worth. */
function figures(view: View, offset: number, before: string): Completion[] | null {
  const match = /\{\{(=?)[^{}]*?([\p{L}\p{M}\p{N}_.-]*)$/u.exec(before);
  if (!match) return null;
  const closed = view.source.text.startsWith('}}', offset) || match[1] === '=';
  return [...view.report.figures.byName].map(([name, figure]) => ({
    ...blank('figure', name, { start: offset - match[2]!.length, end: offset }),
    detail:
      figure.value === null ? '' : printDecimal(figure.value, view.locale) + (figure.unit ? ` ${figure.unit}` : ''),
    documentation: figure.label,
    newText: closed ? name : `${name}}}`,
    filter: withoutDiacritics(name),
  }));
}

/** `[^`, also as Telex makes it (`ơ^`): notes that are defined, then a new one with its definition at the end. */
function footnotes(view: View, offset: number, before: string): Completion[] | null {
  const match = /(?:\[|ơ)\^([^\s\]^]*)$/u.exec(before.normalize('NFC'));
  if (!match || before.normalize('NFC') !== before) return null;
  const { definitions, references } = view.report.footnotes;
  const end = /^[\]ư]/u.test(view.source.text.slice(offset, offset + 1)) ? offset + 1 : offset;
  const span = { start: offset - match[0].length, end };
  const used = new Set(references.map(reference => reference.label));
  const items: Completion[] = definitions.map(note => ({
    ...blank('footnote', note.label, span),
    detail: shorten(noteText(note), 60),
    documentation: say(view.locale, used.has(note.label) ? 'features.note-used' : 'features.note-unused'),
    newText: `[^${note.label}]`,
    filter: `[^${note.label}`,
  }));
  items.sort((a, b) => Number(used.has(a.label)) - Number(used.has(b.label)));
  const typed = match[1]!;
  const isNew = typed !== '' && !definitions.some(note => note.label === typed);
  const label = isNew ? typed : String(1 + Math.max(0, ...definitions.map(note => Number(note.label) || 0)));
  if (!definitions.some(note => note.label === label)) items.push(newFootnote(view, label, span));
  return items;
}

function newFootnote(view: View, label: string, span: Span): Completion {
  const text = view.source.text;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const last = view.report.footnotes.definitions.filter(note => here(view, note)).at(-1);
  const at = last ? trimmedEnd(text, last.span.end) : trimmedEnd(text, text.length);
  const gap = last && at > span.end ? lineBreak : lineBreak + lineBreak;
  const insert: Edit = { span: { start: at, end: at }, newText: `${gap}[^${label}]: ` };
  return {
    ...blank('footnote', label, span),
    detail: say(view.locale, 'features.note-new'),
    newText: `[^${label}]`,
    filter: `[^${label}`,
    also: at >= span.end ? [insert] : [],
  };
}

function trimmedEnd(text: string, end: number): number {
  while (end > 0 && /\s/u.test(text[end - 1]!)) end--;
  return end;
}
