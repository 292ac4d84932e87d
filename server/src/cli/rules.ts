/** `vanthu rules [id]`: what is checked, and why. */

import fs from 'node:fs';
import path from 'node:path';
import { type Locale, say } from '../locale/locale.ts';
import { RULES } from '../rules/index.ts';
import { type Arguments, choice } from './arguments.ts';
import { CommandError, type Context, OK } from './io.ts';

export async function runRules(args: Arguments, context: Context): Promise<number> {
  const format = choice(args, 'format', ['table', 'json']);
  const [id] = args.positionals;
  const rules = id === undefined ? RULES : RULES.filter(rule => rule.id === id);
  if (rules.length === 0) throw new CommandError('cli.unknown-rule', { rule: id! });
  const page = (rule: string) => path.join(context.root, 'docs/rules', `${rule}.md`);
  if (format === 'json') {
    const listed = rules.map(({ id, severity, ground, fix }) => ({
      id,
      severity,
      title: say(context.locale, `${id}.title`),
      ground,
      fix,
    }));
    context.stdout.write(`${JSON.stringify({ version: 1, rules: listed })}\n`);
  } else if (id !== undefined && fs.existsSync(page(id))) context.stdout.write(fs.readFileSync(page(id), 'utf8'));
  else context.stdout.write(rules.map(rule => line(rule, context.locale)).join(''));
  return OK;
}

function line({ id, severity, fix }: (typeof RULES)[number], locale: Locale): string {
  const mended = fix === 'none' ? '' : `  [${say(locale, fix === 'all' ? 'cli.rules-fix-all' : 'cli.rules-fix')}]`;
  return `${id.padEnd(30)} ${say(locale, `cli.severity-${severity}`).padEnd(13)} ${say(locale, `${id}.title`)}${mended}\n`;
}
