/** Numbers the footnotes of a report 1, 2, 3 in order of appearance: the edits, for the fix and the command. */

import type { Report } from '../../model/report.ts';
import type { Edit } from '../../text/edit.ts';
import { definitionsByKey, noteKey, numericLabel, type Reference, textReferences } from './notes.ts';

/** References with a numeric label and a note, each label once, in order of appearance, file by file. */
export function numberedReferences(report: Report): Map<string, Reference[]> {
  const definitions = definitionsByKey(report);
  const seen = new Set<string>();
  const byFile = new Map<string, Reference[]>();
  for (const reference of textReferences(report)) {
    const key = noteKey(reference);
    if (seen.has(key) || numericLabel(reference.label) === null || !definitions.has(key)) continue;
    seen.add(key);
    const list = byFile.get(reference.uri);
    if (list) list.push(reference);
    else byFile.set(reference.uri, [reference]);
  }
  return byFile;
}

/** What the first note of each file should be numbered: 1, or the number after the file before it where it continues. */
export function startNumbers(byFile: ReadonlyMap<string, readonly Reference[]>): Map<string, number> {
  const starts = new Map<string, number>();
  let previousLast = 0;
  for (const [uri, references] of byFile) {
    const first = numericLabel(references[0]!.label)!;
    const start = previousLast > 0 && first === previousLast + 1 ? first : 1;
    starts.set(uri, start);
    previousLast = start + references.length - 1;
  }
  return starts;
}

/**
 * The edits, by file. Labels that are words stay. Numbers that no text refers to and numbers without a note follow
 * after all others, so that no two labels become one.
 */
export function renumberFootnotes(report: Report): { uri: string; edits: Edit[] }[] {
  const byFile = numberedReferences(report);
  const starts = startNumbers(byFile);
  const { references, definitions } = report.footnotes;
  const files = new Set([...references, ...definitions].map(note => note.uri));
  const result: { uri: string; edits: Edit[] }[] = [];
  for (const uri of files) {
    const numbers = new Map<string, number>();
    let next = starts.get(uri) ?? 1;
    const give = (label: string) => {
      const key = label.normalize('NFC');
      if (numericLabel(key) !== null && !numbers.has(key)) numbers.set(key, next++);
    };
    for (const reference of byFile.get(uri) ?? []) give(reference.label);
    for (const definition of definitions) if (definition.uri === uri) give(definition.label);
    for (const reference of references) if (reference.uri === uri) give(reference.label);
    const edits: Edit[] = [];
    for (const note of [...references, ...definitions]) {
      const number = note.uri === uri ? numbers.get(note.label.normalize('NFC')) : undefined;
      if (number !== undefined && String(number) !== note.label)
        edits.push({ span: note.labelSpan, newText: String(number) });
    }
    if (edits.length > 0) result.push({ uri, edits: edits.sort((a, b) => a.span.start - b.span.start) });
  }
  return result;
}
