/**
 * Loads a bundle with the code that the engine made of it when the program was built: to read and compile a megabyte of
 * source is a third of a short command. What was kept fits one engine and one source; for any other it is not used.
 */

import fs from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';

type Exports = Record<string, unknown>;

/** Kept code lies beside its bundle: checksums of the source and of the code, 4 bytes each, then the code. */
const keptFile = (file: string): string => `${file}.code`;

/** What the bundle `file` (an absolute path) exports. */
export function loadBundle(file: string): Exports {
  const kept = process.sourceMapsEnabled ? null : readBytes(keptFile(file));
  if (!kept || kept.length <= 8) return createRequire(file)(file) as Exports;
  const source = fs.readFileSync(file);
  const code = kept.subarray(8);
  const whole = kept.readUInt32LE(0) === crc32(source) && kept.readUInt32LE(4) === crc32(code);
  if (!whole) return createRequire(file)(file) as Exports;
  // Code of another engine is refused by this one, which then compiles the source.
  return run(scriptOf(file, source, code), file);
}

/** Loads the bundle `file`, and gives what keeps the code that has run by then; for builds. */
export function loadToKeep(file: string): { readonly exports: Exports; readonly keep: () => void } {
  const source = fs.readFileSync(file);
  const script = scriptOf(file, source);
  const exports = run(script, file);
  const keep = (): void => {
    const code = script.createCachedData();
    const head = Buffer.alloc(8);
    head.writeUInt32LE(crc32(source), 0);
    head.writeUInt32LE(crc32(code), 4);
    fs.writeFileSync(keptFile(file), Buffer.concat([head, code]));
  };
  return { exports, keep };
}

const scriptOf = (file: string, source: Buffer, cachedData?: Buffer): vm.Script =>
  new vm.Script(wrap(source.toString()), { filename: file, ...(cachedData ? { cachedData } : {}) });

/** Runs a CommonJS module's script as Node does. */
function run(script: vm.Script, file: string): Exports {
  const module = { exports: {} as Exports };
  const body = script.runInThisContext() as (...values: unknown[]) => void;
  body.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

function readBytes(file: string): Buffer | null {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}
