/** Words and marks typed twice. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textRepeatedWord } from './repeated-word.ts';

testRule(textRepeatedWord, {
  valid: [
    'Đồng ruộng xanh xanh, thường thường mỗi năm hai vụ, ngày ngày tuần tra, dần dần ổn định.',
    'Kế hoạch năm năm 2021 - 2025; thiết bị bị hỏng được thay; hiện tại tại xã không còn ca nào.',
    'Công tác tác chiến, kết quả đạt được được duy trì, tiếp theo theo dõi.',
    'Từng bước từng bước hoàn thiện; các nội dung v.v..',
    'Các chỉ tiêu đạt thấp...; hoạt động khác,...',
    'Thủ tục hành chính chính là khâu then chốt; tỉnh Tỉnh ủy quản lý.',
    '| A.. | .. |\n|---|---|\n| .. | 5 |',
  ],
  invalid: [
    {
      draft: `Tỷ lệ mới đạt đạt 29,54% kế hoạch.
^"đạt đạt" word`,
      fixed: 'Tỷ lệ mới đạt 29,54% kế hoạch.',
    },
    {
      draft: `Các các đơn vị đã thực hiện thực hiện đúng quy định của của tỉnh, theo UBND UBND tỉnh.
^"Các các" word
^"thực hiện thực hiện" word
^"của của" word
^"UBND UBND" word`,
      fixed: 'Các đơn vị đã thực hiện đúng quy định của tỉnh, theo UBND tỉnh.',
    },
    {
      draft: `Báo cáo theo yêu cầu.. Rà soát,, bổ sung; ; xong.
^".." mark
^",," mark
^"; ;" mark`,
      fixed: 'Báo cáo theo yêu cầu. Rà soát, bổ sung; xong.',
    },
  ],
});
