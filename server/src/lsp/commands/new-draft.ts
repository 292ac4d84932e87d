/** Soạn báo cáo mới: the text of a new draft of a kind of report, for an untitled document or a new file. */

import { say } from '../../locale/locale.ts';
import { fileName, WriteError } from '../../workspace/files.ts';
import type { NewDraftArguments, NewDraftResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function createDraft(
  { ports, workspace }: Session,
  { profile = '', uri }: Partial<NewDraftArguments>,
): Promise<NewDraftResult> {
  const { locale } = workspace;
  const failed = (key: string, data: Record<string, string>): NewDraftResult => ({
    outcome: 'failed',
    message: say(locale, key, data),
  });
  // The template language is loaded with the first draft, not with the server.
  const { newDraft } = await import('../../render/draft.ts');
  const today = ports.today();
  const near = uri ?? workspace.documents.uris()[0] ?? '';
  const profiles = workspace.profiles(near);
  const kind = profiles.get(profile);
  const text = kind ? newDraft(kind, workspace.templates(near), today) : null;
  if (text === null) {
    const known = [...profiles.keys()].join(', ');
    return failed('features.draft-unknown', { profile, profiles: known });
  }
  const name = `${profile}-${today.year}-${String(today.month).padStart(2, '0')}.md`;
  if (uri === undefined) return { outcome: 'created', text, name, uri: null };
  if (ports.files.read(uri)) return failed('features.draft-exists', { file: fileName(uri) });
  try {
    ports.files.write([{ uri, bytes: new TextEncoder().encode(text) }]);
  } catch (error) {
    if (error instanceof WriteError) return failed(`render/${error.key}`, error.data);
    throw error;
  }
  return { outcome: 'created', text, name: fileName(uri), uri };
}
