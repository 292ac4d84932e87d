/** The list of recipients. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { metadataRecipients } from './recipients.ts';

testRule(metadataRecipients, {
  valid: [
    '---\nvanthu: van-ban\nkính gửi: [UBND huyện]\nnơi nhận:\n  - Như trên\n  - Công an xã\n  - "Lưu: VT"\n---\n\nx',
    '---\nvanthu: van-ban\nnơi nhận: [UBND huyện]\nlưu: VT, TH\n---\n\nx',
    '---\nvanthu: van-ban\n---\n\nx',
  ],
  invalid: [
    {
      draft: `---
vanthu: van-ban
^"vanthu: van-ban" archive
nơi nhận:
  - UBND huyện
  - Công an xã
  - UBND huyện (b/c)
^"UBND huyện (b/c)" twice
---

## I. Một

Có chữ.`,
    },
    {
      draft: `---
vanthu: van-ban
kính gửi: [UBND huyện]
nơi nhận:
  - Công an xã
^"Công an xã" as-above (information)
  - "Lưu: VT"
---

## I. Một

Có chữ.`,
    },
    {
      name: 'an empty entry',
      draft: `---
vanthu: van-ban
nơi nhận:
  - UBND huyện
  - ;
^";" empty
lưu: VT
---

## I. Một

Có chữ.`,
    },
  ],
});
