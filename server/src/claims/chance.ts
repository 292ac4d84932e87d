/** Whether a sum that holds is told by the text, or only chance. */

import { alikeAmong, closedList, dividesPercent, dividesTime, type Reading } from './breakdown-reading.ts';
import type { Cue } from './cue.ts';
import { itemEnd } from './list.ts';
import { openList } from './list-gaps.ts';
import { overlapping } from './overlap.ts';
import type { Passage } from './passage.ts';

/** Whether a reading adds up and is no mere chance. */
export function holds(passage: Passage, cue: Cue, reading: Reading, all: readonly Reading[]): boolean {
  const { total, parts, weighing, worst, distance } = reading;
  if (weighing.balance !== 'fits' && weighing.balance !== 'loose' && weighing.balance !== 'open') return false;
  if (weighing.balance === 'open') {
    if (distance > 0 || worst === 'foreign' || worst === 'apart') return false;
    // Far below an approximate whole they are a part of it.
    if (!cue.complete && Number(weighing.expected) < Number(weighing.stated) && weighing.deviation > 0.05) return false;
    if (openList(passage, parts, cue.region)) return false;
  }
  if (total.unit?.kind === 'time' && !(weighing.balance === 'fits' && dividesTime(cue, reading))) return false;
  if (total.unit?.kind === 'percent' && !(weighing.balance === 'fits' && dividesPercent(cue, reading))) return false;
  if (overlapping(passage, total, parts, cue.region.from, itemEnd(passage, parts.at(-1)!))) return false;
  if (cutShort(reading)) return false;
  if (weighing.balance === 'fits' && closedList(cue, reading)) return true;
  // Nouns that do not match, or a total further off: only a sum of some size is no coincidence.
  const size = Number(total.value);
  const large = size >= 20 || parts.length > 3;
  const lead = parts.every(part => part.leads);
  if (worst === 'apart') {
    if (distance === 0 && lead && (cue.kind === 'all' || parts.length > 2 || size >= 50)) return true;
    if (large && lead && parts.length > 2 && alikeAmong(parts)) return true;
    return (large && cue.complete && distance < 2) || size >= 1000 || (size >= 100 && distance < 2);
  }
  if (worst === 'foreign') return cue.complete || large || (distance === 0 && lead);
  // A nearer total could hold them as well.
  const roomier = distance > 0 && all.some(other => roomierThan(reading, other));
  if (roomier && !cue.complete && size < 100 && parts.length < 4) return false;
  if (distance > 1) return large || cue.complete;
  return true;
}

/** `2 thực phẩm, 13 …, 3 … và 1 dụng cụ`: a small sum without the item that `và` closes the list with. */
function cutShort({ total, parts, list }: Reading): boolean {
  const next = list.parts[parts.length];
  if (next?.separator !== 'và' || next.quantity.weak) return false;
  // `trường mầm non có 43 trường, … và trường phổ thông có 9 trường`: labels, to the last of them.
  const labels = next.fit === 'same' && !next.leads && parts.every(part => !part.leads);
  if (!labels && (!next.leads || Number(total.value) >= 100)) return false;
  if ((next.fit === 'foreign' || next.fit === 'apart') && parts.every(part => part.fit === 'same')) return false;
  return (
    list.parts[parts.length - 1] === parts.at(-1) && parts.length > 1 && parts.every(part => part.separator !== 'và')
  );
}

/** Whether `other` has the same parts and a nearer total of the same noun that exceeds them. */
const roomierThan = (reading: Reading, other: Reading): boolean =>
  other.distance < reading.distance &&
  other.parts.length === reading.parts.length &&
  other.weighing.balance === 'short' &&
  other.total.unit?.name === reading.total.unit?.name;
