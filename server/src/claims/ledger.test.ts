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

describe('one rate in one report', () => {
  const rates = (body: string): string[] => claims(body).filter(line => line.startsWith('product_rate'));

  it('an exchange rate and a price per piece that differ', () => {
    expect(rates('Tỷ giá áp dụng là 24.500 đồng/USD.\n\nTỷ giá áp dụng là 25.400 đồng/USD.')).toEqual([
      'product_rate inconsistent 24.500 + 25.400',
    ]);
    expect(rates('Tỷ giá áp dụng là 24.500 đồng/USD.\n\nTỷ giá áp dụng là 24.500 đồng/USD.')).toEqual([
      'product_rate consistent 24.500 + 24.500',
    ]);
    const meals = 'ức hỗ trợ tiền ăn cho học sinh bán trú là';
    expect(rates(`M${meals} 720.000 đồng/học sinh.\n\nTheo đó, m${meals} 780.000 đồng/học sinh.`)).toEqual([
      'product_rate inconsistent 720.000 + 780.000',
    ]);
  });

  it('sums in two currencies whose rates lie far apart', () => {
    const body = (sum: string): string =>
      `Dự án được viện trợ 970.500 USD (tương đương 23.777,3 triệu đồng).\n\nPhần còn lại là 150.000 USD, tương đương ${sum} đồng.`;
    expect(rates(body('3.675 triệu'))).toEqual(['product_rate consistent 970.500 + 23.777,3 + 150.000 + 3.675']);
    expect(rates(body('36,75 tỷ'))).toEqual(['product_rate inconsistent 970.500 + 23.777,3 + 150.000 + 36,75']);
  });

  it.each([
    'Tỷ giá đầu năm là 24.500 đồng/USD.\n\nTỷ giá cuối năm là 25.400 đồng/USD.',
    '- Xây mới 20 nhà, mức hỗ trợ 60 triệu đồng/nhà.\n- Sửa chữa 15 nhà, mức hỗ trợ 30 triệu đồng/nhà.',
    'Giá vàng miếng hiện ở mức 78,2 triệu đồng/lượng.\n\nGiá vàng miếng hiện ở mức 78,4 triệu đồng/lượng.',
    'Giá thóc tẻ tại chợ là 9.000 đồng/kg.\n\nGiá thóc nếp tại chợ là 12.000 đồng/kg.',
    'Giá điện tăng từ 1.800 đồng/kWh lên 2.000 đồng/kWh.\n\nGiá điện sinh hoạt bậc một là 1.900 đồng/kWh.',
    'Xây mới 31 nhà, mức hỗ trợ 60 triệu đồng/nhà.\n\nSửa chữa 15 nhà, mức hỗ trợ 30 triệu đồng/nhà.',
    'Tiền ăn tại xã Tân Lập là 20.000 đồng/ngày.\n\nTiền ăn tại xã Minh Quang là 25.000 đồng/ngày.',
  ])('%s', body => {
    expect(rates(body).filter(line => line.includes('inconsistent'))).toEqual([]);
  });
});

describe('a clause told again', () => {
  it('with another figure', () => {
    const clause = (n: string): string =>
      `Các doanh nghiệp nước ngoài đã đầu tư ${n} tỷ USD vào tỉnh Hưng Yên trong năm 2024`;
    expect(claims(`${clause('6,5')}, dẫn đầu vùng.\n\n${clause('5,6')}.`)).toEqual([
      'same_figure inconsistent 6,5 + 5,6',
    ]);
    expect(claims(`${clause('6,5')}, dẫn đầu vùng.\n\n${clause('6,5')}.`)).toEqual([
      'same_figure consistent 6,5 + 6,5',
    ]);
  });

  it('says nothing of one that names another place or year', () => {
    expect(
      claims(
        'Các doanh nghiệp nước ngoài đã đầu tư 6,5 tỷ USD vào tỉnh Hưng Yên trong năm 2024.\n\nCác doanh nghiệp nước ngoài đã đầu tư 5,6 tỷ USD vào tỉnh Hưng Yên trong năm 2023.',
      ),
    ).toEqual([]);
  });
});

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

  it('remembers tables, wherever they stand afterwards', () => {
    const memo = createClaimMemo();
    const table = (sum: string): string =>
      `| Xã | Nam | Nữ | Tổng số |\n|---|---|---|---|\n| A | 12 | 15 | 27 |\n| B | 20 | 31 | ${sum} |\n| C | 8 | 9 | 17 |\n`;
    const first = reportOf(`Đoạn đầu.\n\n${table('51')}`);
    expect(claimsOf(first, memo)).toEqual(claimsOf(first));
    const moved = reportOf(`Đoạn đầu dài hơn trước.\n\n${table('51')}`);
    expect(claimsOf(moved, memo)).toEqual(claimsOf(moved));
    const edited = reportOf(`Đoạn đầu dài hơn trước.\n\n${table('52')}`);
    expect(claimsOf(edited, memo).filter(claim => claim.verdict === 'inconsistent')).toHaveLength(1);
    expect(claimsOf(edited, memo)).toEqual(claimsOf(edited));
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
      'tăng 5 vụ (5%) so với 6 vụ, ',
      'năm 2024 đạt 5%, tăng 1% so với năm 2023; ',
      '5 vụ/6 bị cáo, đạt 5%, ',
      '5 đồng/kg, 6 kg (5 x 6) ',
      '5 USD (6 đồng), ',
      'tổng số hộ nghèo trong toàn xã 1.234 hộ, ',
      'chiếm 10% và ',
      'gồm 3 xã: A, B, ',
      '(1) thứ nhất, ',
      '7',
    ]) {
      // Four times the text takes about four times as long; what is quadratic takes sixteen.
      const [short, long] = [250_000, 1_000_000].map(length => {
        const report = reportOf(unit.repeat(length / unit.length));
        const before = process.cpuUsage();
        claimsOf(report);
        return process.cpuUsage(before).user / 1000;
      });
      expect(long, unit).toBeLessThan(9 * short! + 1000);
    }
  }, 300_000);
});
