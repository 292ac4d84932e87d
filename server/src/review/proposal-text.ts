/** Proposals in words: what each wants, whose it is, and why some cannot be taken. */

import { type Locale, say } from '../locale/locale.ts';
import type { Proposal } from './proposal.ts';

/** How much of a text is shown on one line. */
const SHOWN = 120;

/** What it wants in one sentence: `thay “đúng hạn” bằng “trước hạn”`. */
export function proposalText(locale: Locale, proposal: Proposal): string {
  const { kind, figure } = proposal;
  const data = {
    old: excerpt(proposal.old),
    new: excerpt(proposal.new),
    figure: figure ?? '',
    comment: proposal.remarks.map(remark => excerpt(remark.text)).join(' – '),
  };
  return say(locale, proposal.state === 'figure' ? 'review.figure' : `review.${kind}`, data);
}

/** Who made it and when: `Lê Thị Hà, 03/08/2026`. */
export function proposalAuthor(locale: Locale, { author, date }: Pick<Proposal, 'author' | 'date'>): string {
  if (author === null) return say(locale, 'review.untracked');
  const day = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  const name = author.trim() === '' ? say(locale, 'review.unnamed') : author;
  return day ? `${name}, ${day[3]}/${day[2]}/${day[1]}` : name;
}

/** Why it cannot be taken, with what to do; null where it can. */
export const proposalObstacle = (locale: Locale, { state, figure }: Proposal): string | null =>
  state === 'open' ? null : say(locale, `review.state-${state}`, { figure: figure ?? '' });

function excerpt(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  if (flat.length <= SHOWN) return flat;
  const letters = [...new Intl.Segmenter('vi').segment(flat.slice(0, SHOWN + 20))];
  return `${letters
    .slice(0, SHOWN)
    .map(letter => letter.segment)
    .join('')}…`;
}
