/** Data files beside a draft: `so-lieu.csv`, `so-lieu.xlsx#Biểu 1!A6:K42`, found relative to the file that names them. */

import { readCsv } from './csv.ts';
import { type DataFileResult, failed } from './grid.ts';
import { readXlsx } from './xlsx.ts';

/** Reads the data file that a draft names. `read` gives a file's content by its uri, or null where it is not there. */
export function readDataFile(
  reference: string,
  draft: string,
  read: ((uri: string) => string | Uint8Array | null) | null,
): DataFileResult {
  const { path, fragment } = splitReference(reference);
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  if (extension === 'xls') return failed('xls', { path });
  if (extension === 'ods') return failed('ods', { path });
  if (!['csv', 'tsv', 'txt', 'xlsx', 'xlsm'].includes(extension)) return failed('kind', { path });
  const uri = resolveUri(draft, path);
  if (uri === null) return failed('outside', { path });
  const content = read?.(uri) ?? null;
  if (content === null) return failed('missing', { path });
  const result = extension.startsWith('xls')
    ? typeof content === 'string'
      ? failed('unreadable')
      : readXlsx(content, fragment)
    : readCsv(content);
  return result.ok ? result : { ok: false, failure: { ...result.failure, data: { path, ...result.failure.data } } };
}

/** A reference without what follows `#`. */
export function splitReference(reference: string): { readonly path: string; readonly fragment: string } {
  const text = reference.trim();
  const mark = text.indexOf('#');
  return mark < 0 ? { path: text, fragment: '' } : { path: text.slice(0, mark).trim(), fragment: text.slice(mark + 1) };
}

/** The uri of a relative path beside a file; null for absolute paths and other schemes. */
export function resolveUri(base: string, path: string): string | null {
  const clean = path.normalize('NFC').replaceAll('\\', '/').trim();
  if (clean === '' || clean.startsWith('/') || /^[a-z][a-z0-9+.-]*:/iu.test(clean)) return null;
  const scheme = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/isu.exec(base)!;
  const segments = scheme[2]!.split('/');
  segments.pop();
  for (const segment of clean.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.length <= 1) return null;
      segments.pop();
    } else segments.push(scheme[1] === undefined ? segment : encodeURIComponent(segment));
  }
  return (scheme[1] ?? '') + segments.join('/');
}
