/** What a key of `.vanthu.yaml` or of an own profile is for; of a rule's id, what it checks. */

import type { SettingsFile } from '../check/settings.ts';
import { type Locale, say } from '../locale/locale.ts';
import { keyIn } from '../model/keys.ts';
import { lineAt, lineSpan, sliceOf } from '../text/source.ts';
import type { HoverText } from './hover.ts';
import { KEY_LINE, keysOf, shapeAround, spellingsOf } from './settings-path.ts';

export function settingsHover(file: SettingsFile, offset: number, locale: Locale): HoverText | null {
  const line = lineAt(file.source, offset);
  const { start } = lineSpan(file.source, line);
  const entry = KEY_LINE.exec(sliceOf(file.source, lineSpan(file.source, line)));
  if (!entry) return null;
  const typed = entry[2] ?? entry[3] ?? entry[4]!;
  const from = start + entry[1]!.length;
  const span = { start: from, end: start + entry[0].trimEnd().length - 1 };
  if (offset < from || offset > span.end) return null;
  const shape = shapeAround(file, line, entry[1]!.length);
  if (!shape) return null;
  if (shape.kind === 'rules') {
    const title = locale.messages[`${typed}.title`];
    return title === undefined ? null : { span, markdown: `**${title}** (\`${typed}\`)` };
  }
  const keys = keysOf(shape);
  const name = keys && keyIn(spellingsOf(keys), typed);
  if (!keys || !name) return null;
  const { spellings, help } = keys[name]!;
  return { span, markdown: `**${spellings[0]}** (\`${name}\`)\n\n${say(locale, help)}` };
}
