/** A template package of an office's own to start from: the files of one that there is, under a name of its own. */

import type { Profile } from '../model/profile.ts';
import { type TemplateFiles, templateChain } from './template.ts';

/** Comments at the head of files that are written anew rather than copied, one line each without its `#`. */
export interface NewTemplateWords {
  readonly profile: string;
  readonly style: (base: string) => string;
}

/** What a package is called: the folder's name, which is the id that drafts write after `vanthu:`. */
export const isTemplateName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}$/u.test(name);

/**
 * Files of a new package by path below its folder, from template `profile.id` and those that it extends: what the
 * report must contain, its looks, what stands where, what a new draft holds. Under another name the package extends
 * the one it is made from; under the same name it takes its place for all drafts of the workspace. Null where there is
 * no such template.
 */
export function newTemplate(
  profile: Profile,
  name: string,
  templates: TemplateFiles,
  words: NewTemplateWords,
): Map<string, string> | null {
  const { id } = profile;
  const chain = templateChain(id, templates);
  if (chain.length === 0) return null;
  const files = new Map<string, string>();
  for (const folder of [...chain].reverse())
    for (const [path, file] of templates) {
      const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
      if (below.endsWith('.hbs')) files.set(below, file.text);
    }
  const own = name === id;
  const copied = templates.get(`${id}/profile.yaml`)?.text ?? '';
  files.set('profile.yaml', own && copied !== '' ? copied : extendingProfile(profile, name, words.profile));
  files.set('style.yaml', styleText(own ? (chain[1] ?? null) : id, chain, templates, words.style));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function extendingProfile(profile: Profile, name: string, comment: string): string {
  const title = `{ vi: ${JSON.stringify(profile.title.vi)}, en: ${JSON.stringify(profile.title.en)} }`;
  return `# ${comment}\nid: ${name}\nkế thừa: ${profile.id}\ntên: ${title}\n`;
}

/** The looks in full, so that every value can be seen and changed in place: those of the nearest layer that has any. */
function styleText(
  parent: string | null,
  chain: readonly string[],
  templates: TemplateFiles,
  comment: (base: string) => string,
): string {
  const head = parent === null ? '' : `# ${comment(parent)}\nextends: ${parent}\n\n`;
  for (const folder of chain) {
    const text = templates.get(`${folder}/style.yaml`)?.text ?? '';
    if (!/^(?:page|font|styles|headings|tables|footnotes|charts)\s*:/mu.test(text)) continue;
    return head + text.replace(/^(?:extends|kế thừa):.*\r?\n/mu, '');
  }
  return head;
}
