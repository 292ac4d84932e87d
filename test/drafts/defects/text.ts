/** Planted defects of spelling and typing, each in every surrounding. */

import type { Planted } from './planted.ts';
import { everywhere } from './surroundings.ts';

export const TEXT: readonly Planted[] = [
  ...everywhere('text/unicode', 'Đã bàn giao 12 hồ ⟦ѕ⇒s⟧ơ cho trạm.', { not: ['decomposed'] }),
  ...everywhere('text/unicode', '⟦Ð⇒Đ⟧ảng ủy đã giao việc cho từng bản.', { not: ['decomposed'] }),
  ...everywhere('text/unicode', 'Đã bàn giao⟦\u200B⇒⟧ đất cho dân.', { not: ['decomposed'] }),
  ...everywhere('text/unicode', `Đã thực hi⟦${'ệ'.normalize('NFD')}⇒ệ⟧n xong việc.`, { not: ['decomposed'] }),
  ...everywhere('text/unicode', '⟦KÕt qu¶ thùc hiÖn nhiÖm vô cña tØnh ta⟧.', { not: ['decomposed'] }),
  ...everywhere('text/unicode', '⟦C«ng t¸c ®Çu t­ x©y dùng cña tØnh §iÖn Biªn⟧.', { not: ['decomposed'] }),
  ...everywhere('text/unicode', '⟦Keát quaû thöïc hieän nhieäm vuï cuûa tænh⟧.', { not: ['decomposed'] }),

  ...everywhere('text/placeholder', 'Thu ngân sách đạt ⟦…⟧% dự toán.'),
  ...everywhere('text/placeholder', 'Đến nay còn ⟦...⟧ hộ nghèo.'),
  ...everywhere('text/placeholder', 'Hội nghị họp ngày ⟦…⟧ tháng 9 năm 2026.'),
  ...everywhere('text/placeholder', 'Giá trị sản xuất tăng khá ⟦[Sở Công Thương bổ sung]⟧.', {
    not: ['note in place'],
  }),
  ...everywhere('text/placeholder', 'Đã giải ngân ⟦xx⟧ triệu đồng.'),
  ...everywhere('text/placeholder', 'Đã giải ngân ⟦XX⟧% kế hoạch vốn.'),
  ...everywhere('text/placeholder', 'Đoàn do đồng chí ⟦…⟧, Chủ tịch xã, dẫn đầu.'),
  ...everywhere('text/placeholder', 'Đã hỗ trợ ⟦[điền]⟧ hộ làm nhà.', { not: ['note in place'] }),
  ...everywhere('text/placeholder', 'Đã hỗ trợ ⟦____⟧ hộ làm nhà.'),
  ...everywhere('text/placeholder', 'Đã cấp ⟦x.xxx⟧ thẻ bảo hiểm.'),
  ...everywhere('text/placeholder', 'Toàn xã có ⟦?⟧ hộ chưa có điện.'),

  ...everywhere('text/open-note', 'Đã làm xong 3 km đường. ⟦<!-- hỏi lại Phòng Kinh tế -->⟧', {
    not: ['heading', 'note in place', 'emphasis'],
  }),
  ...everywhere('text/open-note', 'Đã sửa ⟦<!-- anh Sính xem giúp -->⟧ 3 km kênh.', {
    not: ['note in place', 'emphasis'],
  }),

  ...everywhere('text/repeated-word', 'Thu ngân sách ⟦đạt đạt⇒đạt⟧ kế hoạch.'),
  ...everywhere('text/repeated-word', 'Đã giao ⟦các các⇒các⟧ bản tự quản.'),
  ...everywhere('text/repeated-word', 'Họp dân⟦,,⇒,⟧ góp công làm đường.'),
  ...everywhere('text/repeated-word', 'Đã xong phần móng⟦..⇒.⟧ Nay làm tường.', { not: ['heading', 'cell'] }),
  ...everywhere('text/repeated-word', 'Đã ⟦thực hiện thực hiện⇒thực hiện⟧ việc rà soát hộ nghèo.'),
  ...everywhere('text/repeated-word', 'Theo giao việc của ⟦UBND UBND⇒UBND⟧ tỉnh.'),
  ...everywhere('text/repeated-word', 'Ý kiến ⟦của của⇒của⟧ bà con bản Co Muông.'),

  ...everywhere('text/syllable', 'Đã ⟦nghiêmm⇒nghiêm⟧ túc rút kinh nghiệm.'),
  ...everywhere('text/syllable', 'Phân ⟦tíhc⇒tích⟧ nguyên nhân ở từng bản.'),
  ...everywhere('text/syllable', 'Đã ⟦thưc⇒thực⟧ hiện đúng hẹn.'),
  ...everywhere('text/syllable', 'Ý kiến ⟦cuả⇒của⟧ bà con các bản.'),
  ...everywhere('text/syllable', 'Được nhân dân hưởng ⟦ứgn⇒ứng⟧.'),

  ...everywhere('text/capitals', 'Thực hiện chỉ đạo của ⟦Chính Phủ⇒Chính phủ⟧.'),
  ...everywhere('text/capitals', 'Đã thăm hỏi các gia đình dịp ⟦tết nguyên đán⇒tết Nguyên đán⟧.'),
  ...everywhere('text/capitals', 'Được các sở, ngành của ⟦Tỉnh⇒tỉnh⟧ Điện Biên giúp đỡ.'),
  ...everywhere('text/capitals', 'Theo chính sách của ⟦Nhà Nước⇒Nhà nước⟧ về đất đai.'),
  ...everywhere('text/capitals', 'Đời sống ⟦nhân dân⇒Nhân dân⟧ được nâng lên.'),

  ...everywhere('text/brackets', 'Đã họp ở 12 bản ⟦(⇒⟧ trong đó có bản Lọng.'),
  ...everywhere('text/brackets', 'Đã họp ở 12 bản, có 5 bản vùng cao⟦)⇒⟧ trong tháng.'),
  ...everywhere('text/brackets', 'Phát động phong trào ⟦“⇒⟧Cả xã chung tay làm đường.'),
  ...everywhere('text/brackets', 'Phát động phong trào Cả xã chung tay⟦”⇒⟧ từ tháng 8.'),
  ...everywhere('text/brackets', 'Đã họp (ở 12 bản ⟦[⇒⟧vùng cao) trong tháng.', { not: ['note in place'] }),

  ...everywhere('text/date-format', 'Đã nghiệm thu ngày ⟦7/5/2026⇒07/5/2026⟧.'),
  ...everywhere('text/date-format', 'Đã nghiệm thu ngày ⟦12/1/2026⇒12/01/2026⟧.'),
  ...everywhere('text/date-format', 'Đã nghiệm thu ⟦ngày 5 tháng 9 năm 2026⇒ngày 05 tháng 9 năm 2026⟧.'),
  ...everywhere('text/date-format', 'Đã nghiệm thu ngày ⟦31/4/2026⇒30/4/2026⟧.'),
  ...everywhere('text/date-format', 'Đã nghiệm thu ⟦ngày 30 tháng 02 năm 2026⇒ngày 28 tháng 02 năm 2026⟧.'),
  ...everywhere('text/date-format', 'Đã nghiệm thu ngày ⟦29/02/2025⇒28/02/2025⟧.'),

  ...everywhere('text/number-format', 'Đã chi ⟦1,234.5⇒1.234,5⟧ triệu đồng.'),
  ...everywhere('text/number-format', 'Đã chi ⟦1,234,567⇒1.234.567⟧ đồng.'),
  ...everywhere('text/number-format', 'Đã giải ngân ⟦85.46⇒85,46⟧% vốn.'),
  ...everywhere('text/number-format', 'Thu nhập đạt ⟦38.5⇒38,5⟧ triệu đồng một người.'),
  ...everywhere('text/number-format', 'Xã có 3.877 người, đã khám cho ⟦1207⇒1.207⟧ người cao tuổi.', { not: ['cell'] }),

  ...everywhere('text/abbreviation', 'Lực lượng ⟦BVXQ⟧ đã vào cuộc.', { not: ['cell'] }),
  ...everywhere('text/abbreviation', 'Đã họp với ⟦TKQĐ⟧ của bản về việc này.', { not: ['cell'] }),
  ...everywhere('text/abbreviation', 'Phối hợp với ⟦ĐLHN⟧ tổ chức 03 lớp.', { not: ['cell'] }),

  ...everywhere('text/spelling-variant', 'Hòa thuận trong bản, hòa hợp với láng giềng, ⟦hoà⇒hòa⟧ giải tại chỗ.'),
  ...everywhere('text/spelling-variant', 'Ở tỉnh Lai Châu, từ tỉnh Lai Châu, trong cả ⟦Tỉnh⇒tỉnh⟧ Lai Châu.', {
    also: ['text/capitals'],
  }),
  ...everywhere(
    'text/spelling-variant',
    'Dịch Covid-19 đã lui, không còn ca Covid-19, thôi lo về ⟦COVID 19⇒Covid-19⟧.',
  ),
];
