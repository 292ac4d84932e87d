/** Rows under `Trong đó`: parts that need not be complete, but none of which can exceed the row that they are part of. */

import type { Claim } from './claim.ts';
import { figureAt, rangeOf, rowCue, tableClaim } from './table-claim.ts';
import type { Grid, GridRow } from './table-grid.ts';

/** A claim for each figure under `Trong đó` and the one above it: `subset`, or wrong where the part is the greater. */
export function thereofClaims(grid: Grid): Claim[] {
  const columns = grid.columns.filter(c => c.role === 'number' && c.additive !== 'no');
  const claims: Claim[] = [];
  let whole: GridRow | null = null;
  for (const row of grid.rows) {
    if (row.role !== 'thereof') {
      if (row.role !== 'heading' && row.role !== 'rate') whole = row;
      else if (row.role === 'heading' && row.rank !== null) whole = null;
      continue;
    }
    if (!whole || row.loose || (row.unit !== null && whole.unit !== null && row.unit !== whole.unit)) continue;
    for (const column of columns) {
      const [stated, part] = [figureAt(whole, column), figureAt(row, column)];
      const [total, value] = [stated.cell.value, part.cell.value];
      if (total === null || value === null || value.eq(0) || total.lt(0)) continue;
      if (part.cell.unit !== null && part.cell.unit !== stated.cell.unit) continue;
      const fits = rangeOf(part).low.lte(rangeOf(stated).high);
      const tolerance = rangeOf(part).high.minus(value).plus(rangeOf(stated).high.minus(total));
      const claim = tableClaim(
        stated,
        [part],
        { verdict: fits ? 'consistent' : 'inconsistent', expected: value, stated: total, tolerance },
        { rule: 'totals/table-sum', reason: 'table-thereof', cue: rowCue(grid, row) },
      );
      claims.push(fits ? { ...claim, verdict: 'subset' } : claim);
    }
  }
  return claims;
}
