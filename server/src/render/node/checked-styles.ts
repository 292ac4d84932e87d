/** The bundled templates' styles, read and checked when the program is built: a third of the time of a short report. */

import fs from 'node:fs';
import path from 'node:path';
import type { Style } from '../style.ts';
import { type CheckedStyles, type TemplateFiles, templateTexts } from '../template.ts';
import { hash } from './fingerprint.ts';

const FILE = 'styles.json';

/** A style as JSON holds it. */
type Stored = Omit<Style, 'styles'> & { readonly styles: readonly (readonly [string, unknown])[] };

const keyOf = (texts: readonly string[]): string => hash(Buffer.from(texts.join('\0')));

/** Writes the styles of all templates in `files` into the folder of a build. Throws where a template is not right. */
export function storeStyles(files: TemplateFiles, folder: string): void {
  const stored: Record<string, Stored> = {};
  for (const name of files.keys()) {
    const id = /^([^/]+)\/style\.yaml$/u.exec(name)?.[1];
    if (!id) continue;
    const read = templateTexts(id, files);
    if (!read) throw new Error(`templates/${id} is not right; the tests say where`);
    stored[keyOf(read.texts)] = { ...read.style, styles: [...read.style.styles] };
  }
  fs.writeFileSync(path.join(folder, FILE), JSON.stringify(stored));
}

/** The stored styles of a build, read when first asked for; without the file nothing is known. */
export function storedStyles(folder: string): CheckedStyles {
  let stored: Readonly<Record<string, Stored>> | null = null;
  return texts => {
    try {
      stored ??= JSON.parse(fs.readFileSync(path.join(folder, FILE), 'utf8')) as Record<string, Stored>;
    } catch {
      stored = {};
    }
    const key = keyOf(texts);
    const found = Object.hasOwn(stored, key) ? stored[key] : undefined;
    return found ? { ...found, styles: new Map(found.styles) as Style['styles'] } : null;
  };
}
