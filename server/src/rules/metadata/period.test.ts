/** Names of other periods, and figures after the cut-off. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { metadataPeriod } from './period.ts';

testRule(metadataPeriod, {
  valid: [
    '---\nvanthu: van-ban\nkỳ báo cáo: 6 tháng đầu năm 2026\n---\n\n## I. Kết quả 6 tháng đầu năm 2026\n\nTăng 5% so với 6 tháng đầu năm 2025. Tính đến 14/6/2026 có 5 xã.\n\n## II. Nhiệm vụ 6 tháng cuối năm 2026\n\nx',
    '---\nvanthu: van-ban\n---\n\n## I. Kết quả 6 tháng đầu năm 2020\n\nx',
    '---\nvanthu: van-ban\nkỳ báo cáo: quý I/2026\n---\n\n## I. Nhiệm vụ quý II năm 2026\n\nThực hiện Kế hoạch công tác quý IV năm 2025 chuyển sang.',
  ],
  invalid: [
    {
      name: 'in a heading and in the subject',
      draft: `---
vanthu: van-ban
trích yếu: Sơ kết 6 tháng đầu năm 2025
^"6 tháng đầu năm 2025" stale
kỳ báo cáo: 6 tháng đầu năm 2026
---

## II. Nhiệm vụ 6 tháng cuối năm 2025
^"6 tháng cuối năm 2025" stale

x`,
      message:
        '“6 tháng đầu năm 2025” có thể còn sót từ báo cáo trước: kỳ báo cáo này là 6 tháng đầu năm 2026. Có phải “6 tháng đầu năm 2026”?',
    },
    {
      name: 'where plans are told, and in the closing sentence',
      draft: `---
vanthu: van-ban
kỳ báo cáo: quý II năm 2026
---

## I. Một

Triển khai nhiệm vụ trọng tâm quý III năm 2025 trên địa bàn.
^"quý III năm 2025" stale

Trên đây là báo cáo quý II/2025 của xã./.
^"quý II/2025" stale`,
    },
    {
      name: 'figures of a later day',
      draft: `---
vanthu: van-ban
kỳ báo cáo: 6 tháng đầu năm 2026
---

## I. Một

Tính đến ngày 30/6/2026 có 12 xã đạt chuẩn.
^"30/6/2026" late`,
    },
  ],
});
