import { describe, expect, it } from 'vitest';
import { reportOfBody } from '../../../test/support/draft.ts';
import { REASONS } from '../claims/claim.ts';
import { claimsOf } from '../claims/ledger.ts';
import { en } from '../locale/en/index.ts';
import { vi } from '../locale/vi/index.ts';
import { explanationOf } from './explain.ts';

describe('an explanation', () => {
  it.each(REASONS)('has words for %s in both languages', reason => {
    for (const { messages } of [vi, en]) expect(messages[`features.reason-${reason}`]).toMatch(/\.$/u);
  });

  it('says which numbers, what they make, by which sign and with which tolerance', () => {
    const [wrong] = claimsOf(reportOfBody('Giao 40 nhiệm vụ, gồm: 30 nhiệm vụ đã xong và 12 nhiệm vụ đang làm.\n'));
    const text = explanationOf(wrong!, vi);
    expect(text).toMatch(/^Tổng và các phần, không khớp: 30 \+ 12 = 42 ≠ 40\. Chênh lệch: −2\./u);
    expect(text).toContain('“gồm');
    expect(text.endsWith(vi.messages[`features.reason-${wrong!.reason}`]!)).toBe(true);
    expect(explanationOf(wrong!, en)).toContain('30 + 12 = 42 ≠ 40. Difference: −2.');

    const [ratio] = claimsOf(reportOfBody('Đã giải quyết 351/411 hồ sơ, đạt 85,4%.\n'));
    expect(explanationOf(ratio!, vi)).toMatch(/351 \/ 411 .*Sai số làm tròn được chấp nhận: ±0,05\./u);
  });
});
