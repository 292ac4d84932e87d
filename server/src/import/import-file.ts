/** A file that is to become a draft: what it is, and the draft that comes of it. */

import { isDraft } from '../model/build.ts';
import { createSource } from '../text/source.ts';
import type { Conversion, ImageFile, Remark } from './draft/conversion.ts';
import { type ConvertOptions, convertText, convertWord } from './draft/convert.ts';
import { commentRemarks } from './draft/remarks.ts';
import { decodeXml, type PackageProblem } from './package.ts';
import { type StoredDraft, storedDraft } from './stored.ts';
import type { WordDocument } from './word/document.ts';
import { readWord } from './word/read.ts';

export interface ImportOptions extends ConvertOptions {
  /** True where the file is known to be byte for byte as we wrote it. */
  readonly ours?: boolean;
  /** Take a draft as it is; without it a draft is refused. */
  readonly drafts?: boolean;
}

export interface Imported {
  readonly ok: true;
  /** The draft first, then the parts that it lists, by their path from it. */
  readonly drafts: readonly { readonly path: string | null; readonly text: string }[];
  readonly images: readonly ImageFile[];
  readonly remarks: readonly Remark[];
  /** Null where the draft was kept in the file. */
  readonly conversion: Conversion | null;
}

/** Why a file cannot become a draft: a message key `cli.word-…`. */
export type ImportProblem = PackageProblem | 'pdf' | 'rtf' | 'not-text' | 'empty' | 'draft';

export type ImportResult = Imported | { readonly ok: false; readonly problem: ImportProblem };

/** Texts longer than this are no reports. */
const LONGEST_TEXT = 16_000_000;

/** Reads a DOCX or a plain text, told apart by their first bytes; never throws. */
export function importFile(bytes: Uint8Array, options: ImportOptions = {}): ImportResult {
  const kind = kindOf(bytes);
  if (kind === 'pdf' || kind === 'rtf' || kind === 'empty') return { ok: false, problem: kind };
  if (kind === 'text') {
    if (bytes.length > LONGEST_TEXT) return { ok: false, problem: 'too-large' };
    const text = decodeXml(bytes);
    if (/[\0\ufffd]/u.test(text)) return { ok: false, problem: 'not-text' };
    if (text.trim() === '') return { ok: false, problem: 'empty' };
    // A draft in Markdown, or one that is YAML from its first key on.
    if (isDraft(createSource('draft.md', text)) || /^(?:#[^\n]*\n|\s)*["']?vanthu["']?\s*:/iu.test(text))
      return options.drafts
        ? { ok: true, drafts: [{ path: null, text }], images: [], remarks: [], conversion: null }
        : { ok: false, problem: 'draft' };
    return converted(convertText(text, options));
  }
  const read = readWord(bytes);
  if (!read.ok) return read;
  const { document } = read;
  const stored = storedDraft(document);
  if (!stored) return converted(convertWord(document, options));
  if (!options.ours && !stored.unchanged) {
    const result = converted(convertWord(document, options));
    return { ...result, remarks: [{ key: 'edited', data: {}, place: null }, ...result.remarks] };
  }
  return fromStored(document, stored, options.ours ?? false);
}

/** The draft that the file carries; what was written beside the text is still said. */
function fromStored(document: WordDocument, stored: StoredDraft, ours: boolean): Imported {
  const whole: Remark = { key: ours ? 'stored' : 'stored-text', data: {}, place: null };
  // What was left out stands as a stretch of blanks.
  const blanked: Remark[] =
    stored.blanked && stored.files.some(file => / {6}/u.test(file.text))
      ? [{ key: 'stored-blanked', data: {}, place: null }]
      : [];
  const stories = [document.body, ...[...document.notes.values()].map(note => note.blocks)];
  return {
    ok: true,
    drafts: stored.files,
    images: [],
    remarks: [whole, ...blanked, ...commentRemarks(document, stories)],
    conversion: null,
  };
}

const converted = (conversion: Conversion): Imported => ({
  ok: true,
  drafts: [{ path: null, text: conversion.text }],
  images: conversion.images,
  remarks: conversion.remarks,
  conversion,
});

function kindOf(bytes: Uint8Array): 'word' | 'text' | 'pdf' | 'rtf' | 'empty' {
  if (bytes.length === 0) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('PK') || head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'word';
  if (head.startsWith('%PDF')) return 'pdf';
  return head.startsWith('{\\rtf') ? 'rtf' : 'text';
}
