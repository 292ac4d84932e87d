/** Remarks in words. */

import { type Locale, say } from '../../locale/locale.ts';
import type { Remark } from './conversion.ts';

/** What a remark says, with its place in the file before it: `đoạn 12: …`. */
export function remarkText(locale: Locale, remark: Remark): string {
  const { author = '', date = '' } = remark.data;
  const name = author === '' ? say(locale, 'import/no-author') : String(author);
  const who = date === '' ? name : say(locale, 'import/who', { author: name, date });
  const text = say(locale, `import/${remark.key}`, { ...remark.data, who }).replace(/\s{2,}/gu, ' ');
  const place = placeText(locale, remark);
  return place === '' ? text : `${place}: ${text}`;
}

function placeText(locale: Locale, { place }: Remark): string {
  if (!place) return '';
  const paragraph = place.paragraph + 1;
  if (place.part === '') return say(locale, 'import/place-line', { line: paragraph });
  if (/document\d*\.xml$/u.test(place.part)) return say(locale, 'import/place', { paragraph });
  if (/notes\d*\.xml$/u.test(place.part)) return say(locale, 'import/place-note', { paragraph });
  return say(locale, 'import/place-other', { part: place.part, paragraph });
}
