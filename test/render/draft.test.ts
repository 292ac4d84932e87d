/** A new report: complete, of today, and quiet. */

import { describe, expect, test } from 'vitest';
import { readProfiles } from '../../server/src/model/profiles.ts';
import { newDraft, periodOf } from '../../server/src/render/draft.ts';
import { checkDraft, describe as say, serious } from '../support/shipped.ts';
import { PROFILES, reportOf, TODAY, templateFiles } from './support.ts';

const KINDS = readProfiles(templateFiles());

describe.each(PROFILES)('a new draft of %s', profile => {
  const text = newDraft(KINDS.get(profile)!, templateFiles(), TODAY)!;

  test('gives no error and no warning', () => {
    const { findings, source } = checkDraft(text);
    expect(serious(findings).map(f => say(f, source))).toEqual([]);
  });

  test('has every required field and section', () => {
    const report = reportOf(text);
    expect(report.metadata.status).toBe('draft');
    for (const key of [...report.profile!.required, ...report.profile!.requiredWhenIssued])
      if (key !== 'number') expect([...report.metadata.present.keys()], key).toContain(key);
    expect(report.problems).toEqual([]);
    const ids = new Set<string | null>();
    const walk = (sections: readonly (typeof report.sections)[number][]): void => {
      for (const s of sections) {
        ids.add(s.id);
        walk(s.children);
      }
    };
    walk(report.sections);
    const required = (sections: NonNullable<typeof report.profile>['sections']): string[] =>
      sections.flatMap(s => [...(s.required ? [s.id] : []), ...required(s.sections)]);
    for (const id of required(report.profile!.sections)) expect([...ids], id).toContain(id);
  });

  test('names no district, which local government no longer has', () => {
    expect(text).not.toMatch(/huyện|quận|thị xã/iu);
  });

  test('ends in one line break and has no trailing spaces', () => {
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expect(text).not.toMatch(/[ \t]$/mu);
  });
});

test('a profile without a template gives none', () => {
  expect(newDraft({ ...KINDS.get('van-ban')!, id: 'la-thu' }, templateFiles(), TODAY)).toBeNull();
});

test.each([
  [1, 'năm 2025'],
  [6, '6 tháng đầu năm 2026'],
  [7, '6 tháng đầu năm 2026'],
  [11, 'năm 2026'],
])('the period in month %i', (month, period) => {
  expect(periodOf({ year: 2026, month, day: 20 })).toBe(period);
});
