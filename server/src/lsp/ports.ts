/** What the server is given by its main: everything that a platform has its own way of doing. */

import type { Rule } from '../check/rule.ts';
import type { Locale } from '../locale/locale.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { KnownProfiles } from '../model/profiles.ts';
import type { Files } from '../workspace/files.ts';
import type { Language } from './protocol.ts';
import type { Renderer } from './renderer.ts';

export interface Ports {
  readonly files: Files;
  readonly rules: readonly Rule[];
  readonly locales: Readonly<Record<Language, Locale>>;
  readonly renderer: Renderer;
  /** Folder with the bundled templates, as a uri that ends in `/`. */
  readonly templates: string;
  /** Folder with templates that offices share, likewise; null where there is none. */
  readonly shared: string | null;
  /** The bundled profiles, as far as the build has read them. */
  readonly profiles?: KnownProfiles;
  /** Where the documentation of rule `a/b` lies: this, then `a/b.md`. Null: diagnostics carry no link. */
  readonly docs: string | null;
  readonly version: string;
  today(): CalendarDate;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Runs `callback` after the messages that already wait. */
  defer(callback: () => void): void;
  /** Runs `callback` after so many milliseconds; the result takes it back. */
  schedule(callback: () => void, milliseconds: number): () => void;
}
