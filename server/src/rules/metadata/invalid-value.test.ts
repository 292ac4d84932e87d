/** Values that cannot be right. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { metadataInvalidValue } from './invalid-value.ts';

testRule(metadataInvalidValue, {
  valid: [
    '---\nvanthu: van-ban\nsố: 12\nký hiệu: BC-UBND\nngày: 28/7/2021\nngười ký:\n  quyền hạn:\n    - TM. ỦY BAN NHÂN DÂN\n    - KT. CHỦ TỊCH\n  chức vụ: PHÓ CHỦ TỊCH\n  họ tên: Lò Văn An\nđộ khẩn: Hỏa tốc\nđộ mật: MẬT\ntrạng thái: dự thảo lần 2\n---\n\nx',
    '---\nvanthu: van-ban\nsố: 289/BC-UBND\nngày: 2024-02-29\n---\n\nx',
    '---\nvanthu: van-ban\ntên loại: Tờ trình\nký hiệu: TTr-SNN&MT\n---\n\nx',
    '---\nvanthu: van-ban\nsố: …\nngày: [điền]\nký hiệu: …\n---\n\nx',
    '---\nvanthu: van-ban\nký hiệu: BC-BCĐ389\n---\n\nx',
  ],
  invalid: [
    {
      draft: `---
vanthu: van-ban
ngày: 31/4/2021
^"31/4/2021" date
---

x`,
      message: 'Không có ngày “31/4/2021”. Kiểm tra lại ngày tháng.',
    },
    {
      draft: `---
vanthu: van-ban
ngày: cuối tháng
^"cuối tháng" date-form
số: mười
^"mười" number
độ khẩn: rất khẩn
^"rất khẩn" listed
---

x`,
    },
    {
      name: 'a symbol with spaces, and one of another type',
      draft: `---
vanthu: van-ban
ký hiệu: BC - UBND
^"BC - UBND" symbol
---

x`,
      fixed: `---
vanthu: van-ban
ký hiệu: BC-UBND
---

x`,
    },
    {
      draft: `---
vanthu: van-ban
ký hiệu: TTr-UBND
^"TTr-UBND" symbol-type
---

x`,
      fixed: `---
vanthu: van-ban
ký hiệu: BC-UBND
---

x`,
    },
    {
      draft: `---
vanthu: van-ban
ký hiệu: UBND
^"UBND" symbol
---

x`,
    },
    {
      name: 'an authority spelled out or without its point',
      draft: `---
vanthu: van-ban
người ký:
  quyền hạn: KT CHỦ TỊCH
^"KT CHỦ TỊCH" authority
  chức vụ: PHÓ CHỦ TỊCH
  họ tên: Lò Văn An
---

x`,
      fixed: `---
vanthu: van-ban
người ký:
  quyền hạn: KT. CHỦ TỊCH
  chức vụ: PHÓ CHỦ TỊCH
  họ tên: Lò Văn An
---

x`,
    },
    {
      draft: `---
vanthu: van-ban
người ký:
  quyền hạn: Đại diện xã
^"Đại diện xã" authority
  chức vụ: CHỦ TỊCH
  họ tên: Lò Văn An
trạng thái: đang sửa
^"đang sửa" listed
---

x`,
    },
  ],
});
