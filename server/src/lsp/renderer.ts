/** The renderer as the server sees it: away on a thread of its own, so that it can be stopped. */

import type { Locale } from '../locale/locale.ts';
import type { Source } from '../text/source.ts';
import type { Format } from './protocol.ts';

export interface RenderJob {
  /** The draft as it stands in the editor. */
  readonly source: Source;
  /** The folder that the editor opened, ending in `/`, whose own templates may be used; null where there is none. */
  readonly root: string | null;
  readonly formats: readonly Format[];
  readonly locale: Locale;
}

export interface RenderedFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export interface Rendering {
  readonly files: readonly RenderedFile[];
  /** What could not be done as asked, in words. */
  readonly warnings: readonly string[];
}

export interface Renderer {
  /** Rejects where the report cannot be made, and with `RenderCancelled` where `cancel` was called first. */
  render(job: RenderJob): { readonly result: Promise<Rendering>; cancel(): void };
  /** True where these bytes of a written report are as they were written: nobody edited them by hand. */
  untouched(format: Format, bytes: Uint8Array): Promise<boolean>;
  dispose(): void;
}

export class RenderCancelled extends Error {}
