import { testRule } from '../../../../test/support/rule-tester.ts';
import { totalsBreakdown } from './breakdown.ts';
import { totalsChange } from './change.ts';
import { totalsConversion } from './conversion.ts';
import { totalsExceeds } from './exceeds.ts';
import { totalsListCount } from './list-count.ts';
import { totalsRatio } from './ratio.ts';
import { totalsRepeatedFigure } from './repeated-figure.ts';
import { totalsShares } from './shares.ts';

testRule(totalsBreakdown, {
  valid: ['Có 38 xã (21 xã đạt, 17 xã chưa đạt).', 'Có 38 xã, trong đó 21 xã đạt.', 'Có 38 xã, gồm 21 xã đạt…'],
  invalid: [
    {
      draft: 'Tiếp nhận 8.450 hồ sơ, gồm 6.210 hồ sơ trực tuyến và 2.140 hồ sơ trực tiếp.\n          ^^^^^ less',
      message:
        'Các phần cộng lại 8.350, ít hơn tổng 8.450 là 100 (6.210 + 2.140). Kiểm tra lại, hoặc còn phần nào chưa kể?',
      fixed: 'Tiếp nhận 8.350 hồ sơ, gồm 6.210 hồ sơ trực tuyến và 2.140 hồ sơ trực tiếp.',
    },
  ],
});

testRule(totalsExceeds, {
  valid: ['Có 12 hộ, trong đó 5 hộ nghèo, 9 hộ dân tộc thiểu số.'],
  invalid: [
    {
      draft: 'Có 45 dự án, trong đó 30 dự án giao thông, 20 dự án thủy lợi.\n   ^^ more',
      fixed: 'Có 50 dự án, trong đó 30 dự án giao thông, 20 dự án thủy lợi.',
    },
  ],
});

testRule(totalsRatio, {
  valid: ['Giải quyết 45/60 vụ, đạt 75%.'],
  invalid: [
    {
      draft: 'Giải quyết 45/60 vụ, đạt 57,0%.\n                         ^^^^ differs',
      message: '45/60 là 75%; báo cáo ghi 57,0%. Kiểm tra lại tỷ lệ, hai số gốc, hoặc ghi rõ tỷ lệ tính trên số nào.',
      fixed: 'Giải quyết 45/60 vụ, đạt 75,0%.',
    },
  ],
});

testRule(totalsShares, {
  valid: ['Cơ cấu: nông nghiệp 20%, công nghiệp 35%, dịch vụ 45%.'],
  invalid: [{ draft: 'Cơ cấu: nông nghiệp 20%, công nghiệp 35%, dịch vụ 54%.\n                    ^^ sum' }],
});

testRule(totalsChange, {
  valid: ['Tăng từ 18 xã lên 25 xã, tăng 7 xã.'],
  invalid: [
    {
      draft: 'Tăng từ 18 xã lên 25 xã, tăng 9 xã.\n                              ^ amount',
      fixed: 'Tăng từ 18 xã lên 25 xã, tăng 7 xã.',
    },
    {
      draft:
        'Tỷ lệ giảm từ 25,68% xuống còn 21,45%, giảm 4,23%.\n                                            ^^^^ points (information)',
    },
    {
      draft: 'Số hồ sơ tăng gấp 5,5 lần, từ 120 hồ sơ lên 300 hồ sơ.\n                  ^^^ times',
      fixed: 'Số hồ sơ tăng gấp 2,5 lần, từ 120 hồ sơ lên 300 hồ sơ.',
    },
    {
      draft:
        'Tổng đàn có 12.500 con, giảm 500 con (5,85%) so với cùng kỳ.\n                                      ^^^^ twin',
      message: 'Tăng, giảm 500 để thành 12.500 là 3,85%; báo cáo ghi 5,85%. Kiểm tra lại ba số này.',
      fixed: 'Tổng đàn có 12.500 con, giảm 500 con (3,85%) so với cùng kỳ.',
    },
  ],
});

testRule(totalsConversion, {
  valid: ['Tặng 120 suất quà, mỗi suất 500.000 đồng, tổng trị giá 60 triệu đồng.'],
  invalid: [
    {
      draft:
        'Tặng 120 suất quà, mỗi suất 500.000 đồng, tổng trị giá 65 triệu đồng.\n                                                       ^^ product',
      fixed: 'Tặng 120 suất quà, mỗi suất 500.000 đồng, tổng trị giá 60 triệu đồng.',
    },
    {
      draft:
        'Tỷ giá áp dụng là 24.500 đồng/USD.\n\nTỷ giá áp dụng là 25.400 đồng/USD.\n                  ^^^^^^ one-rate',
      message: 'Ở trên ghi 24.500, ở đây ghi 25.400 cho cùng một mức. Thống nhất một số, hoặc nói rõ vì sao khác nhau.',
    },
    {
      draft:
        'Dự án được viện trợ 970.500 USD (tương đương 23.777,3 triệu đồng).\n\nPhần còn lại là 150.000 USD, tương đương 36,75 tỷ đồng.\n                                         ^^^^^ implied-rate',
    },
  ],
});

testRule(totalsListCount, {
  valid: ['Tập trung 02 nhiệm vụ sau:\n\n- Làm đường;\n- Trồng rừng.'],
  invalid: [
    {
      draft: 'Tập trung 03 nhiệm vụ sau:\n          ^^ differs\n\n- Làm đường;\n- Trồng rừng.',
      message: 'Nêu 03 nhiệm vụ nhưng liệt kê 2 mục. Sửa số hoặc bổ sung, bớt mục cho khớp.',
      fixed: 'Tập trung 02 nhiệm vụ sau:\n\n- Làm đường;\n- Trồng rừng.',
    },
  ],
});

testRule(totalsRepeatedFigure, {
  valid: ['Độ che phủ rừng toàn xã đạt 46,2%.\n\nNhờ vậy, độ che phủ rừng toàn xã đạt 46,2%.'],
  invalid: [
    {
      draft:
        'Độ che phủ rừng toàn xã đạt 46,2%.\n\nNhờ vậy, độ che phủ rừng toàn xã đạt 42,6%.\n                                     ^^^^ differs',
      fixed: 'Độ che phủ rừng toàn xã đạt 46,2%.\n\nNhờ vậy, độ che phủ rừng toàn xã đạt 46,2%.',
    },
  ],
});
