/** Planted defects of the front matter. */

import { front, type Planted, periodic, SECTIONS } from './planted.ts';

const ANCHOR = '⟦vanthu: dinh-ky⟧';
const ISSUED = { 'trạng thái': 'ban hành', số: '18', ngày: '22/6/2026' };

export const METADATA: readonly Planted[] = [
  { rule: 'metadata/missing-field', name: 'no agency', draft: periodic({ vanthu: ANCHOR, 'cơ quan': '' }) },
  { rule: 'metadata/missing-field', name: 'no subject', draft: periodic({ vanthu: ANCHOR, 'trích yếu': '' }) },
  { rule: 'metadata/missing-field', name: 'no signer', draft: periodic({ vanthu: ANCHOR, 'người ký': '' }) },
  { rule: 'metadata/missing-field', name: 'no recipients', draft: periodic({ vanthu: ANCHOR, 'nơi nhận': '' }) },
  {
    rule: 'metadata/missing-field',
    name: 'issued without a number',
    draft: periodic({ ...ISSUED, vanthu: ANCHOR, số: '' }),
  },
  {
    rule: 'metadata/missing-field',
    name: 'issued without a date',
    draft: periodic({ ...ISSUED, vanthu: ANCHOR, ngày: '' }),
  },
  {
    rule: 'metadata/missing-field',
    name: 'issued without a place',
    draft: periodic({ ...ISSUED, vanthu: ANCHOR, 'địa danh': '' }),
  },

  {
    rule: 'metadata/yaml',
    name: 'a second colon',
    draft: periodic({ 'trích yếu': '⟦Kết quả quý II: y tế cơ sở và dự phòng⟧' }),
  },
  {
    rule: 'metadata/yaml',
    name: 'a value that begins with a percent sign',
    draft: periodic({ 'trích yếu': '⟦% người dân được quản lý sức khỏe quý II năm 2026⟧' }),
  },
  {
    rule: 'metadata/yaml',
    name: 'a comma that cuts the title',
    draft: periodic({
      'người ký': '{quyền hạn: KT. GIÁM ĐỐC, chức vụ: PHÓ GIÁM ĐỐC, ⟦GIÁM ĐỐC TRUNG TÂM⟧, họ tên: Lường Văn Hặc}',
    }),
  },
  {
    rule: 'metadata/yaml',
    name: 'an alias as a value that has a form of its own',
    draft: periodic({ ...ISSUED, ngày: '⟦*ngay⇒30/6/2026⟧' }),
  },
  {
    rule: 'metadata/yaml',
    name: 'a tab before a key',
    draft: periodic({ 'người ký': '\n⟦\tquyền hạn: KT. GIÁM ĐỐC⟧\n  chức vụ: PHÓ GIÁM ĐỐC\n  họ tên: Lường Văn Hặc' }),
  },

  { rule: 'metadata/unknown-key', name: 'a letter doubled', draft: periodic({ '⟦độ khẩnn⟧': 'KHẨN' }) },
  { rule: 'metadata/unknown-key', name: 'a key of another system', draft: periodic({ '⟦tags⟧': 'y-te' }) },
  {
    rule: 'metadata/unknown-key',
    name: 'two words swapped',
    draft: periodic({ '⟦báo cáo kỳ⟧': '6 tháng đầu năm 2026' }),
  },
  { rule: 'metadata/unknown-key', name: 'an English key with a slip', draft: periodic({ '⟦drafterr⟧': 'NVY' }) },

  {
    rule: 'metadata/invalid-value',
    name: 'the 31st of June',
    draft: periodic({ ...ISSUED, ngày: '⟦31/6/2026⇒30/6/2026⟧' }),
  },
  {
    rule: 'metadata/invalid-value',
    name: 'the 29th of February of a common year',
    draft: periodic({ ...ISSUED, ngày: '⟦2026-02-29⇒2026-02-28⟧' }),
  },
  {
    rule: 'metadata/invalid-value',
    name: 'a symbol without its hyphen',
    draft: periodic({ 'ký hiệu': '⟦BCSYT⇒BC-SYT⟧' }),
  },
  {
    rule: 'metadata/invalid-value',
    name: 'a type whose abbreviation is another',
    draft: periodic({ 'tên loại': 'BÁO CÁO', 'ký hiệu': '⟦KH-SYT⇒BC-SYT⟧' }),
  },
  {
    rule: 'metadata/invalid-value',
    name: 'an authority that the decree does not know',
    draft: periodic({
      'người ký': '{quyền hạn: ⟦ĐD. GIÁM ĐỐC⇒KT. GIÁM ĐỐC⟧, chức vụ: PHÓ GIÁM ĐỐC, họ tên: Lường Văn Hặc}',
    }),
  },
  {
    rule: 'metadata/invalid-value',
    name: 'a month too many',
    draft: periodic({ ...ISSUED, ngày: '⟦12/13/2026⇒12/12/2026⟧' }),
  },

  {
    rule: 'metadata/recipients',
    name: 'no archive line',
    draft: `${front('dinh-ky', { vanthu: ANCHOR, lưu: '' })}\n${SECTIONS}\n`,
  },
  {
    rule: 'metadata/recipients',
    name: 'one recipient twice',
    draft: periodic({
      'nơi nhận': '\n  - Bộ Y tế\n  - Văn phòng UBND tỉnh\n  - ⟦Bộ Y tế⇒Cục Quản lý Khám, chữa bệnh⟧',
    }),
  },
  {
    rule: 'metadata/recipients',
    name: 'an empty entry',
    draft: periodic({ 'nơi nhận': '\n  - Bộ Y tế\n  ⟦-⟧\n  - Các phòng thuộc Sở' }),
  },
  {
    rule: 'metadata/recipients',
    name: 'twice but for the full stop',
    draft: periodic({ 'nơi nhận': '\n  - Các phòng thuộc Sở;\n  - ⟦Các phòng thuộc Sở.⟧' }),
  },
  {
    rule: 'metadata/recipients',
    name: 'Kính gửi and no Như trên',
    draft: periodic({
      'kính gửi': '[Bộ Y tế]',
      'nơi nhận': '\n  - ⟦Văn phòng UBND tỉnh⇒Như trên⟧\n  - Các phòng thuộc Sở',
    }),
  },

  {
    rule: 'metadata/period',
    name: 'a heading left from the year before',
    draft: periodic(
      { 'kỳ báo cáo': '6 tháng đầu năm 2026' },
      SECTIONS.replace('THỜI GIAN TỚI', '⟦6 THÁNG CUỐI NĂM 2025⇒6 THÁNG CUỐI NĂM 2026⟧'),
    ),
  },
  {
    rule: 'metadata/period',
    name: 'a closing sentence left from the year before',
    draft: periodic(
      { 'kỳ báo cáo': 'quý II năm 2026' },
      `${SECTIONS.replace('thiết bị./.', 'thiết bị.')}\n\nTrên đây là báo cáo kết quả ⟦quý II năm 2025⇒quý II năm 2026⟧ của Sở Y tế./.`,
    ),
  },
  {
    rule: 'metadata/period',
    name: 'a subject left from the year before',
    draft: periodic({
      'kỳ báo cáo': '6 tháng đầu năm 2026',
      'trích yếu': 'Kết quả công tác y tế ⟦6 tháng đầu năm 2025⇒6 tháng đầu năm 2026⟧',
    }),
  },
  {
    rule: 'metadata/period',
    name: 'a cut-off that is not the period’s',
    draft: periodic(
      { 'kỳ báo cáo': '6 tháng đầu năm 2026' },
      SECTIONS.replace('Mạng lưới', 'Số liệu được chốt đến ngày ⟦14/12/2026⇒14/6/2026⟧. Mạng lưới'),
    ),
  },
];
