/** `vanthu new <profile>`: the text of a new draft, ready to fill in. */

import fs from 'node:fs';
import path from 'node:path';
import { say } from '../locale/locale.ts';
import { newDraft } from '../render/draft.ts';
import { type Arguments, isSet, text } from './arguments.ts';
import { todayOf } from './dates.ts';
import { systemReason } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';
import { bundledTemplates, profilesOf } from './project.ts';

export async function runNew(args: Arguments, context: Context): Promise<number> {
  const templates = bundledTemplates(context.root);
  const allowed = [...profilesOf(templates).keys()].join(', ');
  const [profile, ...rest] = args.positionals;
  if (profile === undefined || rest.length > 0) throw new CommandError('cli.profile-needed', { allowed });
  const draft = newDraft(profile, templates, todayOf(args, context));
  if (draft === null) throw new CommandError('cli.unknown-profile', { profile, allowed });
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
