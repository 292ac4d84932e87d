/** Finds the command, gives it its arguments and turns what goes wrong into one line and an exit code. */

import { en } from '../locale/en/index.ts';
import { type Locale, say } from '../locale/locale.ts';
import { vi } from '../locale/vi/index.ts';
import { type Arguments, COMMANDS, readArguments } from './arguments.ts';
import { COULD_NOT_RUN, CommandError, type Context, OK, type Ports } from './io.ts';
import { versionOf } from './version.ts';

type Runner = (args: Arguments, context: Context) => Promise<number>;

/** Each command is loaded when it is run: what one needs, another does not pay for. */
const RUNNERS: Readonly<Record<string, () => Promise<Runner>>> = {
  check: async () => (await import('./check.ts')).runCheck,
  render: async () => (await import('./render.ts')).runRender,
  import: async () => (await import('./import.ts')).runImport,
  merge: async () => (await import('./merge.ts')).runMerge,
  diff: async () => (await import('./diff.ts')).runDiff,
  claims: async () => (await import('./claims.ts')).runClaims,
  new: async () => (await import('./new.ts')).runNew,
  'new-template': async () => (await import('./new-template.ts')).runNewTemplate,
  inspect: async () => (await import('./inspect.ts')).runInspect,
  rules: async () => (await import('./rules.ts')).runRules,
};

/** Runs `vanthu <args>`; resolves to the exit code and never rejects. */
export async function runCommandLine(args: readonly string[], ports: Ports): Promise<number> {
  const context: Context = { ...ports, locale: localeOf(args, ports) };
  const [command, ...rest] = args;
  try {
    if (command === '--version' || command === '-v') {
      context.stdout.write(`${versionOf(context.root)}\n`);
      return OK;
    }
    if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
      const named = rest[0];
      context.stdout.write(`${say(context.locale, named && COMMANDS[named] ? `cli.help-${named}` : 'cli.help')}\n`);
      return OK;
    }
    const parsed = readArguments(command, rest);
    if (parsed.options.help) {
      context.stdout.write(`${say(context.locale, `cli.help-${command}`)}\n`);
      return OK;
    }
    const run = await RUNNERS[command]!();
    return await run(parsed, context);
  } catch (error) {
    const line =
      error instanceof CommandError
        ? say(context.locale, error.key, error.data)
        : say(context.locale, 'cli.failed', { reason: (error as Error)?.message?.split('\n')[0] ?? String(error) });
    context.stderr.write(`vanthu: ${line}\n`);
    if (context.environment.VANTHU_DEBUG && error instanceof Error) context.stderr.write(`${error.stack}\n`);
    return COULD_NOT_RUN;
  }
}

/** `--language en|vi`, else VANTHU_LANGUAGE, else Vietnamese. */
function localeOf(args: readonly string[], ports: Ports): Locale {
  const at = args.findIndex(arg => arg === '--language' || arg.startsWith('--language='));
  const given = at < 0 ? ports.environment.VANTHU_LANGUAGE : (args[at]!.split('=')[1] ?? args[at + 1]);
  return given === 'en' ? en : vi;
}
