/** Named figures of two versions of a report: which came, went, or changed, and where they stand. */

import type { Figure } from '../model/figures.ts';
import type { Report } from '../model/report.ts';
import { printPlain } from '../numbers/cell.ts';
import type { Place } from '../text/span.ts';

export interface FigureChange {
  readonly name: string;
  readonly label: string | null;
  /** As printed; null where the version has no such figure or no value for it. */
  readonly old: string | null;
  readonly new: string | null;
  readonly unit: string | null;
  /** In the later version, or in the earlier one where it is gone from that. */
  readonly place: Place;
}

export function figureChanges(before: Report, after: Report): FigureChange[] {
  const [old, now] = [before.figures.byName, after.figures.byName];
  const changes: FigureChange[] = [];
  const value = (figure: Figure | undefined): string | null =>
    figure?.value == null ? null : printPlain(figure.value);
  for (const [key, figure] of now) {
    if (figure.derived) continue;
    const was = value(old.get(key));
    const is = value(figure);
    if (was !== is) changes.push(changeOf(figure, was, is));
  }
  for (const [key, figure] of old)
    if (!now.has(key) && !figure.derived) changes.push(changeOf(figure, value(figure), null));
  return changes;
}

const changeOf = (figure: Figure, old: string | null, now: string | null): FigureChange => ({
  name: figure.name,
  label: figure.label,
  old,
  new: now,
  unit: figure.unit,
  place: { uri: figure.uri, span: figure.nameSpan },
});
