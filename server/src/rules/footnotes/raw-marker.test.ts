/** Footnote marks typed as plain text. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesRawMarker } from './raw-marker.ts';

testRule(footnotesRawMarker, {
  valid: [
    'Diện tích 12 km² và 30 m² nhà xưởng, thể tích 5 m³.',
    'Gồm: (1) lập danh sách; (2) thẩm định; (3) phê duyệt.',
    'Theo điểm a(1) và hàm f(1).',
    'Giai đoạn (1) kéo dài hai tháng.',
    '| Tổng(1) | Số(2) |\n|---|---|\n| 5 | 6 |',
    'Chương trình 2030 (2) đã xong.',
  ],
  invalid: [
    {
      name: 'Telex turned the brackets into letters',
      draft: `Ban hành 12 văn bảnơ^1ư trong quý.
                   ^^^^ reference

[^1]: Danh sách kèm theo.`,
      fixed: `Ban hành 12 văn bản[^1] trong quý.

[^1]: Danh sách kèm theo.`,
      message: '“ơ^1ư” đang là chữ thường, khi in không thành chú thích. Đổi thành [^1].',
    },
    {
      name: 'superscripts, as pasted from Word',
      draft: `Ban hành 12 văn bản¹, xử lý 10 hồ sơ¹².
                   ^ reference
                                    ^^ reference

¹ Danh sách kèm theo.
^ note`,
      fixed: `Ban hành 12 văn bản[^1], xử lý 10 hồ sơ[^12].

[^1]: Danh sách kèm theo.`,
    },
    {
      name: 'numbers in brackets that hang on a word',
      draft: `Ban hành các văn bản(1), giao các sở[2].
                    ^^^ reference
                                    ^^^ reference`,
      fixed: 'Ban hành các văn bản[^1], giao các sở[^2].',
    },
    {
      name: 'apart from its word where the note waits',
      draft: `Đã giao 608 nhiệm vụ (1).
                     ^^^ reference

[^1]: Theo Văn phòng.`,
      fixed: `Đã giao 608 nhiệm vụ [^1].

[^1]: Theo Văn phòng.`,
    },
  ],
});
