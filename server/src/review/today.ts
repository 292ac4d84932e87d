/** Proposals found against the draft as it was, carried to the draft as it is now. */

import { buildReport } from '../model/build.ts';
import type { BaseParagraph, SourcePart } from '../model/source-part.ts';
import { blankedFiles } from '../render/blanked.ts';
import { createSource } from '../text/source.ts';
import { type Carrier, createCarrier } from './carry.ts';
import type { FileEdit, Proposal, ProposalKind, ProposalState, Remark } from './proposal.ts';
import type { Tracked } from './reviewed.ts';
import type { SourceChange } from './source-change.ts';

/** A proposal before it is carried to the draft of today. */
export interface FoundProposal {
  readonly kind: ProposalKind;
  readonly by: Tracked | null;
  readonly old: string;
  readonly new: string;
  readonly context: string;
  readonly remarks: readonly Remark[];
  readonly change: Pick<SourceChange, 'file' | 'span' | 'edits' | 'obstacle' | 'figure'>;
  /** The paragraph that goes away whole or comes whole: the two ends of a move. */
  readonly paragraph: BaseParagraph | null;
}

/** Proposals with their places and edits in the draft as it is now; null stands for a file that is gone. */
export function carried(
  part: SourcePart,
  found: readonly FoundProposal[],
  current: (path: string) => string | null,
): Proposal[] {
  const now = part.files.map(file => current(file.path));
  const compared = part.blanked ? blankedNow(part, now) : now;
  const carriers = part.files.map((file, i): Carrier | null =>
    compared[i] === null || compared[i] === undefined ? null : createCarrier(file.text, compared[i]),
  );
  return found.map(({ kind, by, old, new: text, context, remarks, change }, i): Proposal => {
    const carrier = change.file === null ? null : (carriers[change.file] ?? null);
    const path = change.file === null ? null : part.files[change.file]!.path;
    const edits: FileEdit[] = [];
    let state: ProposalState = change.obstacle ?? 'open';
    if (state === 'open' && path !== null) {
      let done = 0;
      for (const edit of change.edits) {
        const there = carrier?.carry(edit) ?? null;
        if (there === 'done') done++;
        else if (there === null) state = 'conflict';
        else edits.push({ path, ...there });
      }
      if (change.edits.length > 0 && done === change.edits.length) state = 'done';
      else if (done > 0 && state === 'open') state = 'conflict';
    }
    return {
      id: i + 1,
      kind,
      state,
      author: by?.author ?? null,
      date: by?.date ?? '',
      path,
      span: change.span && (carrier?.place(change.span) ?? null),
      old,
      new: text,
      context,
      remarks,
      figure: change.figure,
      edits: state === 'open' ? edits : [],
    };
  });
}

/** As the draft has them, file by file; those without a place last. */
export function inOrder(found: readonly FoundProposal[]): FoundProposal[] {
  const place = ({ change }: FoundProposal): [number, number] => [
    change.file ?? Number.MAX_SAFE_INTEGER,
    change.span?.start ?? Number.MAX_SAFE_INTEGER,
  ];
  return [...found].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

/** Today's files with the same left out as in those of a final report. */
function blankedNow(part: SourcePart, now: readonly (string | null)[]): (string | null)[] {
  const texts = new Map(part.files.map((file, i) => [`${ROOT}${file.path}`, now[i] ?? null]));
  const [first] = part.files;
  const own = now[0] ?? null;
  if (!first || own === null) return [...now];
  const uri = ROOT + first.path.split('/').map(encodeURIComponent).join('/');
  const read = (wanted: string): string | null => texts.get(decodeURIComponent(wanted)) ?? null;
  const report = buildReport(createSource(uri, own), { profiles: new Map(), root: 'file:///', read });
  if (!report) return [...now];
  const blanked = new Map([...blankedFiles(report)].map(([found, text]) => [decodeURIComponent(found), text]));
  return part.files.map((file, i) => blanked.get(`${ROOT}${file.path}`) ?? now[i] ?? null);
}

/** Where the draft is thought to lie: its parts are found relative to it. */
const ROOT = 'file:///thu-muc/ban-thao/';
