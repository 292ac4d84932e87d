import { describe, expect, it } from 'vitest';
import { buildReport } from '../model/build.ts';
import type { Report } from '../model/report.ts';
import { createSource } from '../text/source.ts';
import type { Claim } from './claim.ts';
import { coverageOf } from './coverage.ts';
import { claimsOf, createClaimMemo } from './ledger.ts';

const FRONT = '---\nvanthu: van-ban\n---\n\n';

function reportOf(body: string): Report {
  const report = buildReport(createSource('file:///a.md', FRONT + body), { profiles: new Map() });
  if (!report) throw new Error('no draft');
  return report;
}

/** Each claim as its kind, verdict and numbers; the text at each place must be the number's. */
function claims(body: string): string[] {
  const text = FRONT + body;
  return claimsOf(reportOf(body)).map((claim: Claim) => {
    for (const n of [claim.total, ...claim.parts])
      if (n?.place) expect(text.slice(n.place.span.start, n.place.span.end).normalize('NFC')).toBe(n.text);
    return `${claim.kind} ${claim.verdict} ${claim.total ? `${claim.total.text} = ` : ''}${claim.parts.map(p => p.text ?? `(${p.value})`).join(' + ')}`;
  });
}

describe('claims across blocks', () => {
  it('between a number and the note that hangs on it', () => {
    expect(
      claims(
        'Xã đã ban hành 145 văn bản các loại[^1] trong tháng.\n\n[^1]: Gồm 62 quyết định, 48 báo cáo và 35 kế hoạch.',
      ),
    ).toEqual(['breakdown consistent 145 = 62 + 48 + 35']);
    expect(
      claims('Xã đã ban hành 143 văn bản[^1] trong tháng.\n\n[^1]: 62 quyết định, 48 báo cáo và 35 kế hoạch.'),
    ).toEqual(['breakdown inconsistent 143 = 62 + 48 + 35']);
    expect(claims('Huyện tổ chức 07 đợt kiểm tra^[Đợt 1 kiểm tra 03 xã; đợt 2 kiểm tra 02 xã.] trong quý.')).toEqual(
      [],
    );
  });

  it('between a sentence and the list below it', () => {
    const list = '\n\n- Giao thông: 21 vụ;\n- Trật tự: 13 vụ;\n- Môi trường: 05 vụ.';
    expect(claims(`Công an xã xử lý 39 vụ vi phạm, cụ thể:${list}`)).toEqual([
      'breakdown consistent 39 = 21 + 13 + 05',
    ]);
    expect(claims(`Công an xã xử lý 46 vụ vi phạm, trong đó:${list}`)).toContain('breakdown subset 46 = 21 + 13 + 05');
    expect(claims(`Công an xã xử lý 38 vụ vi phạm, trong đó:${list}`)).toEqual([
      'breakdown inconsistent 38 = 21 + 13 + 05',
    ]);
  });

  it('counts announced lists, in blocks and in the line', () => {
    expect(claims('Xã tập trung 03 nhiệm vụ sau:\n\n- Làm đường;\n- Trồng rừng;\n- Dạy nghề.')).toEqual([
      'list_count consistent 03 = (3)',
    ]);
    expect(claims('Xã tập trung bốn nhiệm vụ sau:\n\n- Làm đường;\n- Trồng rừng;\n- Dạy nghề.')).toEqual([
      'list_count inconsistent bốn = (3)',
    ]);
    expect(claims('Đề án có 03 nhóm giải pháp sau: (1) tuyên truyền; (2) kiểm tra; (3) xử lý.')).toEqual([
      'list_count consistent 03 = (3)',
    ]);
  });

  it('compares what two places say of one thing', () => {
    const twice = (second: string): string =>
      `Độ che phủ rừng toàn xã đạt 46,2%.\n\nNhờ giữ rừng tốt, độ che phủ rừng toàn xã đạt ${second}%.`;
    expect(claims(twice('46,2'))).toEqual(['same_figure consistent 46,2 + 46,2']);
    expect(claims(twice('42,6'))).toEqual(['same_figure inconsistent 46,2 + 42,6']);
    expect(claims('Độ che phủ rừng xã Nà Tấu đạt 46,2%.\n\nĐộ che phủ rừng xã Nà Nhạn đạt 42,6%.')).toEqual([]);
  });

  it('finds places in decomposed text and through markup', () => {
    expect(claims('Toàn xã có **38** hộ, gồm *21* hộ nghèo và 17 hộ cận nghèo.'.normalize('NFD'))).toEqual([
      'breakdown consistent 38 = 21 + 17',
    ]);
  });
});

describe('the ledger', () => {
  const body =
    'Huyện có 38 xã (21 xã đạt và 17 xã chưa đạt). Trồng 12 ha rừng, đạt 50% kế hoạch (30 ha). Có 5 đoàn kiểm tra ngày 12/3/2025.';

  it('says what became of each numeral', () => {
    const report = reportOf(body);
    const { numerals, counts } = coverageOf(report, claimsOf(report));
    expect(numerals.map(n => `${n.text} ${n.state}`)).toEqual([
      '38 right',
      '21 right',
      '17 right',
      '12 wrong',
      '50 wrong',
      '30 wrong',
      '5 unchecked',
    ]);
    expect(counts).toEqual({ right: 3, wrong: 3, unresolved: 0, unchecked: 1 });
  });

  it('remembers what a text says', () => {
    const memo = createClaimMemo(4);
    const report = reportOf(body);
    expect(claimsOf(report, memo)).toEqual(claimsOf(report));
    expect(memo.read('Có 2 xã.')).toBe(memo.read('Có 2 xã.'));
  });

  it('reads hostile text in bounded time', () => {
    for (const unit of [
      '1.',
      '(',
      'trong đó ',
      'trong đó 5 vụ, ',
      'gồm 5 vụ: ',
      '5/6 vụ ',
      'từ 5 lên 6 tăng 1 ',
      ': 5 ',
      'còn 5 vụ, ',
      '7',
    ]) {
      const start = performance.now();
      claimsOf(reportOf(unit.repeat(1_000_000 / unit.length)));
      expect(performance.now() - start, unit).toBeLessThan(15_000);
    }
  }, 120_000);
});
