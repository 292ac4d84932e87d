/** Word parts that a new version took the place of: what it changed is told, in short and as a list. */

import { type Locale, say } from '../locale/locale.ts';
import { partChanges } from '../review/part-changes.ts';
import { fileName } from '../workspace/files.ts';

/** More than this is read in the list. */
const NAMED = 3;
const EXCERPT = 100;

export interface ReplacedPart {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/** One sentence for the drafter, and the list for the log; null where nothing that is printed changed. */
export function replacedText(
  { uri, before, after }: ReplacedPart,
  locale: Locale,
): { readonly summary: string; readonly list: string } | null {
  const { paragraphs, figures } = partChanges(before, after);
  if (paragraphs.length === 0) return null;
  const file = fileName(uri);
  const named = figures.slice(0, NAMED).map(figure => `${figure.before} → ${figure.after}`);
  const more = figures.length > NAMED ? [`… (+${figures.length - NAMED})`] : [];
  const data = {
    file,
    paragraphs: paragraphs.length,
    figures: figures.length,
    named: [...named, ...more].join('; '),
  };
  const summary = say(locale, figures.length > 0 ? 'features.part-figures' : 'features.part-replaced', data);
  const lines = [
    ...figures.map(figure => `  ${figure.before} → ${figure.after}: ${shortened(figure.paragraph)}`),
    ...paragraphs.flatMap(change => [
      ...(change.before === null ? [] : [`- ${shortened(change.before)}`]),
      ...(change.after === null ? [] : [`+ ${shortened(change.after)}`]),
    ]),
  ];
  return { summary, list: `${file}\n${lines.join('\n')}` };
}

const shortened = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT)}…`);
