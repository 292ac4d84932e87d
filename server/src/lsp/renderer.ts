/** The renderer as the server sees it: away on a thread of its own, so that it can be stopped. */

import type { CalendarDate } from '../model/metadata.ts';
import type { Problem, Report } from '../model/report.ts';
import type { Reference } from '../render/reference.ts';
import type { OfficeFonts } from '../render/style.ts';
import type { Format } from './protocol.ts';

export interface RenderJob {
  readonly report: Report;
  /** Pictures of the draft by their path as written, relative to the draft. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All files of template packages by path below their folder: `kiem-diem/style.yaml`. */
  readonly templates: ReadonlyMap<string, { readonly uri: string; readonly text: string }>;
  readonly formats: readonly Format[];
  readonly today: CalendarDate;
  readonly final: boolean;
  readonly fonts: OfficeFonts;
  readonly reference: Reference | null;
  /** Marks blocks in the HTML with their place in the draft, for the preview. */
  readonly sources: boolean;
  /** Whether a DOCX carries the draft that it is made from. */
  readonly carry: boolean;
}

export interface Rendering {
  readonly outputs: readonly { readonly format: Format; readonly bytes: Uint8Array }[];
  /** Of the template's files; where there are any, nothing was rendered. */
  readonly problems: readonly Problem[];
  /** A failure that is no one's file: a message key below `render/` with its data. */
  readonly failure: { readonly key: string; readonly data: Readonly<Record<string, string>> } | null;
  /** Pictures that the draft names and that could not be read. */
  readonly missing: readonly string[];
  /** What should be known about the outputs: message keys below `render/` with their data. */
  readonly notices: readonly { readonly key: string; readonly data: Readonly<Record<string, string>> }[];
}

export interface Renderer {
  /** Rejects with `RenderCancelled` after `cancel`. `progress` is told which format is being made. */
  render(job: RenderJob, progress: (format: Format) => void): { readonly result: Promise<Rendering>; cancel(): void };
  dispose(): void;
}

export class RenderCancelled extends Error {}
