/** `vanthu inspect <file.docx>`: what departs from the decree's layout. */

import { type Departure, departureText } from '../import/inspect/departure.ts';
import { inspect } from '../import/inspect/inspect.ts';
import { paragraphText } from '../import/word/document.ts';
import { type Locale, say } from '../locale/locale.ts';
import { wordPlaceText } from '../workspace/word-drafts.ts';
import { type Arguments, choice, isSet } from './arguments.ts';
import { CommandError, type Context, FINDINGS, OK } from './io.ts';
import { readWordFile } from './word-file.ts';

/** How much of a paragraph is shown. */
const EXCERPT = 72;

export async function runInspect(args: Arguments, context: Context): Promise<number> {
  const format = choice(args, 'format', ['pretty', 'json']);
  if (args.positionals.length === 0) throw new CommandError('cli.no-input', { command: 'inspect' });
  const files = args.positionals.map(given => ({
    path: given.replaceAll('\\', '/'),
    departures: inspect(readWordFile(given, context)),
  }));
  if (format === 'json') context.stdout.write(`${JSON.stringify(toJson(files, context.locale))}\n`);
  else for (const file of files) context.stdout.write(pretty(file, context.locale));
  const departed = files.some(file => file.departures.length > 0);
  return departed && isSet(args, 'strict') ? FINDINGS : OK;
}

interface Inspected {
  readonly path: string;
  readonly departures: readonly Departure[];
}

const toJson = (files: readonly Inspected[], locale: Locale) => ({
  version: 1,
  files: files.map(({ path, departures }) => ({
    path,
    departures: departures.map(departure => ({
      component: departure.subject,
      severity: departure.severity,
      message: departureText(locale, departure),
      ground: departure.ground,
      count: departure.count,
      place: departure.paragraph && {
        part: departure.paragraph.part,
        paragraph: departure.paragraph.index + 1,
        page: departure.paragraph.page,
        text: excerpt(departure),
      },
    })),
  })),
});

function pretty({ path, departures }: Inspected, locale: Locale): string {
  if (departures.length === 0) return `${say(locale, 'cli.inspect-clean', { file: path })}\n`;
  const lines = departures.map(departure => {
    const { paragraph } = departure;
    const text = `  ${say(locale, `cli.severity-${departure.severity}`)}  ${departureText(locale, departure)}\n`;
    if (!paragraph) return text;
    const { page, index } = paragraph;
    const place = wordPlaceText({ note: null, page, paragraph: index + 1 }, locale);
    return `${text}      ${place}: ${excerpt(departure)}\n`;
  });
  return `${path}\n${lines.join('')}${say(locale, 'cli.inspect-summary', { file: path, count: departures.length })}\n`;
}

function excerpt({ paragraph }: Departure): string {
  const text = paragraph ? paragraphText(paragraph).replace(/\s+/gu, ' ').trim() : '';
  const letters = [...new Intl.Segmenter('vi').segment(text)];
  return letters.length <= EXCERPT ? text : `${text.slice(0, letters[EXCERPT]!.index)}…`;
}
