/** Writes a draft piece by piece and remembers where each piece came from. */

import type { Segment } from './conversion.ts';

/** A place in a paragraph's text. */
export interface Origin {
  readonly part: string;
  readonly paragraph: number;
  readonly offset: number;
}

export interface DraftWriter {
  /** Marks and words of the draft's own. */
  mark(text: string): void;
  /** Text that stands for `length` characters at `origin`; copied as it is where no length is given. */
  copy(text: string, origin: Origin, length?: number): void;
  /** A blank line, unless the draft begins or one stands there. */
  blankLine(): void;
  /** Length of what was written. */
  readonly length: number;
  readonly endsLine: boolean;
  finish(): { readonly text: string; readonly segments: readonly Segment[] };
}

export function draftWriter(): DraftWriter {
  const chunks: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let tail = '\n\n';
  const push = (text: string): void => {
    chunks.push(text);
    length += text.length;
    tail = (tail + text).slice(-2);
  };
  return {
    mark: push,
    copy(text, { part, paragraph, offset }, covered = text.length) {
      const start = length;
      push(text);
      const last = segments.at(-1);
      const goesOn =
        last !== undefined &&
        last.end === start &&
        last.part === part &&
        last.paragraph === paragraph &&
        last.offset + last.length === offset &&
        last.length === last.end - last.start &&
        covered === text.length;
      if (goesOn) segments[segments.length - 1] = { ...last, end: length, length: last.length + covered };
      else if (text !== '') segments.push({ start, end: length, part, paragraph, offset, length: covered });
    },
    blankLine() {
      if (tail !== '\n\n') push(tail.endsWith('\n') ? '\n' : '\n\n');
    },
    get length() {
      return length;
    },
    get endsLine() {
      return tail.endsWith('\n');
    },
    finish: () => ({ text: chunks.join(''), segments }),
  };
}
