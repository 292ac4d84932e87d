/** Keys that nothing reads. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { metadataUnknownKey } from './unknown-key.ts';

testRule(metadataUnknownKey, {
  valid: [
    '---\nvanthu: van-ban\ncơ quan: UBND xã\nCo Quan Chu Quan: UBND huyện\n---\n\nx',
    '---\nvanthu: van-ban\nagency: A\n---\n\nx',
  ],
  invalid: [
    {
      draft: `---
vanthu: van-ban
trich yeuu: Sơ kết
^"trich yeuu" near
---

x`,
      fixed: `---
vanthu: van-ban
trích yếu: Sơ kết
---

x`,
    },
    {
      name: 'like none',
      draft: `---
vanthu: van-ban
hoàn cảnh lịch sử: dài
^"hoàn cảnh lịch sử" unknown
---

x`,
    },
    {
      name: 'inside the signer',
      draft: `---
vanthu: van-ban
người ký:
  chức vụ: CHỦ TỊCH
  họ têm: Lò Văn An
^"họ têm" near
---

x`,
      fixed: `---
vanthu: van-ban
người ký:
  chức vụ: CHỦ TỊCH
  họ tên: Lò Văn An
---

x`,
    },
  ],
});
