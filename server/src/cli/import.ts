/** `vanthu import <file>`: the draft of a Word file or a scanned text, or of next year's report, with what to look at. */

import fs from 'node:fs';
import path from 'node:path';
import { remarkText } from '../import/draft/remark-text.ts';
import { type Imported, importFile } from '../import/import-file.ts';
import { renewalText } from '../import/roll-forward/renewal-text.ts';
import { type RolledFile, rollForward } from '../import/roll-forward/roll-forward.ts';
import { say } from '../locale/locale.ts';
import { type Arguments, isSet, text } from './arguments.ts';
import { decode, replaceFile, systemReason } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';

/** A file to be written, by its absolute path. */
interface Target {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** What came of the file, and what is said of it. */
interface Made {
  readonly targets: readonly Target[];
  /** Lines below a title each. */
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export async function runImport(args: Arguments, context: Context): Promise<number> {
  const [given, ...rest] = args.positionals;
  if (given === undefined || rest.length > 0) throw new CommandError('cli.one-file', { command: 'import' });
  const source = path.resolve(context.cwd, given);
  const bytes = readBytes(source, given);
  const rolling = isSet(args, 'roll-forward');
  const output = text(args, 'output');
  const imported = importFile(bytes, {
    imageFolder: `${stemOf(output ?? source)}-hinh`,
    ours: await isOurs(source, bytes, context),
    drafts: rolling,
  });
  if (!imported.ok) throw new CommandError(`cli.word-${imported.problem}`, { path: given });
  const remarks = imported.remarks.map(remark => remarkText(context.locale, remark));
  const looked = { title: say(context.locale, 'cli.import-remarks', { count: remarks.length }), lines: remarks };
  const made = rolling
    ? rolledOn(imported, source, given, output, context)
    : { targets: targetsOf(imported, draftPath(source, output, imported, context)), lists: [] };
  const force = isSet(args, 'force');
  const there = made.targets.find(target => fs.existsSync(target.file));
  if (there && (!force || there.file === source))
    throw new CommandError('cli.exists', { path: relative(there.file, context) });
  for (const target of made.targets) write(target, force, context);
  for (const target of made.targets)
    context.stdout.write(`${say(context.locale, 'cli.created', { path: relative(target.file, context) })}\n`);
  for (const { title, lines } of [...made.lists, looked])
    if (lines.length > 0) context.stdout.write(`\n${title}\n${lines.map(line => `  ${line}\n`).join('')}`);
  return OK;
}

function readBytes(file: string, shown: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new CommandError('cli.unreadable', { path: shown, reason: systemReason(error) });
  }
}

/** True for a DOCX that carries our fingerprint and still matches it. */
async function isOurs(file: string, bytes: Uint8Array, context: Context): Promise<boolean> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const { editedTargets } = await context.loadRenderer();
  return editedTargets([file]).length === 0;
}

const stemOf = (file: string): string => path.basename(file).replace(/\.[^.]*$/u, '');

/** `-o`, in a folder under the file's own name; else beside the file. */
function draftPath(source: string, output: string | null, { drafts }: Imported, context: Context): string {
  const name = `${stemOf(source)}${path.extname(drafts[0]?.path ?? 'a.md')}`;
  if (output === null) return path.join(path.dirname(source), name);
  const wanted = path.resolve(context.cwd, output);
  return fs.statSync(wanted, { throwIfNoEntry: false })?.isDirectory() ? path.join(wanted, name) : wanted;
}

/** The draft, its parts and its pictures, all beside it. */
function targetsOf({ drafts, images }: Imported, draft: string): Target[] {
  const folder = path.dirname(draft);
  return [
    ...drafts.map(({ path: below, text: content }, i) => ({
      file: i === 0 || below === null ? draft : path.join(folder, below),
      content,
    })),
    ...images.map(({ name, bytes }) => ({ file: path.join(folder, name), content: bytes })),
  ];
}

// ------------------------------------------------------------------------------------------------ next year's report

/** What a draft in YAML is called while it is read: its places need no name. */
const DRAFT = 'draft.yaml';

function rolledOn(imported: Imported, source: string, given: string, output: string | null, context: Context): Made {
  const [first, ...others] = imported.drafts as readonly RolledFile[];
  const yaml = /\.ya?ml$/iu.test(first?.path ?? source);
  // The parts of a draft in YAML stand beside it; those of one that a DOCX carried came with it.
  const parts = yaml && others.length === 0 ? partsBeside(first!.text, path.dirname(source)) : others;
  const ending = path.extname(first?.path ?? (/\.(?:md|markdown|ya?ml)$/iu.test(source) ? source : 'a.md'));
  const rolled = rollForward([{ path: yaml ? DRAFT : null, text: first?.text ?? '' }, ...parts]);
  if (!rolled.ok) throw new CommandError('cli.no-period', { path: given });
  const { year } = rolled;
  const stem = stemOf(source);
  const renamed = stem.includes(String(year - 1)) ? stem.replaceAll(String(year - 1), String(year)) : `${stem}-${year}`;
  const home = path.dirname(source);
  const folder = parts.length > 0 ? path.join(home, String(year)) : home;
  const wanted = output === null ? null : path.resolve(context.cwd, output);
  const isFolder = wanted !== null && fs.statSync(wanted, { throwIfNoEntry: false })?.isDirectory();
  const draft =
    wanted === null ? path.join(folder, renamed + ending) : isFolder ? path.join(wanted, renamed + ending) : wanted;
  const targets = rolled.files.map(({ path: below, text: content }, i) => ({
    file: i === 0 || below === null ? draft : path.join(path.dirname(draft), below),
    content,
  }));
  const images = imported.images.map(({ name, bytes }) => ({
    file: path.join(path.dirname(draft), name),
    content: bytes,
  }));
  const lines = rolled.renewals.map(renewal =>
    renewalText(context.locale, renewal.path === DRAFT ? { ...renewal, path: null } : renewal),
  );
  return {
    targets: [...targets, ...images],
    lists: [{ title: say(context.locale, 'cli.renewals', { count: lines.length }), lines }],
  };
}

/** The Markdown parts that a draft in YAML lists, as far as they are there and below its folder. */
function partsBeside(yaml: string, folder: string): RolledFile[] {
  return [...yaml.matchAll(/^[\s-]*(?:tệp|file)\s*:\s*["']?([^"'\r\n#]+?)["']?\s*$/gimu)].flatMap(match => {
    const below = match[1]!.replaceAll('\\', '/');
    const file = path.resolve(folder, below);
    if (!/\.(?:md|markdown)$/iu.test(below) || path.relative(folder, file).startsWith('..')) return [];
    try {
      const content = decode(fs.readFileSync(file));
      return content === null ? [] : [{ path: below, text: content }];
    } catch {
      return [];
    }
  });
}

function write({ file, content }: Target, force: boolean, context: Context): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (force) replaceFile(file, content);
    else fs.writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const reason = systemReason(error);
    const key = reason === 'EEXIST' ? 'cli.exists' : 'cli.unwritable';
    throw new CommandError(key, { path: relative(file, context), reason });
  }
}

const relative = (file: string, context: Context): string =>
  (path.relative(context.cwd, file) || file).split(path.sep).join('/');
