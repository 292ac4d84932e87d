/** The document's own title typed once more above its text: `# BÁO CÁO`, `# Kết quả công tác`, as it is printed anyway. */

import { normalKey } from './keys.ts';
import type { Metadata } from './metadata.ts';
import type { Profile } from './profile.ts';
import type { Block, Problem } from './report.ts';

/**
 * Takes headings that only say the type or the subject of the document from the start of its blocks: they are no
 * sections, and the head prints them. Each is a problem whose edit removes its line.
 */
export function takePrintedTitle(blocks: Block[], metadata: Metadata, profile: Profile | null): Problem[] {
  const type = normalKey(metadata.documentType?.value ?? profile?.documentType ?? '');
  const subject = normalKey(metadata.subject?.value ?? '');
  const problems: Problem[] = [];
  while (blocks[0]?.kind === 'heading') {
    const [heading] = blocks;
    const { uri, span } = heading;
    const text = heading.title.text.trim();
    const said = normalKey(text);
    // A subject may read as a section does: it is the title where all other headings stand below it.
    const above = () => {
      const others = blocks.slice(1).filter(block => block.kind === 'heading');
      return others.length > 0 && others.every(other => other.level > heading.level);
    };
    const titles = said !== '' && (said === type || ((said === subject || said === type + subject) && above()));
    if (heading.number !== null || heading.anchor !== null || !titles) break;
    blocks.shift();
    const edits = [{ span, newText: '' }];
    problems.push({ uri, span, rule: 'structure/layout', key: 'printed-title', data: { text }, edits });
  }
  return problems;
}
