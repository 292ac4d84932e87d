/** Capitals that Phụ lục II fixes. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textCapitals } from './capitals.ts';

testRule(textCapitals, {
  valid: [
    'Chính phủ, Quốc hội, Ủy ban nhân dân tỉnh, Nhân dân các dân tộc, Nhà nước ta, dịp tết Nguyên đán.',
    'Tết Nguyên đán năm nay đến sớm.',
    'Công an nhân dân, Hội đồng nhân dân, 100 nhân dân tệ, quản lý nhà nước, doanh nghiệp nhà nước.',
    'Thành phố Hồ Chí Minh và tại Thành phố Hồ Chí Minh; tỉnh Điện Biên.',
    'Tỉnh Điện Biên có 45 xã. Huyện Mường Nhé cũng vậy.',
    '## I. ỦY BAN NHÂN DÂN VÀ CHÍNH PHỦ\n\nx',
  ],
  invalid: [
    {
      draft: `Nhiệm vụ do Chính Phủ giao trước Tết nguyên đán tại các huyện của Tỉnh Điện Biên.
^"Chính Phủ" form
^"Tết nguyên đán" form
^"Tỉnh" form`,
      fixed: 'Nhiệm vụ do Chính phủ giao trước tết Nguyên đán tại các huyện của tỉnh Điện Biên.',
    },
    {
      name: 'a form used throughout is told once',
      draft: `Đời sống nhân dân ổn định.
^"nhân dân" forms

Được nhân dân đồng tình; chủ trương của Đảng, nhà nước.
^"nhà nước" form`,
      fixed: `Đời sống Nhân dân ổn định.

Được Nhân dân đồng tình; chủ trương của Đảng, Nhà nước.`,
    },
    {
      draft: `Báo cáo Ủy Ban Nhân Dân huyện và Hội Đồng Nhân Dân.
^"Ủy Ban Nhân Dân" form
^"Hội Đồng Nhân Dân" form`,
      fixed: 'Báo cáo Ủy ban nhân dân huyện và Hội đồng nhân dân.',
    },
  ],
});
