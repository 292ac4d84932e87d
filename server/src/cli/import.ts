/** `vanthu import <file>`: the draft of a Word file or a scanned text, written beside it, with what to look at. */

import fs from 'node:fs';
import path from 'node:path';
import { remarkText } from '../import/draft/remark-text.ts';
import type { Imported } from '../import/import-file.ts';
import { importFile } from '../import/import-file.ts';
import { say } from '../locale/locale.ts';
import { type Arguments, isSet, text } from './arguments.ts';
import { systemReason } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';

/** A file to be written, by its absolute path. */
interface Target {
  readonly file: string;
  readonly content: string | Uint8Array;
}

export async function runImport(args: Arguments, context: Context): Promise<number> {
  const [given, ...rest] = args.positionals;
  if (given === undefined || rest.length > 0) throw new CommandError('cli.one-file', { command: 'import' });
  const source = path.resolve(context.cwd, given);
  const bytes = readBytes(source, given);
  const output = text(args, 'output');
  const stem = path.basename(output ?? source).replace(/\.[^.]*$/u, '');
  const imported = importFile(bytes, { imageFolder: `${stem}-hinh`, ours: await isOurs(source, bytes, context) });
  if (!imported.ok) throw new CommandError(`cli.word-${imported.problem}`, { path: given });
  const draft = draftPath(source, output, path.extname(imported.drafts[0]?.path ?? 'a.md'), context);
  const targets = targetsOf(imported, draft);
  if (!isSet(args, 'force')) {
    const there = targets.find(target => fs.existsSync(target.file));
    if (there) throw new CommandError('cli.exists', { path: relative(there.file, context) });
  }
  for (const target of targets) write(target, isSet(args, 'force'), context);
  for (const target of targets)
    context.stdout.write(`${say(context.locale, 'cli.created', { path: relative(target.file, context) })}\n`);
  if (imported.remarks.length > 0) {
    context.stdout.write(`\n${say(context.locale, 'cli.import-remarks', { count: imported.remarks.length })}\n`);
    for (const remark of imported.remarks) context.stdout.write(`  ${remarkText(context.locale, remark)}\n`);
  }
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

/** `-o`, in a folder under the file's own name; else beside the file. */
function draftPath(source: string, output: string | null, ending: string, context: Context): string {
  const name = `${path.basename(source, path.extname(source))}${ending}`;
  if (output === null) return path.join(path.dirname(source), name);
  const wanted = path.resolve(context.cwd, output);
  return fs.statSync(wanted, { throwIfNoEntry: false })?.isDirectory() ? path.join(wanted, name) : wanted;
}

/** The draft, its parts and its pictures, all beside it. */
function targetsOf(imported: Imported, draft: string): Target[] {
  const folder = path.dirname(draft);
  return [
    ...imported.drafts.map(({ path: below, text: content }, i) => ({
      file: i === 0 || below === null ? draft : path.join(folder, below),
      content,
    })),
    ...imported.images.map(({ name, bytes }) => ({ file: path.join(folder, name), content: bytes })),
  ];
}

function write({ file, content }: Target, force: boolean, context: Context): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const reason = systemReason(error);
    const key = reason === 'EEXIST' ? 'cli.exists' : 'cli.unwritable';
    throw new CommandError(key, { path: relative(file, context), reason });
  }
}

const relative = (file: string, context: Context): string =>
  (path.relative(context.cwd, file) || file).split(path.sep).join('/');
