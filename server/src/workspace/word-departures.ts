/** What departs from the decree's layout, as findings beside the others. */

import type { Finding } from '../check/finding.ts';
import { draftOffset } from '../import/draft/conversion.ts';
import { departureFact } from '../import/inspect/departure.ts';
import { inspect } from '../import/inspect/inspect.ts';
import { paragraphText } from '../import/word/document.ts';
import type { Locale } from '../locale/locale.ts';
import type { WordDraft } from './word-drafts.ts';

/** The departures of a Word file at their places in the draft that it becomes; rule `inspect`. */
export function departureFindings({ source, document, conversion }: WordDraft, locale: Locale): Finding[] {
  // The mark at the end of the text has a rule of its own.
  return inspect(document)
    .filter(({ key }) => key !== 'end')
    .map(departure => {
      const { paragraph } = departure;
      const offset = (at: number): number | null =>
        paragraph && draftOffset(conversion.segments, { part: paragraph.part, paragraph: paragraph.index, offset: at });
      const start = offset(0) ?? 0;
      const end = paragraph ? (offset(paragraphText(paragraph).length) ?? start) : start;
      return {
        rule: 'inspect',
        severity: departure.severity,
        message: departureFact(locale, departure),
        place: { uri: source.uri, span: { start, end: Math.max(start, end) } },
        related: [],
        fixes: [],
        ground: departure.ground,
      };
    });
}
