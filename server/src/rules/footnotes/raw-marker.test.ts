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
    {
      name: 'steps that are counted, though a note with that number waits',
      draft:
        'Quy trình gồm các bước (1) lập danh sách; (2) thẩm định; (3) phê duyệt.\n\n[^1]: Theo quy chế.\n[^2]: Khác.',
    },
    {
      name: 'items of a list after a colon, and none refers to them',
      draft: 'Các bước thực hiện:\n\n(1) Lập danh sách.\n\n(2) Thẩm định.',
    },
    {
      name: 'paragraphs that nothing refers to',
      draft: 'Đã làm hai việc.\n\n(1) Lập danh sách.\n\n(2) Thẩm định.',
    },
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
      fixed: `Đã giao 608 nhiệm vụ[^1].

[^1]: Theo Văn phòng.`,
    },
    {
      name: 'in brackets, the notes at the foot',
      draft: `Thu 120 triệu đồng (1), chi 80 triệu đồng (2) và nộp quỹ(3).
                   ^^^ reference
                                          ^^^ reference
                                                        ^^^ reference

(1) Theo Phòng Tài chính.
^^^ note
(2)Gồm cả chi Tết.
^^^ note

(3) Nộp ngày 05/6/2026.
^^^ note`,
      fixed: `Thu 120 triệu đồng[^1], chi 80 triệu đồng[^2] và nộp quỹ[^3].

[^1]: Theo Phòng Tài chính.
[^2]: Gồm cả chi Tết.

[^3]: Nộp ngày 05/6/2026.`,
      fixes: {
        'fix-convert': `Thu 120 triệu đồng[^1], chi 80 triệu đồng (2) và nộp quỹ(3).

[^1]: Theo Phòng Tài chính.
(2)Gồm cả chi Tết.

(3) Nộp ngày 05/6/2026.`,
      },
    },
    {
      name: 'superscripts, the notes on lines of one paragraph',
      draft: `Thu 120 triệu đồng¹, chi 80 triệu đồng².
                  ^ reference
                                      ^ reference

¹ Theo Phòng Tài chính.
^ note
²Gồm cả chi Tết.
^ note`,
      fixed: `Thu 120 triệu đồng[^1], chi 80 triệu đồng[^2].

[^1]: Theo Phòng Tài chính.
[^2]: Gồm cả chi Tết.`,
    },
  ],
});
