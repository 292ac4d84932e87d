/** `vanthu new-template <profile>`: a copy of a template in the workspace, for the office to change. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../locale/locale.ts';
import { findProfile } from '../model/build.ts';
import { isTemplateName, newTemplate } from '../render/new-template.ts';
import { type Arguments, isSet, text } from './arguments.ts';
import { STDIN_URI } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';
import { homeOf, surroundingsOf } from './project.ts';

export async function runNewTemplate(args: Arguments, context: Context): Promise<number> {
  const home = homeOf(STDIN_URI, context.cwd);
  const surroundings = surroundingsOf([STDIN_URI], context);
  // Those that come with the program or are shared: a copy of what the workspace has already would be no start.
  const profiles = surroundings.profiles('');
  const allowed = [...profiles.keys()].join(', ');
  const [given, ...rest] = args.positionals;
  if (given === undefined || rest.length > 0) throw new CommandError('cli.profile-needed', { allowed });
  const profile = findProfile(profiles, given);
  if (!profile) throw new CommandError('cli.unknown-profile', { profile: given, allowed });
  const output = text(args, 'output');
  const folder =
    output === null
      ? path.join(fileURLToPath(surroundings.ownTemplates(home)!), profile.id)
      : path.resolve(context.cwd, output);
  const name = path.basename(folder).normalize('NFC');
  if (!isTemplateName(name)) throw new CommandError('render/template-name', { name });
  const files = newTemplate(profile, name, surroundings.templates(''), {
    profile: say(context.locale, 'render/own-profile', { base: profile.id }),
    style: base => say(context.locale, 'render/own-style', { base }),
  });
  if (!files) throw new CommandError('cli.unknown-profile', { profile: given, allowed });
  const targets = [...files].map(([below, content]) => ({
    path: path.join(folder, below),
    bytes: Buffer.from(content),
  }));
  const shown = (file: string): string => (path.relative(context.cwd, file) || file).split(path.sep).join('/');
  const there = isSet(args, 'force') ? undefined : targets.find(target => fs.existsSync(target.path));
  if (there) throw new CommandError('cli.exists', { path: shown(there.path) });
  const { makeFolders, writeAll } = await context.loadRenderer();
  try {
    makeFolders(targets.map(target => path.dirname(target.path)));
    writeAll(targets, true);
  } catch (error) {
    const { key, data } = error as { key?: string; data?: Record<string, string> };
    if (typeof key === 'string') throw new CommandError(`render/${key}`, data);
    throw error;
  }
  for (const target of targets)
    context.stdout.write(`${say(context.locale, 'cli.created', { path: shown(target.path) })}\n`);
  return OK;
}
