/** Chép mẫu trình bày: a copy of a template in the workspace, for the office to change. */

import { say } from '../../locale/locale.ts';
import { fileName, WriteError } from '../../workspace/files.ts';
import type { NewTemplateArguments, NewTemplateResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function copyTemplate(
  { ports, workspace }: Session,
  { profile: id = '', name = id, uri = '', force = false }: Partial<NewTemplateArguments>,
): Promise<NewTemplateResult> {
  const { locale } = workspace;
  const failed = (key: string, data: Record<string, string> = {}): NewTemplateResult => ({
    outcome: 'failed',
    message: say(locale, key, data),
  });
  // The template language is loaded when it is needed, not with the server.
  const { isTemplateName, newTemplate } = await import('../../render/new-template.ts');
  const profiles = workspace.profiles('');
  const profile = profiles.get(id);
  const words = {
    profile: say(locale, 'render/own-profile', { base: id }),
    style: (base: string) => say(locale, 'render/own-style', { base }),
  };
  if (!isTemplateName(name)) return failed('render/template-name', { name });
  const files = profile ? newTemplate(profile, name.normalize('NFC'), workspace.templates(''), words) : null;
  if (!files) return failed('features.draft-unknown', { profile: id, profiles: [...profiles.keys()].join(', ') });
  const own = workspace.ownTemplates(uri);
  if (own === null) return failed('features.template-nowhere');
  const folder = `${own}${encodeURIComponent(name.normalize('NFC'))}/`;
  const targets = [...files]
    .map(([below, text]) => ({ uri: folder + below, bytes: new TextEncoder().encode(text) }))
    .sort((a, b) => Number(b.uri.endsWith('/style.yaml')) - Number(a.uri.endsWith('/style.yaml')));
  const there = force ? [] : targets.filter(target => ports.files.read(target.uri)).map(target => target.uri);
  if (there.length > 0) {
    const data = { folder: name, file: there.map(fileName).join(', ') };
    return { outcome: 'exists', message: say(locale, 'features.template-exists', data), files: there };
  }
  try {
    ports.files.write(targets, true);
  } catch (error) {
    if (error instanceof WriteError) return failed(`render/${error.key}`, error.data);
    throw error;
  }
  const written = targets.map(target => target.uri);
  workspace.changed(written);
  return { outcome: 'created', message: say(locale, 'features.template-created', { folder: name }), files: written };
}
