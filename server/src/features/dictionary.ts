/** Thêm vào từ điển: the edit that adds a word to the office's dictionary in `.vanthu.yaml`. */

import type { Edit } from '../text/edit.ts';

/** Findings about a word that an office may know better. */
export const ABOUT_WORDS: ReadonlySet<string> = new Set(['text/syllable', 'text/abbreviation']);

const KEY = /^(?:từ điển|dictionary)[ \t]*:/mu;

/**
 * The edit of the settings' text that adds a word; null where the list is written in a way that only its author should
 * touch. An empty text becomes one with the list.
 */
export function withTerm(text: string, word: string): Edit | null {
  const value = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(word) ? word : JSON.stringify(word);
  const key = KEY.exec(text);
  if (!key) {
    const at = text.length;
    const line = text === '' || text.endsWith('\n') ? '' : '\n';
    return { span: { start: at, end: at }, newText: `${line}từ điển: [${value}]\n` };
  }
  const from = key.index + key[0].length;
  const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
  const rest = text.slice(from, end);
  const flow = /^([ \t]*\[)([^\]#]*)\]/u.exec(rest);
  if (flow) {
    const at = from + flow[1]!.length + flow[2]!.trimEnd().length;
    return { span: { start: at, end: at }, newText: flow[2]!.trim() === '' ? value : `, ${value}` };
  }
  if (rest.trim() !== '' && !/^[ \t]*#/u.test(rest)) return null;
  const items = /^(?:\n[ \t]*-[ \t][^\n]*)+/u.exec(text.slice(end));
  if (!items) return null;
  const indent = /^\n([ \t]*)/u.exec(items[0])![1]!;
  const at = end + items[0].length;
  return { span: { start: at, end: at }, newText: `\n${indent}- ${value}` };
}
