/** Characters that are not composed Unicode. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textUnicode } from './unicode.ts';

testRule(textUnicode, {
  valid: [
    { draft: 'Điện Biên, “ngoặc”, – gạch, 5\u00A0ha, Łódź, Zürich, 中文, Москва.', decomposed: false },
    { draft: '\uFEFF---\nvanthu: van-ban\n---\n\nTệp có BOM ở đầu.', decomposed: false },
  ],
  invalid: [
    {
      name: 'decomposed letters, told once with their number',
      draft: `Tỉnh Điê\u0323n Biên
^"ê\u0323" nfc

Huyê\u0323n Mường Nhé`,
      fixed: 'Tỉnh Điện Biên\n\nHuyện Mường Nhé',
      decomposed: false,
      message: 'Tệp dùng Unicode tổ hợp ở 2 chỗ, khó tìm kiếm và dễ lỗi phông. Chuyển sang Unicode dựng sẵn.',
    },
    {
      name: 'invisible characters',
      draft: `Thu\u200B ngân sách\u00AD.
^"\u200B" invisible`,
      fixed: 'Thu ngân sách.',
      decomposed: false,
    },
    {
      name: 'letters of other scripts, and Eth for Đ',
      draft: `Tỉnh Ðiện Biên có bản\u0430n quyền.
^"Ð" lookalike`,
      fixed: 'Tỉnh Điện Biên có bảnan quyền.',
      decomposed: false,
    },
    {
      name: 'TCVN3 and VNI',
      draft: `Uû ban nh©n d©n tØnh
^"nh©n" old-encoding

UÛy ban nhaân daân tænh
^"nhaân" old-encoding`,
      decomposed: false,
    },
  ],
});
