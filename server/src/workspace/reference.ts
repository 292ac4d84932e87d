/** The paragraph styles of a Word file as a reference for the looks of reports. */

import { openPackage, relationshipsOf, xmlPart } from '../import/package.ts';
import { readStyles } from '../import/word/styles.ts';
import type { Reference, ReferenceStyle } from '../render/reference.ts';

/** Null where the bytes are no Word file that can be read. */
export function readReference(bytes: Uint8Array): Reference | null {
  const opened = openPackage(bytes);
  if (!opened.ok) return null;
  const { parts, main } = opened.package;
  const relationships = relationshipsOf(parts, main);
  const part = (type: string) => {
    const target = relationships.find(each => each.type === type && !each.external)?.target;
    return target === undefined ? null : xmlPart(parts, target);
  };
  const root = part('styles');
  if (!root) return null;
  const styles = readStyles(root, part('theme'));
  const found = new Map<string, ReferenceStyle>();
  for (const { id, name, kind } of styles.byId.values()) {
    if (kind !== 'paragraph') continue;
    const { run, indent, spacing } = styles.paragraph(id);
    const look: ReferenceStyle = {
      font: run.font,
      size: run.size,
      bold: run.bold,
      italic: run.italic,
      indent: indent.first,
      left: indent.left,
      right: indent.right,
      before: spacing.before,
      after: spacing.after,
      line: spacing.rule === 'multiple' ? spacing.line : null,
    };
    for (const key of [id, name.normalize('NFC').toLowerCase()]) if (!found.has(key)) found.set(key, look);
  }
  return found;
}
