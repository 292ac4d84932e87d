/** The edits that put a new section into the `mục:` list of an all-YAML draft. */

import { normalKey } from '../../model/keys.ts';
import type { ProfileSection } from '../../model/profile.ts';
import type { Edit } from '../../text/edit.ts';
import { lineAt, type Source } from '../../text/source.ts';
import type { YamlItem, YamlSections } from './yaml-items.ts';

/** A section with its title, its number included, and the inner ones that come along. */
export interface NewSection {
  readonly section: ProfileSection;
  readonly title: string;
  readonly inner: readonly NewSection[];
}

/** Where it goes: into the list at an index; as the first of a list that is not there yet, below an entry or at the top. */
export type YamlPlace =
  | { readonly kind: 'list'; readonly items: readonly YamlItem[]; readonly index: number }
  | { readonly kind: 'below'; readonly parent: YamlItem }
  | { readonly kind: 'top' };

export function insertItem(source: Source, sections: YamlSections, place: YamlPlace, section: NewSection): Edit {
  const { text } = source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines: string[] = [];
  let at = text.length;
  let lead = '';
  let tail = '';
  if (place.kind === 'list') {
    const { items, index } = place;
    const model = items[0]!;
    lines.push(...itemLines(section, sections, model.indent, model.keyIndent));
    const apart = items.slice(1).some(item => isBlankBefore(source, item.extent.start));
    at = items[index]?.extent.start ?? items.at(-1)!.extent.end;
    if (index === items.length) lead = apart ? eol : '';
    else tail = apart ? eol : '';
  } else if (place.kind === 'below') {
    const { parent } = place;
    const inner = `${parent.keyIndent}  `;
    at = endOfWords(source, parent.extent.end);
    lines.push(
      `${parent.keyIndent}${sections.spelling.sections}:`,
      ...itemLines(section, sections, inner, `${inner}  `),
    );
  } else {
    if (sections.key) at = source.lineStarts[lineAt(source, sections.key.start) + 1] ?? text.length;
    else lines.push(`${sections.spelling.sections}:`);
    lines.push(...itemLines(section, sections, '  ', '    '));
  }
  const broken = at > 0 && !/[\r\n]/u.test(text[at - 1]!) ? eol : '';
  return { span: { start: at, end: at }, newText: broken + lead + lines.join(eol) + eol + tail };
}

function itemLines(
  { section, title, inner }: NewSection,
  sections: YamlSections,
  indent: string,
  keyIndent: string,
): string[] {
  const { spelling, ids } = sections;
  const gap = keyIndent.slice(indent.length + 1) || ' ';
  const lines = [
    ...(ids ? [`${spelling.id}: ${section.id}`] : []),
    `${spelling.title}: ${quoted(title)}`,
    ...(inner.length === 0 ? [`${spelling.content}: |`, '  …'] : [`${spelling.sections}:`]),
  ].map((line, i) => (i === 0 ? `${indent}-${gap}${line}` : keyIndent + line));
  return [...lines, ...inner.flatMap(each => itemLines(each, sections, `${keyIndent}  `, `${keyIndent}    `))];
}

/** A title as a YAML value. */
const quoted = (title: string): string =>
  /:\s|\s#|^[\s"'%@`*&!|>[\]{},#?-]|:$/u.test(title) || normalKey(title) === ''
    ? `"${title.replace(/["\\]/gu, '\\$&')}"`
    : title;

/** Whether the line above the one that starts there is blank. */
export function isBlankBefore({ text }: Source, lineStart: number): boolean {
  const above = text.slice(Math.max(0, lineStart - 200), lineStart);
  return /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)$/u.test(above);
}

/** The line after the last one with words before `end`. */
function endOfWords(source: Source, end: number): number {
  const trimmed = source.text.slice(0, end).trimEnd().length;
  return source.lineStarts[lineAt(source, Math.max(0, trimmed - 1)) + 1] ?? source.text.length;
}
