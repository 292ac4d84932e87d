/** Remembers the claims of tables, so that a keystroke elsewhere costs a table no more than looking at its cells. */

import type { Cell, Row, Table } from '../model/report.ts';
import type { Prose } from '../text/prose.ts';
import type { Place } from '../text/span.ts';
import type { Claim, ClaimNumber } from './claim.ts';
import { claimsOfTable } from './table.ts';

/** The claims of a table, remembered by what stands in it; owned by whoever keeps the report. */
export interface TableMemo {
  claims(table: Table): readonly Claim[];
}

interface Kept {
  readonly claims: readonly Claim[];
  /** Where the table began in its file when they were read. */
  readonly start: number;
  readonly uri: string;
}

/** A memo of at most `limit` tables: when it is full, those not used since it was last half full are forgotten. */
export function createTableMemo(limit = 200): TableMemo {
  let young = new Map<string, Kept>();
  let old = new Map<string, Kept>();
  return {
    claims(table) {
      const key = signature(table);
      if (key === null) return claimsOfTable(table);
      const kept = young.get(key) ?? old.get(key) ?? read(table);
      if (!young.has(key)) {
        if (young.size >= limit / 2) {
          old = young;
          young = new Map();
        }
        young.set(key, kept);
      }
      return moved(kept, table);
    },
  };
}

const read = (table: Table): Kept => ({ claims: claimsOfTable(table), start: table.span.start, uri: table.uri });

/** All that the claims of a table follow from, its places told from its start; null where its cells stand in other files. */
function signature(table: Table): string | null {
  const base = table.span.start;
  const told: string[] = [table.origin];
  const prose = (text: Prose | null): void => {
    told.push(text?.text ?? '');
    for (const s of text?.segments ?? []) told.push(`${s.at},${s.length},${s.source - base},${s.sourceLength}`);
  };
  prose(table.caption);
  prose(table.unit);
  for (const c of table.columns) told.push(c.title, c.formula ?? '', String(c.decimals), c.unit ?? '', c.key ?? '');
  const cell = (c: Cell): void => {
    const flags = (c.merged ? 1 : 0) + (c.computed ? 2 : 0);
    told.push(`${c.span.start - base},${c.span.end - base},${c.colSpan},${c.rowSpan},${flags}`);
    prose(c.prose);
  };
  const row = (r: Row): boolean => {
    if (r.uri !== table.uri) return false;
    told.push(`|${r.cells.length}`);
    for (const c of r.cells) {
      if (c.uri !== table.uri) return false;
      cell(c);
    }
    return true;
  };
  return table.header.every(row) && told.push('=') > 0 && table.rows.every(row) ? told.join('\u0000') : null;
}

/** Remembered claims at the places of the table as it stands now. */
function moved(kept: Kept, table: Table): readonly Claim[] {
  const by = table.span.start - kept.start;
  if (by === 0 && kept.uri === table.uri) return kept.claims;
  const place = (old: Place): Place => ({
    uri: table.uri,
    span: { start: old.span.start + by, end: old.span.end + by },
  });
  const number = (old: ClaimNumber): ClaimNumber => (old.place ? { ...old, place: place(old.place) } : old);
  return kept.claims.map(claim => ({
    ...claim,
    place: place(claim.place),
    cue: claim.cue ? { ...claim.cue, place: place(claim.cue.place) } : null,
    total: claim.total ? number(claim.total) : null,
    parts: claim.parts.map(number),
    focus: claim.focus ? number(claim.focus) : null,
  }));
}
