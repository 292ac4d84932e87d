/** Whether a list promises all parts of its total: by its cue, by `còn lại`, by opposites, by naming every kind. */

import { closedList, type Reading } from './breakdown-reading.ts';
import type { Cue } from './cue.ts';
import { nestedCue, type Part } from './list.ts';
import { lowAt, type Passage } from './passage.ts';

/** Whether all parts are promised: by the cue, by `còn lại`, by a pair of opposites. */
export function promises(passage: Passage, cue: Cue, reading: Reading): boolean {
  return (
    cue.complete ||
    // `6 tòa tháp với 4 tòa căn hộ và 2 tòa văn phòng`
    (cue.kind === 'with' && reading.worst === 'same' && closedList(cue, reading)) ||
    remainder(passage, reading) ||
    (opposed(passage, reading.parts) && !goesOn(passage, cue, reading)) ||
    (cue.kind === 'among' && contrary(passage, reading.parts)) ||
    namesBoth(passage, cue, reading) ||
    stages(passage, cue, reading)
  );
}

/** `còn 35 vụ`, `7 vụ còn lại`: the last part says that nothing is left. */
export function remainder(passage: Passage, reading: Reading): boolean {
  const last = reading.parts.at(-1)!;
  if (last.separator === 'còn' || lowAt(passage, last.quantity.token - 1) === 'còn') return true;
  for (let i = last.quantity.last + 1; i < last.quantity.next + 6; i++) {
    if (passage.tokens[i]?.kind !== 'word') break;
    if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  }
  for (let i = last.quantity.token - 1; i > last.quantity.token - 6; i--) {
    if (passage.tokens[i]?.kind !== 'word') break;
    if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  }
  return false;
}

/** `566 đúng hạn; 22 quá hạn; 01 …`: like items follow, so that two opposites are not all there is. */
function goesOn(passage: Passage, cue: Cue, { parts, list }: Reading): boolean {
  const last = list.parts[parts.length - 1];
  const next = list.parts[parts.length];
  if (!last || !next || last.index !== parts.at(-1)!.index) return false;
  const alike = next.fit === 'same' || next.fit === 'elided';
  return alike && !nestedCue(passage, last.quantity.next, next.quantity.token, cue.region.depth);
}

/** Words of which two stand for the whole. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['nam', 'nữ'],
  ['gốc', 'lãi'],
  ['xuất', 'nhập'],
  ['đúng hạn', 'quá hạn'],
  ['trước hạn', 'quá hạn'],
  ['trực tiếp', 'trực tuyến'],
  ['thường xuyên', 'đột xuất'],
  ['trung ương', 'địa phương'],
];

/** Words near a part: those of its item up to its number, and the few after it. */
function nearby(passage: Passage, part: Part): string {
  const near: string[] = [];
  for (let i = part.quantity.token - 1; i > part.quantity.token - 7 && passage.tokens[i]?.kind === 'word'; i--)
    near.unshift(lowAt(passage, i));
  for (let i = part.quantity.last + 1; i < part.quantity.last + 7 && passage.tokens[i]?.kind === 'word'; i++)
    near.push(lowAt(passage, i));
  return ` ${near.join(' ')} `;
}

/** `4 người đạt, 1 người không dự và 5 người không đạt`: some are what others are not. */
export function contrary(passage: Passage, parts: readonly Part[]): boolean {
  const said = parts.map(part => nearby(passage, part));
  const denied = said.flatMap(text => [...text.matchAll(/ (?:không|chưa) (\p{L}+) /gu)].map(match => match[1]!));
  return denied.some(word => said.some(text => text.includes(` ${word} `) && !/ (không|chưa) /u.test(text)));
}

/** `9 nam và 9 nữ`, `trả gốc …, trả lãi …`: two parts with opposite names are all there is. */
function opposed(passage: Passage, parts: readonly Part[]): boolean {
  if (parts.length !== 2) return false;
  const [a, b] = parts.map(part => nearby(passage, part));
  return OPPOSED.some(([x, y]) => {
    const [ax, ay, bx, by] = [
      a!.includes(` ${x} `),
      a!.includes(` ${y} `),
      b!.includes(` ${x} `),
      b!.includes(` ${y} `),
    ];
    return (ax && by && !ay && !bx) || (ay && bx && !ax && !by);
  });
}

/** `27 hợp tác xã và tổ hợp tác (trong đó 16 hợp tác xã, 11 tổ hợp tác)`: the head noun names every kind. */
function namesBoth(passage: Passage, cue: Cue, reading: Reading): boolean {
  const { total, parts } = reading;
  const phrase: string[] = [];
  let joined = false;
  for (let i = total.last + 1; i < cue.from && i < total.last + 24; i++) {
    const token = passage.tokens[i]!;
    if (token.kind === 'number' || token.low === ';') break;
    if (token.low === 'và') joined = true;
    phrase.push(token.low);
  }
  if (!joined || parts.length < 2) return false;
  const whole = ` ${phrase.join(' ')} `;
  const names = parts.map(part => {
    const own: string[] = [];
    for (let i = part.quantity.last + 1; i < part.quantity.last + 6 && passage.tokens[i]?.kind === 'word'; i++)
      own.push(lowAt(passage, i));
    return own;
  });
  // Each part's name in the phrase, and no two at one place.
  const places = names.map(name => {
    for (let length = Math.min(4, name.length); length >= 2; length--) {
      const at = whole.indexOf(` ${name.slice(-length).join(' ')} `);
      if (at >= 0) return at;
      const head = whole.indexOf(` ${name.slice(0, length).join(' ')} `);
      if (head >= 0) return head;
    }
    return -1;
  });
  return places.every(at => at >= 0) && new Set(places).size === places.length;
}

/** `566 đúng hạn; 22 quá hạn; 01 đang thực hiện; 41 chưa thực hiện`: done, under way and not done are all there is. */
function stages(passage: Passage, cue: Cue, reading: Reading): boolean {
  if (reading.weighing.balance !== 'over' || reading.parts.length < 3 || cue.kind !== 'within') return false;
  const near = reading.parts.map(part => nearby(passage, part));
  const open = near.filter(text => / (chưa|đang) /u.test(text)).length;
  const done = near.filter(
    text => / (đúng hạn|quá hạn|hoàn thành|đã|xong) /u.test(text) && !/ chưa /u.test(text),
  ).length;
  return open > 0 && done > 0 && open + done >= near.length;
}
