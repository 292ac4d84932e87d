/** The line above the front matter: make the report, what is still missing, how the figures agree (LSP: codeLens). */

import { say } from '../locale/locale.ts';
import type { Span } from '../text/span.ts';
import { countsOf } from './ledger.ts';
import type { View } from './view.ts';

export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly action: 'export' | 'problems' | 'ledger';
}

export function lensesOf(view: View): Lens[] {
  if (view.report.uri !== view.source.uri) return [];
  const { locale } = view;
  const span = view.report.metadata.anchor;
  const counts = countsOf(view);
  const lenses: Lens[] = [{ span, title: say(locale, 'features.lens-export'), action: 'export' }];
  if (counts.missing > 0)
    lenses.push({ span, title: say(locale, 'features.lens-missing', { count: counts.missing }), action: 'problems' });
  const checked = counts.claims.total - counts.claims.unresolved;
  if (checked > 0) {
    const agree = checked - counts.claims.inconsistent;
    lenses.push({ span, title: say(locale, 'features.lens-claims', { agree, checked }), action: 'ledger' });
  }
  return lenses;
}
