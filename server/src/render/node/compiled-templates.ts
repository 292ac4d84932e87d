/** The bundled templates, compiled when the program is built: a module that lies beside the renderer. */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TemplateFiles } from '../template.ts';
import { type CompiledTemplates, compiledSource } from '../template-run.ts';

const FILE = 'templates.js';

/** Writes what Handlebars makes of all reports and partials in `files` into the folder of a build. */
export function storeCompiled(files: TemplateFiles, folder: string): void {
  const texts = new Set(
    [...files].filter(([name]) => /\/(?:report|partials\/[^/]+)\.hbs$/u.test(name)).map(f => f[1].text),
  );
  const entries = [...texts].map(text => `[${JSON.stringify(text)}, ${compiledSource(text)}]`);
  fs.writeFileSync(path.join(folder, FILE), `module.exports = new Map([\n${entries.join(',\n')}\n]);\n`);
}

/** The compiled templates of a build, loaded when first asked for; without the file none is known. */
export function storedCompiled(folder: string): CompiledTemplates {
  let stored: ReadonlyMap<string, ReturnType<CompiledTemplates>> | null = null;
  return text => {
    try {
      stored ??= createRequire(path.join(folder, FILE))(`./${FILE}`) as NonNullable<typeof stored>;
    } catch {
      stored = new Map();
    }
    return stored.get(text) ?? null;
  };
}
