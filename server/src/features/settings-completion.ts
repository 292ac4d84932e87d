/** Completion in `.vanthu.yaml` and in own profiles: keys, rules, and the words that a key takes. */

import type { SettingsFile } from '../check/settings.ts';
import type { Shape } from '../check/settings-keys.ts';
import type { Locale } from '../locale/locale.ts';
import type { Profile } from '../model/profile.ts';
import { lineSpan } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { blank, type Completion, withoutDiacritics } from './completion-item.ts';
import { KEY_LINE, keysOf, lineBefore, shapeAround, shapeOfKey } from './settings-path.ts';

export interface SettingsContext {
  readonly locale: Locale;
  readonly rules: readonly { readonly id: string }[];
  readonly profiles: ReadonlyMap<string, Profile>;
}

export function settingsCompletions(file: SettingsFile, offset: number, context: SettingsContext): Completion[] {
  const { line, start, before } = lineBefore(file, offset);
  if (/^\s*#/u.test(before)) return [];
  const entry = KEY_LINE.exec(before);
  if (entry) {
    const around = shapeAround(file, line, entry[1]!.length);
    const shape = around && shapeOfKey(around, entry[2] ?? entry[3] ?? entry[4]!);
    const rest = before.slice(entry[0].length);
    const word = /(?:^[ \t]*|[[,][ \t]*)([^[\],{}]*)$/u.exec(rest)?.[1];
    if (!shape || word === undefined) return [];
    const lead = rest === '' ? ' ' : '';
    return valuesOf(shape, { start: offset - word.length, end: offset }, context, lead);
  }
  const typed = /^((?:[ \t]|-[ \t])*)([^:[\]{}]*)$/u.exec(before);
  if (!typed) return [];
  const span = { start: start + typed[1]!.length, end: offset };
  const shape = shapeAround(file, line, typed[1]!.length);
  if (!shape) return [];
  const item = typed[1]!.includes('-');
  if (item && shape.kind === 'word') return valuesOf(shape, span, context, '');
  if (item && shape.kind !== 'items') return [];
  const after = file.source.text.slice(offset, lineSpan(file.source, line).end);
  return namesOf(shape, span, context, /^[^:]*:/u.test(after) ? '' : ': ');
}

/** The keys, or the rules, that may stand there. */
function namesOf(shape: Shape, span: Span, { locale, rules }: SettingsContext, colon: string): Completion[] {
  if (shape.kind === 'rules') {
    const families = [...new Set(rules.map(({ id }) => `${id.split('/')[0]}/*`))];
    return [...rules.map(({ id }) => id), ...families].map(id => ({
      ...blank('rule', id, span),
      detail: locale.messages[`${id}.title`] ?? '',
      newText: id + colon,
    }));
  }
  return Object.entries(keysOf(shape) ?? {}).map(([name, { spellings, help }]) => ({
    ...blank('key', spellings[0]!, span),
    detail: name,
    documentation: locale.messages[help] ?? null,
    newText: spellings[0]! + colon,
    filter: `${withoutDiacritics(spellings[0]!)} ${name}`,
  }));
}

function valuesOf(shape: Shape, span: Span, { locale, profiles }: SettingsContext, lead: string): Completion[] {
  const choices =
    shape.kind === 'word'
      ? Object.values(shape.of).map(spellings => ({ text: spellings[0]!, detail: spellings.at(-1)! }))
      : shape.kind === 'profile'
        ? [...profiles.values()].map(profile => ({ text: profile.id, detail: profile.title[locale.language] }))
        : [];
  return choices.map(({ text, detail }) => ({
    ...blank('value', text, span),
    detail: detail === text ? '' : detail,
    newText: lead + text,
    filter: withoutDiacritics(text),
  }));
}
