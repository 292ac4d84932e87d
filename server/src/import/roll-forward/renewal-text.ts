/** What is to be renewed, in words. */

import { type Locale, say } from '../../locale/locale.ts';
import type { Renewal } from './roll-forward.ts';

/** What a renewal says, with its place in the new draft before it: `dòng 12: …`, `phan/mot.md, dòng 12: …`. */
export function renewalText(locale: Locale, { key, data, path, line }: Renewal): string {
  const place = say(locale, 'import/place-line', { line: line + 1 });
  const section = data.section === '' ? say(locale, 'import/no-section') : (data.section ?? '');
  const text = say(locale, `import/renew-${key}`, { ...data, section });
  return path === null ? `${place}: ${text}` : `${path}, ${place}: ${text}`;
}
