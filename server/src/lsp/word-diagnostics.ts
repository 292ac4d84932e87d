/** What was found in Word files, where an editor can show it: in the text of the file, or at the entry of the part. */

import { type Diagnostic, diagnosticOf } from '../features/diagnostics.ts';
import type { View } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import { isWordFile } from '../model/assembly.ts';
import { fileName } from '../workspace/files.ts';
import { departureFindings } from '../workspace/word-departures.ts';
import { wordLocation, wordPlaceText } from '../workspace/word-drafts.ts';
import { wordFileOf } from './word-view.ts';
import type { Workspace } from './workspace.ts';

/** What departs from the decree's layout in the Word file whose text a document shows; nothing for other documents. */
export function departures({ report, locale }: View, workspace: Workspace): Diagnostic[] {
  const draft = wordFileOf(report.uri) ? workspace.wordDraft(report.uri) : null;
  const own = report.sources.get(report.uri);
  // While the file changes, the text that is shown may be the one before.
  if (!draft || draft.source.text !== own?.text) return [];
  return departureFindings(draft, locale)
    .map(found => ({ ...found, place: { ...found.place, uri: report.uri } }))
    .map(found => diagnosticOf(found, locale));
}

/** A finding in a part that is a Word file stands at the part's entry, and says where it is in the file. */
export function atPart(found: Diagnostic, { report, locale }: View, workspace: Workspace): Diagnostic {
  const { uri, span } = found.place;
  const part = isWordFile(uri) && uri !== report.uri && report.parts.find(each => each.uri === uri);
  if (!part) return found;
  const draft = workspace.wordDraft(uri);
  const at = draft && wordLocation(draft, span);
  const place = at ? wordPlaceText({ note: at.note, page: at.at.page, paragraph: at.paragraph + 1 }, locale) : '';
  const text = report.sources.get(uri)?.text.slice(span.start, Math.min(span.end, span.start + 60)) ?? '';
  const message = say(locale, 'features.word-part', { file: fileName(uri), place, text, message: found.message });
  return { ...found, message, place: { uri: report.uri, span: part.fileSpan }, fixes: [] };
}
