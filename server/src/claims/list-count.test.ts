/** Announced counts: every way of numbering, in the line, over paragraphs and lists, true and false. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../model/build.ts';
import { createSource } from '../text/source.ts';
import { claimsOf } from './ledger.ts';

const OPTIONS = { numRuns: 120, seed: 289 };

function counts(body: string): string[] {
  const report = buildReport(createSource('file:///a.md', `---\nvanthu: van-ban\n---\n\n${body}`), {
    profiles: new Map(),
  });
  return claimsOf(report!)
    .filter(claim => claim.kind === 'list_count')
    .map(claim => `${claim.verdict} ${claim.total!.text} (${claim.expected})`);
}

const NOUNS = ['nhiệm vụ', 'giải pháp', 'nhóm nội dung', 'kiến nghị', 'bài học kinh nghiệm', 'nguyên nhân chính'];
const ITEMS = [
  'hoàn thiện thể chế',
  'sắp xếp bộ máy',
  'cải cách thủ tục',
  'chuyển đổi số',
  'kiểm tra, giám sát',
  'khen thưởng kịp thời',
];
const NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'];
const PLACES = ['Mường Pồn', 'Nà Tấu', 'Hua Thanh', 'Thanh Nưa', 'Núa Ngam', 'Pa Thơm'];

/** `n` items after a lead that announces `said` of them. */
const SHAPES: readonly ((said: string, noun: string, items: readonly string[]) => string)[] = [
  (said, noun, items) => `Đề án nêu ${said} ${noun}: ${items.map((item, i) => `(${i + 1}) ${item}`).join('; ')}.`,
  (said, noun, items) =>
    `Đề án chia thành ${said} ${noun}, bao gồm: ${items.map((item, i) => `${i + 1}) ${item}`).join(', ')}.`,
  (said, noun, items) =>
    `Tập trung ${said} ${noun} sau: ${items.map((item, i) => `${'abcdeg'[i]}) ${item}`).join('; ')}.`,
  (said, noun, items) =>
    `Nghị quyết nêu ${said} ${noun}: ${items.map((item, i) => `${NUMBERS[i + 1]} là ${item}`).join(', ')}.`,
  (said, noun, items) =>
    `Sở rút ra ${said} ${noun}. ${items.map((item, i) => `Thứ ${ORDINALS[i]}, ${item}.`).join(' ')}`,
  (said, noun, items) =>
    `Sở rút ra ${said} ${noun}.\n\n${items.map((item, i) => `${NUMBERS[i + 1]!.replace(/^./u, c => c.toUpperCase())} là, ${item}.`).join('\n\n')}`,
  (said, noun, items) =>
    `Sở tập trung ${said} ${noun} như sau:\n\n${items.map((item, i) => `(${i + 1}) ${item}.\n\nViệc này do văn phòng chủ trì.`).join('\n\n')}`,
  (said, noun, items) => `Sở tập trung ${said} ${noun} sau:\n\n${items.map(item => `- ${item};`).join('\n')}`,
];

describe('announced counts', () => {
  const shape = fc.record({
    write: fc.constantFrom(...SHAPES),
    noun: fc.constantFrom(...NOUNS),
    count: fc.integer({ min: 2, max: 6 }),
    style: fc.integer({ min: 0, max: 2 }),
    off: fc.constantFrom(-1, 1),
  });
  const printed = (n: number, style: number): string => (style === 0 ? `0${n}` : style === 1 ? String(n) : NUMBERS[n]!);

  it('agree with what follows, and are found when they do not', () => {
    fc.assert(
      fc.property(shape, ({ write, noun, count, style, off }) => {
        const items = ITEMS.slice(0, count);
        const said = printed(count, style);
        const right = write(said, noun, items);
        expect(counts(right), right).toEqual([`consistent ${said} (${count})`]);
        if (count + off < 2) return;
        const other = printed(count + off, style);
        const wrong = write(other, noun, items);
        expect(counts(wrong), wrong).toEqual([`inconsistent ${other} (${count})`]);
      }),
      OPTIONS,
    );
  });

  it('hold names of places against their count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(-1, 1),
        (count, how, off) => {
          const names = PLACES.slice(0, count);
          const list = `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
          const write = (said: number): string =>
            [
              `Dịch xuất hiện tại ${said} xã: ${list}, tổng đàn lợn tiêu hủy 1.250 con.`,
              `Huyện có ${said} xã đạt chuẩn, gồm ${list}.`,
              `Có ${said} xã (${list}) chưa có đường bê tông.`,
              `Đoàn kiểm tra ${said} xã gồm: ${names.join(', ')}.`,
            ][how]!;
          expect(counts(write(count)), write(count)).toEqual([`consistent ${count} (${count})`]);
          if (count + off < 2) return;
          expect(counts(write(count + off)), write(count + off)).toEqual([`inconsistent ${count + off} (${count})`]);
        },
      ),
      OPTIONS,
    );
  });

  it.each([
    ['groups of what is counted', 'Sở đã triển khai 15 nhiệm vụ:\n\n- 10 nhiệm vụ hoàn thành;\n- 5 nhiệm vụ đang làm.'],
    [
      'what happened, told by fields',
      'Công an xử lý 4 vụ vi phạm, cụ thể:\n\n- Về giao thông;\n- Về môi trường;\n- Về trật tự.',
    ],
    [
      'two counts before one list',
      'Có 5 xã thuộc 3 huyện gồm Mường Pồn, Nà Tấu, Hua Thanh, Núa Ngam và Pa Thơm đạt chuẩn.',
    ],
    ['some of them', 'Huyện có 21 xã, trong đó Mường Pồn, Nà Tấu và Hua Thanh đạt chuẩn.'],
    ['names with more behind them', 'Có 3 xã: Mường Pồn, Nà Tấu 12 hộ, Hua Thanh 8 hộ.'],
    ['names that go on', 'Có 12 xã: Mường Pồn, Nà Tấu, Hua Thanh… đạt chuẩn.'],
    ['offices whose names hold và', 'Có 3 sở: Kế hoạch và Đầu tư, Xây dựng và Nội vụ.'],
    ['a list that goes on', 'Tập trung 05 nhiệm vụ sau:\n\n- Làm đường;\n- Trồng rừng.\n\nNgoài ra:\n\n- Dạy nghề.'],
    [
      'a last item without its mark',
      'Vốn chia cho 3 nhóm chính. Thứ nhất là dự án mới. Thứ hai là dự án dở dang. Cuối cùng là dự án sửa chữa.',
    ],
    [
      'a mark inside an item',
      'Vốn chia cho 3 nhóm chính. Thứ nhất là dự án mới. Thứ hai là dự án dở dang và nhóm thứ ba là dự án sửa chữa.',
    ],
    ['steps of a law', 'Thực hiện 3 nội dung quy định tại a) khoản 1, b) khoản 2 của nghị định.'],
  ])('says nothing wrong of %s', (_, text) => {
    expect(counts(text).filter(claim => claim.startsWith('inconsistent'))).toEqual([]);
  });
});
