/** The day that deadlines are held against: given, or today by the clock that was passed in. */

import type { CalendarDate } from '../model/metadata.ts';
import { type Arguments, text } from './arguments.ts';
import { CommandError, type Context } from './io.ts';

/** `--today 2026-06-15` or `15/6/2026`; throws a CommandError for a day that does not exist. */
export function todayOf(args: Arguments, context: Context): CalendarDate {
  const given = text(args, 'today');
  if (given === null) {
    const now = context.now();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(given);
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(given);
  const parts = iso ? [iso[1], iso[2], iso[3]] : vietnamese ? [vietnamese[3], vietnamese[2], vietnamese[1]] : null;
  const [year, month, day] = parts?.map(Number) ?? [];
  if (!year || !month || !day || month > 12 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    throw new CommandError('cli.bad-date', { value: given });
  return { year, month, day };
}
