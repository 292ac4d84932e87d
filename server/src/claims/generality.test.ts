/** Shapes of claims that real prose has and a small grammar does not: each as it stands, each with a figure changed. */

import { describe, expect, it } from 'vitest';
import { readProse } from './reading.ts';

const claims = (text: string): string[] =>
  readProse(text)
    .claims.filter(claim => claim.verdict !== 'subset')
    .map(
      claim =>
        `${claim.kind} ${claim.verdict} ${claim.total?.quantity.text ?? ''} = ${claim.parts.map(part => part.quantity.text).join(' + ')}`,
    );

describe('breakdowns', () => {
  it.each([
    ['Huyện có 31 vụ cháy tại Tân Lập (14 vụ), Hòa Sơn (11 vụ) và Minh Quang (6 vụ).', '31 = 14 + 11 + 6'],
    ['Tuyến mới có 13 nhà ga với 9 ga trên cao và 4 ga ngầm.', '13 = 9 + 4'],
    ['Tỉnh nắm 36% vốn điều lệ, gồm 21% góp bằng tiền và 15% góp bằng đất.', '36 = 21 + 15'],
    ['Cán bộ được nghỉ 9 ngày, gồm 4 ngày cuối năm và 5 ngày đầu năm.', '9 = 4 + 5'],
    ['Lực lượng chức năng phát hiện 7 người gồm 3 nam 4 nữ trên xe.', '7 = 3 + 4'],
    ['Có 12 người bị thương gồm 5 phụ nữ và 7 đàn ông, tuổi từ 20 đến 50.', '12 = 5 + 7'],
    [
      'Mỗi suất quà trị giá 700.000 đồng, gồm 400.000 đồng tiền mặt và hàng trị giá 300.000 đồng.',
      '700.000 = 400.000 + 300.000',
    ],
    ['Số phương tiện là 5 triệu năm 2020 (gồm 1,2 triệu ô tô và 3,8 triệu xe máy).', '5 = 1,2 + 3,8'],
    [
      'Hội đồng chọn 46 bài viết để trao giải, trong đó có 5 giải A, 9 giải B, 12 giải C và 20 giải khuyến khích.',
      '46 = 5 + 9 + 12 + 20',
    ],
    [
      'Đến nay đã có 640 tàu, trong đó có 210 tàu thép, 80 tàu gỗ, 350 tàu vỏ nhựa và 95 tàu được nâng cấp.',
      '640 = 210 + 80 + 350',
    ],
  ])('%s', (text, numbers) => {
    expect(claims(text)).toContain(`breakdown consistent ${numbers}`);
  });

  it.each([
    ['a type is no number', 'Phi đội có 20 máy bay gồm tiêm kích Su-30 và Mig-29 mới được giao.'],
    ['numbered items', 'Việc chậm do 4 nguyên nhân: (1) thiếu vốn; (2) thiếu đất; (3) thiếu người và (4) mưa lũ.'],
    ['items of one series', 'Đơn vị lập 2 hệ thống sổ: Sổ 1 ghi khoản có hóa đơn và sổ 2 ghi khoản còn lại.'],
    ['far from all', 'Thế giới có 120 triệu tấn quặng, bao gồm 44 triệu tấn ở nước A và 30 triệu tấn ở nước B.'],
    ['an item without a number', 'Có 9 người bị thương gồm: 3 nhân viên, tài xế xe tải và 5 hành khách.'],
    [
      'a loss less a gain',
      'Tổng lỗ là 143,9 tỷ đồng, bao gồm lỗ kinh doanh 163,6 tỷ đồng, lợi nhuận khác 19,7 tỷ đồng.',
    ],
    ['a new subject', 'Vụ cháy làm 6 người chết, trong đó có 3 trẻ em; 4 nạn nhân đang cấp cứu.'],
    ['mostly', 'Khoản chênh là 1.400 tỷ đồng, chủ yếu gồm xây dựng 398 tỷ đồng, đền bù 867 tỷ đồng.'],
    [
      'another company',
      'Doanh nghiệp nợ thuế gồm: Công ty A: 40,7 tỷ đồng, Công ty B: 34,9 tỷ đồng, Công ty C: 23,6 tỷ đồng.',
    ],
    ['respectively', 'Năm 2016 mảng này thu 115 tỷ đồng; hai năm sau lần lượt là 58 tỷ đồng và 50 tỷ đồng.'],
  ])('says nothing of %s', (_, text) => {
    expect(claims(text).filter(claim => claim.includes('inconsistent'))).toEqual([]);
  });

  it.each([
    'Huyện có 32 vụ cháy tại Tân Lập (14 vụ), Hòa Sơn (11 vụ) và Minh Quang (6 vụ).',
    'Tuyến mới có 12 nhà ga với 9 ga trên cao và 4 ga ngầm.',
    'Tỉnh nắm 32% vốn điều lệ, gồm 21% góp bằng tiền và 15% góp bằng đất.',
    'Chưa hoàn thành 1.986 nhiệm vụ (trong hạn 1.812, quá hạn 175).',
    'Tổng kinh phí 8 tỷ đồng, gồm 6 tỷ đồng vốn tỉnh và 3 tỷ đồng vốn huyện.',
  ])('is wrong: %s', text => {
    expect(claims(text).some(claim => claim.startsWith('breakdown inconsistent'))).toBe(true);
  });
});

describe('ratios, shares and changes', () => {
  it.each([
    'Chỉ có 5/29 xã đạt chuẩn, gồm: Tân Lập (3,6% hộ nghèo), Hòa Sơn (2,2%).',
    'Có 4 trên 6 nhà máy vận hành bằng 100% năng lượng tái tạo.',
    'Công ty có tổng vốn đầu tư 12,5 triệu USD, vốn pháp định 4 triệu USD, trong đó phía nước ngoài chiếm 70%.',
    'Khách hàng trả trước 95% được chiết khấu 5% trong tháng 5, 4% trong tháng 6 và 3,5% trong tháng 7.',
    'Tỷ lệ ở tiểu học từ 6,8% tăng lên 69,9% và trung học từ 2,3% tăng lên 52,3%.',
    'Ngành giảm từ 125 phòng xuống còn 60, giảm 20 chi cục.',
    'Quỹ nâng số cổ phần nắm giữ từ 20,5 triệu lên 34,2 triệu cổ phần, tương đương 7,6% vốn điều lệ.',
    'Toàn tỉnh có 380 xã (43,1%) đạt chuẩn, tăng 77 xã (8,7%) so với năm 2023.',
    'Doanh thu đạt 620 tỷ đồng, vượt 90 tỷ đồng, tăng 26% so với năm 2023.',
    'Phụ cấp tăng bình quân 8,2% (tăng từ 180.000 đồng đến 380.000 đồng).',
    'Sản lượng về chợ tăng từ 4.500 tấn đến 7.500 tấn, tăng khoảng 10% so với cùng kỳ.',
    'Lương bình quân tăng từ 11,2 triệu đồng lên 13,5 triệu đồng, tương ứng mức tăng 5,5% mỗi năm.',
    'Tỷ lệ thất nghiệp tăng từ 6,7% lên 7,3%, cao hơn 3 lần so với mức chung.',
    'Lương cơ sở tăng 2,4 lần, từ 540.000 lên 1,3 triệu đồng.',
    'Lợi nhuận tăng hơn 22% so với quý trước, lên mức 1.271 tỷ đồng, trong đó công ty mẹ lãi 1.262 tỷ đồng.',
    'Đã bầu đủ 85 đại biểu trên tổng số 144 người ứng cử, trong đó 18 nữ (21,18%), 7 người dân tộc thiểu số (8,24%).',
    'Đã gieo cấy 6.755 nghìn ha, bằng 99,3% cùng kỳ (lúa xuân 3.007 nghìn ha, bằng 99,4%; lúa mùa 3.748 nghìn ha).',
    'Tổng vốn là 314,5 triệu USD, trong đó A 105,2 triệu USD, B 90,7 triệu USD, C 48,8 triệu USD, chiếm 77,8% tổng vốn.',
    'Có 9 xe điện, 101 xe khí trong tổng số 2.595 xe buýt, đạt 4,24%.',
    'Chưa đầy 1/3 (30%) số người được hỏi hài lòng.',
    'Trao 60 suất học bổng (5 triệu đồng/suất cho sinh viên, 4 triệu đồng/suất cho học sinh), tổng trị giá 265 triệu đồng.',
    'Mỗi huyện được tặng 100 căn nhà với mức hỗ trợ 50 triệu đồng/nhà, tổng kinh phí 25 tỷ đồng.',
  ])('says nothing wrong of: %s', text => {
    expect(claims(text).filter(claim => claim.includes('inconsistent'))).toEqual([]);
  });

  it.each([
    'Thu nhập đạt 50 triệu đồng/người, tăng 12% so với năm 2024 (42 triệu đồng/người).',
    'Vốn đầu tư giảm 46%, còn 29,7 tỷ đồng so với mức 46,5 tỷ đồng của năm trước.',
    'Tổng đàn có 12.500 con, giảm 500 con (5,85%) so với cùng kỳ.',
    'Năm 2022 đạt 70,7%; năm 2023 đạt 72,0%, tăng 4,3% so với năm 2022.',
    'Trong 17 người được hỏi, 11 người (65%) đồng ý, 3 người (18%) phản đối và 3 người (28%) không trả lời.',
    'Tòa án thụ lý 469 vụ, đã giải quyết 356 vụ (đạt 66,9%), còn lại 113 vụ.',
    'Công ty có vốn điều lệ 40 tỷ đồng, trong đó tỉnh góp 23,8 tỷ đồng (chiếm 52,5% vốn điều lệ).',
    'Kết quả, đã giải quyết 176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn, đạt tỷ lệ 70,6%.',
    'Tặng 150 suất quà (520 nghìn đồng/suất) cho hộ nghèo. Tổng trị giá quà tặng là 87 triệu đồng.',
  ])('finds what is wrong in: %s', text => {
    expect(claims(text).some(claim => claim.includes('inconsistent'))).toBe(true);
  });

  it('takes no shares from a rise or a fall', () => {
    expect(claims('Tỷ trọng cho vay giảm từ 60% xuống còn 40% trong ba năm.')).toEqual([]);
  });

  it.each([
    ['Công ty tăng vốn thêm 600 tỷ đồng, từ 700 tỷ đồng lên 1.300 tỷ đồng.', '600 = 700 + 1.300'],
    ['Kỳ hạn một năm tăng 0,6%/năm, từ 6,2%/năm lên 6,8%/năm.', '0,6 = 6,2 + 6,8'],
    [
      'Dự kiến cắt giảm 300.000 người thường trực trong toàn ngành, từ 2.300.000 người xuống 2.000.000 người.',
      '300.000 = 2.300.000 + 2.000.000',
    ],
  ])('%s', (text, numbers) => {
    expect(claims(text)).toContain(`change consistent ${numbers}`);
  });
});

describe('a sum told for as many as a bracket shares it out to', () => {
  it.each([
    [
      'Tỉnh bố trí 11.500 tỷ đồng cho 2 dự án (7.500 tỷ cho cầu, 4.000 tỷ cho cảng).',
      'consistent 11.500 = 7.500 + 4.000',
    ],
    [
      'Tỉnh bố trí 12.500 tỷ đồng cho 2 dự án (7.500 tỷ cho cầu, 4.000 tỷ cho cảng).',
      'inconsistent 12.500 = 7.500 + 4.000',
    ],
    [
      'Xã chi 90 triệu đồng cho 3 thôn (30 triệu đồng cho Nà Sản, 40 triệu đồng cho Nà Ban và 20 triệu đồng cho Nà Ớt).',
      'consistent 90 = 30 + 40 + 20',
    ],
  ])('%s', (text, expected) => expect(claims(text)).toContain(`breakdown ${expected}`));

  it('is none where the bracket gives another number of amounts', () => {
    const found = claims('Xã chi 90 triệu đồng cho 3 thôn (riêng Nà Sản 30 triệu đồng, Nà Ban 20 triệu đồng).');
    expect(found.filter(claim => claim.includes('inconsistent'))).toEqual([]);
  });
});

describe('a change told beside its two ends', () => {
  it.each([
    ['Dư nợ tăng 2.400 tỷ đồng (5.400 tỷ đồng lên 7.800 tỷ đồng).', 'change consistent 2.400 = 5.400 + 7.800'],
    ['Dư nợ tăng 2.700 tỷ đồng (5.400 tỷ đồng lên 7.800 tỷ đồng).', 'change inconsistent 2.700 = 5.400 + 7.800'],
    ['Số đầu mối giảm từ 400 xuống 280 đơn vị (30%).', 'change consistent 30 = 400 + 280'],
    ['Số đầu mối giảm từ 400 xuống 280 đơn vị (35%).', 'change inconsistent 35 = 400 + 280'],
  ])('%s', (text, expected) => expect(claims(text)).toContain(expected));

  it('takes no share of something else for it', () => {
    const found = claims('Số hộ nghèo giảm từ 400 xuống 280 hộ (chiếm 3,5% số hộ).');
    expect(found.filter(claim => claim.includes('inconsistent'))).toEqual([]);
  });
});

describe('a change with its new and old value over a slash', () => {
  it.each([
    ['Trộm cắp giảm 5,83% (3.389/3.599 vụ).', 'change consistent 5,83 = 3.599 + 3.389'],
    ['Cháy nổ giảm 15 vụ, giảm 20% (60/75 vụ) so với năm trước.', 'change consistent 20 = 75 + 60'],
    ['Cháy nổ giảm 15 vụ, giảm 24% (60/75 vụ) so với năm trước.', 'change inconsistent 24 = 75 + 60'],
    ['Số hộ vay tăng 25% (150/120 hộ) so với cùng kỳ.', 'change consistent 25 = 120 + 150'],
  ])('%s', (text, expected) => expect(claims(text)).toContain(expected));

  it('is not read where the pair says what was done of what there was', () => {
    const found = claims('Phường đã xóa bớt điểm ngập, giảm 86,51% (109/126 điểm).');
    expect(found.filter(claim => claim.startsWith('change'))).toEqual([]);
  });
});
