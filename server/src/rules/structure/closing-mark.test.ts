/** The mark that ends the text. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureClosingMark } from './closing-mark.ts';

testRule(structureClosingMark, {
  valid: [
    '## I. Một\n\nXin báo cáo./.',
    '## I. Một\n\nXin báo cáo./.\n\n[^1]: Chú thích sau cùng.',
    '## I. Một\n\nXin báo cáo./.\n\n## Phụ lục I\n\nBảng kèm theo.',
    '## I. Một\n\n…',
    '…',
    '## I. Một\n\n- Ý cuối./.',
    '## I. Một\n\nThu quỹ(1). Xin báo cáo./.\n\n(1) Theo Phòng Tài chính.',
  ],
  invalid: [
    {
      draft: `## I. Một

Trên đây là báo cáo của xã.
^"xã." missing`,
      fixed: `## I. Một

Trên đây là báo cáo của xã./.`,
    },
    {
      name: 'of a letter without sections that somebody is to sign',
      draft: `---
vanthu: van-ban
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn Hặc}
---

Trên đây là báo cáo của xã.
^"xã." missing`,
      fixed: `---
vanthu: van-ban
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn Hặc}
---

Trên đây là báo cáo của xã./.`,
    },
    {
      name: 'without any mark, and with a half one',
      draft: `## I. Một

Trên đây là báo cáo của **xã**
^"xã" missing`,
      fixed: `## I. Một

Trên đây là báo cáo của **xã./.**`,
    },
    {
      name: 'at the end of a list',
      draft: `## I. Một

- Ý đầu;
- Ý cuối /.
^"cuối /." missing`,
      fixed: `## I. Một

- Ý đầu;
- Ý cuối./.`,
    },
  ],
});
