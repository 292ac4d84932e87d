/** Planted defects of footnotes. */

import { letter, type Planted } from './planted.ts';

export const FOOTNOTES: readonly Planted[] = [
  { rule: 'footnotes/undefined', name: 'no note at all', draft: letter('Trong tháng xã họp dân ở các bản⟦[^1]⟧.') },
  {
    rule: 'footnotes/undefined',
    name: 'the second of two',
    draft: letter('Xã có 12 bản[^1], trong đó có bản Lọng xa trung tâm nhất⟦[^2]⟧.', '[^1]: Không tính bản mới lập.'),
  },
  { rule: 'footnotes/undefined', name: 'in a heading', draft: letter('## I. KẾT QUẢ⟦[^ket-qua]⟧\n\nĐạt kế hoạch.') },
  {
    rule: 'footnotes/undefined',
    name: 'in a table cell',
    draft: letter('| Bản | Số hộ |\n|---|---:|\n| Lọng⟦[^1]⟧ | 86 |\n| Phiêng | 112 |'),
  },

  {
    rule: 'footnotes/unused',
    name: 'a note alone',
    draft: letter('Trong tháng xã họp dân ở các bản.', '⟦[^1]: Biên bản lưu tại văn phòng.⟧'),
  },
  {
    rule: 'footnotes/unused',
    name: 'one of two',
    draft: letter('Xã họp dân ở các bản[^1].', '[^1]: Biên bản lưu tại văn phòng.\n\n⟦[^2]: Có ghi hình.⟧'),
  },
  {
    rule: 'footnotes/unused',
    name: 'a word label',
    draft: letter('Xã họp dân ở các bản[^hop].', '[^hop]: Biên bản lưu tại văn phòng.\n\n⟦[^anh]: Có ghi hình.⟧'),
  },

  {
    rule: 'footnotes/duplicate',
    name: 'one label twice',
    draft: letter('Xã họp dân ở các bản[^1].', '[^1]: Biên bản lưu tại văn phòng.\n\n⟦[^1]: Có ghi hình.⟧'),
  },
  {
    rule: 'footnotes/duplicate',
    name: 'far apart',
    draft: letter(
      'Xã họp dân[^1].\n\n[^1]: Ở tất cả các bản.\n\nĐã làm đường[^2].',
      '[^2]: Do người dân góp công.\n\n⟦[^1]: Ở mười bản.⟧',
    ),
  },
  {
    rule: 'footnotes/duplicate',
    name: 'a word label, in one file',
    draft: letter('Xã họp dân[^hop].', '[^hop]: Ở tất cả các bản.\n\n⟦[^hop]: Trừ bản Lọng.⟧'),
  },

  {
    rule: 'footnotes/order',
    name: 'swapped',
    draft: letter('Họp dân⟦[^2]⟧, làm đường‹[^1]›.', '[^1]: Góp công.\n\n[^2]: Ở các bản.'),
  },
  {
    rule: 'footnotes/order',
    name: 'a gap',
    draft: letter('Họp dân[^1], làm đường⟦[^3]⟧.', '[^1]: Ở các bản.\n\n[^3]: Góp công.'),
  },
  {
    rule: 'footnotes/order',
    name: 'does not begin at 1',
    draft: letter('Họp dân ở các bản⟦[^2]⟧.', '[^2]: Có biên bản.'),
  },

  {
    rule: 'footnotes/repeated-reference',
    name: 'in one paragraph',
    draft: letter('Họp dân[^1], làm đường⟦[^1]⟧.', '[^1]: Ở các bản.'),
  },
  {
    rule: 'footnotes/repeated-reference',
    name: 'in two paragraphs',
    draft: letter('Họp dân[^1].\n\nLàm đường[^2].\n\nSửa kênh⟦[^1]⟧.', '[^1]: Ở các bản.\n\n[^2]: Góp công.'),
  },
  {
    rule: 'footnotes/repeated-reference',
    name: 'a word label',
    draft: letter('Họp dân[^ban].\n\nSửa kênh⟦[^ban]⟧.', '[^ban]: Ở các bản.'),
  },

  {
    rule: 'footnotes/nested',
    name: 'a note that cites itself',
    draft: letter('Họp dân[^1].', '[^1]: Ở các bản⟦[^1]⟧, có biên bản.'),
  },
  {
    rule: 'footnotes/nested',
    name: 'a note that cites the next',
    draft: letter('Họp dân[^1], làm đường[^2].', '[^1]: Xem thêm⟦[^2]⟧.\n\n[^2]: Góp công.'),
  },
  {
    rule: 'footnotes/nested',
    name: 'a note in place within a note',
    draft: letter('Họp dân[^1].', '[^1]: Ở các bản⟦^[trừ bản Lọng]⟧.'),
  },

  {
    rule: 'footnotes/raw-marker',
    name: 'a superscript one',
    draft: letter('Ban hành 31 văn bản⟦¹⟧, đúng thẩm quyền.\n\n⟦¹⟧ Gồm 20 quyết định và 11 thông báo.'),
  },
  {
    rule: 'footnotes/raw-marker',
    name: 'what Telex makes of it',
    draft: letter('Họp dân ở các bản⟦ơ^1ư⟧.', '[^1]: Có biên bản.'),
    also: ['footnotes/unused'],
  },
  {
    rule: 'footnotes/raw-marker',
    name: 'a bracketed number, its note typed below',
    draft: letter('Họp dân ở các bản⟦(1)⟧, người dân đồng thuận.\n\n⟦(1)⟧ Có biên bản lưu tại văn phòng.'),
  },

  { rule: 'footnotes/empty', name: 'nothing after the colon', draft: letter('Họp dân ở các bản[^1].', '⟦[^1]:⟧') },
  {
    rule: 'footnotes/empty',
    name: 'only blanks, another note after it',
    draft: letter('Họp dân[^1], làm đường[^2].', '⟦[^1]:⟧   \n\n[^2]: Góp công.'),
  },
  { rule: 'footnotes/empty', name: 'in place', draft: letter('Họp dân ở các bản⟦^[]⟧.') },
];
