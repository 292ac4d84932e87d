/** `vanthu new <profile>`: the text of a new draft, ready to fill in. */

import fs from 'node:fs';
import path from 'node:path';
import { say } from '../locale/locale.ts';
import { findProfile } from '../model/build.ts';
import { newDraft } from '../render/draft.ts';
import { type Arguments, isSet, text } from './arguments.ts';
import { todayOf } from './dates.ts';
import { STDIN_URI, systemReason } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';
import { homeOf, surroundingsOf } from './project.ts';

export async function runNew(args: Arguments, context: Context): Promise<number> {
  const home = homeOf(STDIN_URI, context.cwd);
  const surroundings = surroundingsOf([STDIN_URI], context);
  const profiles = surroundings.profiles(home);
  const allowed = [...profiles.keys()].join(', ');
  const [profile, ...rest] = args.positionals;
  if (profile === undefined || rest.length > 0) throw new CommandError('cli.profile-needed', { allowed });
  const kind = findProfile(profiles, profile);
  const draft = kind && newDraft(kind, surroundings.templates(home), todayOf(args, context));
  if (!draft) throw new CommandError('cli.unknown-profile', { profile, allowed });
  const output = text(args, 'output');
  if (output === null) {
    context.stdout.write(draft);
    return OK;
  }
  try {
    fs.writeFileSync(path.resolve(context.cwd, output), draft, { flag: isSet(args, 'force') ? 'w' : 'wx' });
  } catch (error) {
    const reason = systemReason(error);
    throw new CommandError(reason === 'EEXIST' ? 'cli.exists' : 'cli.unwritable', { path: output, reason });
  }
  context.stdout.write(`${say(context.locale, 'cli.created', { path: output })}\n`);
  return OK;
}
