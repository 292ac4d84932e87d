/** Brackets and quotation marks that do not pair. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textBrackets } from './brackets.ts';

testRule(textBrackets, {
  valid: [
    'Có 38 xã (trong đó 21 xã đạt chuẩn (mức 1) và 17 xã cơ bản đạt chuẩn).',
    'Thực hiện “mục tiêu kép”, phong trào "Toàn dân đoàn kết" và «một cửa».',
    'Gồm các việc: a) lập danh sách; b) thẩm định; c) phê duyệt; 1) công bố và 2) lưu.',
    'a) Ý thứ nhất đứng đầu đoạn.',
    '- a) Trong danh sách\n- b) Cũng vậy',
    'Ống thép 15" và 20" dài 3 m.',
    'Một câu có chú thích (xem bảng[^1]).\n\n[^1]: Bảng 1 (phụ lục).',
    'Khẩu hiệu “Nhà nhà an toàn", gõ lẫn hai kiểu.',
  ],
  invalid: [
    {
      draft: `Phê duyệt dự án tái định cư thị xã) trong năm.
^")" unopened`,
      message: 'Dấu “)” không có “(” mở trước đó. Thêm “(” hoặc bỏ dấu này.',
    },
    {
      draft: `Giải quyết 18 vụ (đúng 01 vụ, sai 14 vụ.
^"(" unclosed

Đoạn sau không liên quan).
^")" unopened`,
    },
    {
      name: 'quotation marks',
      draft: `Phong trào “Toàn dân đoàn kết được duy trì.
^"“" unclosed

Phát động phong trào "Cả nước chung tay trong năm.
                     ^ unclosed`,
    },
    {
      name: 'in a cell and in a note',
      draft: `| Tên (mã | Số |
^"(" unclosed
|---|---|
| A | 5 |

Một[^1].

[^1]: Theo số liệu [sơ bộ của xã.
                   ^ unclosed`,
    },
  ],
});
