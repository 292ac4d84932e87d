/** All places of a passage where a breakdown may begin. */

import type { Cue } from './cue.ts';
import { bracketCue, colonCue, taggedCues } from './cue-marks.ts';
import { amongCue, FIRST_WORDS, groupCue, isCue, withCue, wordCue } from './cue-words.ts';
import { lowAt, type Passage } from './passage.ts';

/** More than a block of any report has; what hostile text repeats beyond is left alone. */
const MOST_CUES = 300;
/** All cues of a passage, those of one form after the other. */
export function findCues(passage: Passage): Cue[] {
  const cues: Cue[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < passage.tokens.length; i++) {
    const cue = FIRST_WORDS.has(passage.tokens[i]!.low) ? wordCue(passage, i) : null;
    if (!cue) continue;
    cues.push(cue);
    for (let k = cue.from; k < cue.to; k++) taken.add(k);
    i = cue.to - 1;
  }
  for (const [open, close] of passage.closes) {
    if (taken.has(open + 1)) continue;
    const cue = bracketCue(passage, open, close);
    if (cue) cues.push(cue);
  }
  for (let i = 0; i < passage.tokens.length; i++) {
    const mark = lowAt(passage, i);
    if (mark === ':' && !taken.has(i)) push(cues, colonCue(passage, i));
    else if (mark === 'với') push(cues, withCue(passage, i));
    else if (mark === 'là') push(cues, isCue(passage, i));
    else if (mark === 'trong' && !taken.has(i)) push(cues, amongCue(passage, i));
  }
  for (let k = 0; k < passage.quantities.length; k++) push(cues, groupCue(passage, k));
  cues.push(...taggedCues(passage));
  return cues.slice(0, MOST_CUES);
}

function push(cues: Cue[], cue: Cue | null): void {
  if (cue) cues.push(cue);
}
