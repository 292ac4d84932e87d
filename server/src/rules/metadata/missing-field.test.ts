/** Components that are required. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { metadataMissingField } from './missing-field.ts';

testRule(metadataMissingField, {
  valid: [
    'Loại văn bản không đòi hỏi gì.',
    '---\nvanthu: so-ket\ncơ quan: UBND xã Mường Phăng\ntrích yếu: Sơ kết\nngười ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}\nnơi nhận: [UBND huyện, "Lưu: VT"]\n---\n\nx',
    {
      name: 'number and date come after the signature',
      draft:
        '---\nvanthu: so-ket\ntrạng thái: trình ký\ncơ quan: UBND xã\nký hiệu: BC-UBND\nđịa danh: Mường Phăng\ntrích yếu: Sơ kết\nngười ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}\nnơi nhận: [UBND huyện]\n---\n\nx',
    },
    `---
vanthu: so-ket
trạng thái: trình ký
cơ quan: UBND xã
ký hiệu: BC-UBND
địa danh: Mường Phăng
trích yếu: Sơ kết
người ký: {quyền hạn: Q. CHỦ TỊCH, họ tên: Lò Văn An}
nơi nhận: [UBND tỉnh]
---

x`,
  ],
  invalid: [
    {
      name: 'absent keys, inserted in the order of the components',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" absent
cơ quan: UBND xã Mường Phăng
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}
nơi nhận:
  - UBND huyện
lưu: VT
---

x`,
      fixed: `---
vanthu: so-ket
cơ quan: UBND xã Mường Phăng
trích yếu: 
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}
nơi nhận:
  - UBND huyện
lưu: VT
---

x`,
      left: ['empty'],
      message: 'Thiếu “trích yếu”. Bấm “Thêm trích yếu” rồi điền.',
    },
    {
      name: 'empty ones are a to-do in a dự thảo',
      draft: `---
vanthu: so-ket
cơ quan:
^"cơ quan" empty (information)
trích yếu: …
^"trích yếu" empty (information)
người ký:
^"người ký" signer-name (information)
  quyền hạn: TM. ỦY BAN NHÂN DÂN
  chức vụ: CHỦ TỊCH
  họ tên:
nơi nhận:
^"nơi nhận" empty (information)
  -
---

x`,
    },
    {
      name: 'and errors once it is submitted',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" absent
trạng thái: trình ký
cơ quan: UBND xã
ký hiệu: BC-UBND
trích yếu:
^"trích yếu" empty
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}
nơi nhận: [UBND huyện]
---

x`,
      fixed: `---
vanthu: so-ket
trạng thái: trình ký
cơ quan: UBND xã
ký hiệu: BC-UBND
địa danh: 
trích yếu:
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}
nơi nhận: [UBND huyện]
---

x`,
      left: ['empty', 'empty'],
    },
    {
      name: 'an issued document has number and date',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" absent-issued
status: ban hành
agency: UBND xã
number: 12
symbol: BC-UBND
place: Mường Phăng
subject: Sơ kết
signer: {position: CHỦ TỊCH, name: Lò Văn An}
recipients: [UBND huyện]
---

x`,
      fixed: `---
vanthu: so-ket
status: ban hành
agency: UBND xã
number: 12
symbol: BC-UBND
place: Mường Phăng
date: 
subject: Sơ kết
signer: {position: CHỦ TỊCH, name: Lò Văn An}
recipients: [UBND huyện]
---

x`,
      left: ['empty'],
    },
  ],
});
