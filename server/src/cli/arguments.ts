/** Arguments as typed → a command and its options. Unknown ones are refused in one line, never ignored. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './io.ts';

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

const flag = { type: 'boolean' } as const;
const value = { type: 'string' } as const;
const COMMON: Options = { help: { ...flag, short: 'h' }, language: value };

/** What each command takes. */
export const COMMANDS: Readonly<Record<string, Options>> = {
  check: { ...COMMON, format: value, fix: flag, strict: flag, today: value, comments: value },
  render: {
    ...COMMON,
    output: { ...value, short: 'o' },
    to: value,
    template: value,
    final: flag,
    strict: flag,
    force: flag,
    today: value,
    engine: value,
    'pdf-a': flag,
    'no-source': flag,
    'reference-doc': value,
  },
  merge: { ...COMMON, draft: value, list: flag, format: value, accept: value, author: value, comments: flag },
  import: { ...COMMON, output: { ...value, short: 'o' }, 'roll-forward': flag, force: flag },
  diff: { ...COMMON, format: value, output: { ...value, short: 'o' }, force: flag, today: value },
  claims: { ...COMMON, format: value, output: { ...value, short: 'o' } },
  new: { ...COMMON, output: { ...value, short: 'o' }, force: flag, today: value },
  'new-template': { ...COMMON, output: { ...value, short: 'o' }, force: flag },
  inspect: { ...COMMON, format: value, strict: flag },
  rules: { ...COMMON, format: value },
};

/** Throws a CommandError that names the argument which does not fit. */
export function readArguments(command: string, args: readonly string[]): Arguments {
  const options = COMMANDS[command];
  if (!options) throw new CommandError('cli.unknown-command', { command });
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { positionals, options: values as Arguments['options'] };
  } catch (error) {
    const code = (error as { code?: string }).code;
    const argument = /'([^']+)'/u.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new CommandError(code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'cli.option-value' : 'cli.unknown-option', {
      argument,
      command,
    });
  }
}

/** One of the allowed words, or the first where none was given. */
export function choice<T extends string>(args: Arguments, option: string, allowed: readonly T[]): T {
  const given = args.options[option];
  if (given === undefined) return allowed[0]!;
  const found = allowed.find(word => word === given);
  if (!found)
    throw new CommandError('cli.choice', { option: `--${option}`, value: String(given), allowed: allowed.join(', ') });
  return found;
}

export const text = (args: Arguments, option: string): string | null => {
  const given = args.options[option];
  return typeof given === 'string' ? given : null;
};

export const isSet = (args: Arguments, option: string): boolean => args.options[option] === true;
