/** Chuyển từ Word: the draft of a Word file or a scanned text, written beside it, with what to look at. */

import { remarkText } from '../../import/draft/remark-text.ts';
import { importFile } from '../../import/import-file.ts';
import { say } from '../../locale/locale.ts';
import { fileName, folderOf, resolveUri, WriteError } from '../../workspace/files.ts';
import type { ImportFileArguments, ImportFileResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Writes the draft of a file; replaces nothing unless `force` says so, and never the file itself. */
export function importDraft(
  { ports, workspace }: Session,
  { uri = '', force = false }: Partial<ImportFileArguments>,
): ImportFileResult {
  const { locale } = workspace;
  const path = fileName(uri);
  const failed = (key: string, data: Readonly<Record<string, string>>): ImportFileResult => ({
    outcome: 'failed',
    message: say(locale, key, data),
  });
  const bytes = ports.files.read(uri);
  if (!bytes) return failed('features.word-missing', { path });
  const stem = path.replace(/\.[^.]*$/u, '');
  const imported = importFile(bytes, { imageFolder: `${stem}-hinh`, ours: ports.files.edited([uri]).length === 0 });
  if (!imported.ok) return failed(`cli.word-${imported.problem}`, { path });
  const encoder = new TextEncoder();
  const targets = [
    ...imported.drafts.map(({ path: below, text }, i) => ({
      name: i === 0 || below === null ? `${stem}${/\.[a-z]+$/iu.exec(below ?? '')?.[0] ?? '.md'}` : below,
      bytes: encoder.encode(text),
    })),
    ...imported.images.map(({ name, bytes: content }) => ({ name, bytes: content })),
  ].map(({ name, bytes: content }) => ({ uri: resolveUri(folderOf(uri), name) ?? '', bytes: content }));
  const there = targets.filter(target => ports.files.read(target.uri)).map(target => target.uri);
  if (targets.some(target => target.uri === '' || target.uri === uri)) return failed('features.word-missing', { path });
  if (there.length > 0 && !force) {
    const message = say(locale, 'features.import-exists', { file: there.map(fileName).join(', ') });
    return { outcome: 'exists', message, files: there };
  }
  try {
    ports.files.write(targets, true);
  } catch (error) {
    if (error instanceof WriteError) return failed(`render/${error.key}`, error.data);
    throw error;
  }
  const files = targets.map(target => target.uri);
  workspace.changed(files);
  return {
    outcome: 'imported',
    message: say(locale, 'features.import-done', { file: fileName(files[0]!), count: imported.remarks.length }),
    files,
    remarks: imported.remarks.map(remark => remarkText(locale, remark)),
  };
}
