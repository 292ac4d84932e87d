/** Planted defects of cited documents. */

import { letter, type Planted } from './planted.ts';
import { everywhere } from './surroundings.ts';

/** A heading and a cell name a document as short as they can. */
const SHORT = ['heading', 'cell'] as const;

export const CITATIONS: readonly Planted[] = [
  ...everywhere('citations/incomplete', 'Đã triển khai ⟦Nghị quyết số 63/NQ-CP⟧ đến từng bản.', { not: SHORT }),
  ...everywhere('citations/incomplete', 'Đã triển khai ⟦Kế hoạch số 12/KH-SNV⟧ của Sở Nội vụ đến từng bản.', {
    not: SHORT,
  }),
  ...everywhere('citations/incomplete', 'Theo ⟦Quyết định số 1719/QĐ-TTg⟧ ngày 14/10/2021, xã được giao vốn.', {
    not: SHORT,
  }),
  ...everywhere('citations/incomplete', 'Đã quán triệt ⟦Chỉ thị số 05-CT/TW⟧ đến đảng viên.', { not: SHORT }),
  ...everywhere('citations/incomplete', 'Đã công bố ⟦Quyết định ngày 12/5/2026 của Thủ tướng Chính phủ⟧ về vốn.', {
    not: SHORT,
  }),
  ...everywhere(
    'citations/conflict',
    'Theo Nghị quyết số 63/NQ-CP ngày 29/6/2026 của Chính phủ, việc đã xong; ⟦Nghị quyết số 63/NQ-CP⟧ ngày 28/6/2026 nêu rõ hạn.',
  ),
  ...everywhere(
    'citations/conflict',
    'Theo Kế hoạch số 45/KH-BCĐ ngày 12/5/2026 của Sở Nội vụ, việc đã xong; ⟦Kế hoạch số 45/KH-BCĐ⟧ ngày 12/5/2026 của Sở Tài chính nêu rõ hạn.',
  ),
  {
    rule: 'citations/conflict',
    name: 'the date in a note',
    draft: letter(
      'Theo Quyết định số 42/2014/QĐ-TTg ngày 27/7/2014 của Thủ tướng Chính phủ, việc đã xong[^1].',
      '[^1]: ⟦Quyết định số 42/2014/QĐ-TTg⟧ ngày ‹17/7/2014› của Thủ tướng Chính phủ.',
    ),
  },
  {
    rule: 'citations/conflict',
    name: 'dates in words and in figures, in a table',
    draft: letter(
      'Theo Thông báo số 200-TB/TU ngày 05 tháng 9 năm 2026 của Tỉnh ủy Điện Biên, việc đã xong.\n\n| Văn bản | Kết quả |\n| --- | --- |\n| ⟦Thông báo số 200-TB/TU⟧ ngày 06/9/2026 của Tỉnh ủy Điện Biên | Xong |',
    ),
  },
];
