/** Names of offices printed in capitals, written as in running text: `Ủy ban nhân dân tỉnh Điện Biên`, `Sở Y tế`. */

/** Words of names of offices and places that are not names themselves. */
const UNITS = 'tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu';
const HEADS =
  'ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|ủy ban|hội đồng|văn phòng|ban quản lý|ban chỉ đạo|chi cục|tổng cục|trung tâm|trường|sở|bộ|cục|phòng|ban|thanh tra|công an|viện|vụ|kho bạc|bảo hiểm xã hội|ban chỉ huy|bộ chỉ huy|đảng ủy|tỉnh ủy|thường trực|đài|trạm|chi nhánh|tòa án|viện kiểm sát';
/** Fields of the people's committees' bodies, as their names are written (Phụ lục II, mục III). */
const FIELDS = [
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Tài nguyên và Môi trường',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Văn hóa - Xã hội',
  'Văn hóa và Thông tin',
  'Khoa học và Công nghệ',
  'Thông tin và Truyền thông',
  'Giáo dục và Đào tạo',
  'Lao động - Thương binh và Xã hội',
  'Kế hoạch và Đầu tư',
  'Tài chính - Kế hoạch',
  'Giao thông vận tải',
  'Dân tộc và Tôn giáo',
  'Kinh tế - Hạ tầng',
  'Kinh tế và Hạ tầng',
  'Kinh tế, Hạ tầng và Đô thị',
  'Phục vụ hành chính công',
  'Công Thương',
  'Tài chính',
  'Xây dựng',
  'Tư pháp',
  'Nội vụ',
  'Ngoại vụ',
  'Du lịch',
  'Dân tộc',
  'Kinh tế',
  'Y tế',
] as const;

/**
 * A name in capitals as running text has it, letter for letter of the same length: as the document itself writes it
 * elsewhere, else put together from known words; as it stands where its words are not known.
 */
export function officeName(name: string, text: string): string {
  if (name !== upper(name)) return name;
  const found = spelledIn(name, text);
  if (found) return found;
  const lower = name.toLocaleLowerCase('vi');
  if (lower.length !== name.length) return name;
  const head =
    new RegExp(`^(?:${HEADS})(?=\\s|$)`, 'u').exec(lower)?.[0] ?? (/^ubnd(?=\s|$)/u.test(lower) ? 'ubnd' : null);
  if (head === null) return name;
  const start = head === 'ubnd' ? 'UBND' : capital(head);
  const rest = restOf(name.slice(head.length), lower.slice(head.length), text);
  return rest === null ? name : start + rest;
}

/** What follows the kind of office: a unit with its name, or a field. */
function restOf(name: string, lower: string, text: string): string | null {
  if (lower.trim() === '') return lower;
  const unit = new RegExp(`^\\s+(?:${UNITS})\\s+`, 'u').exec(lower)?.[0];
  if (unit) return unit + titleCase(lower.slice(unit.length));
  const gap = /^\s*/u.exec(lower)![0];
  for (const field of FIELDS)
    if (lower.slice(gap.length).startsWith(field.toLocaleLowerCase('vi'))) {
      const rest = restOf(name.slice(gap.length + field.length), lower.slice(gap.length + field.length), text);
      if (rest !== null) return gap + field + rest;
    }
  const found = spelledIn(name.trim(), text);
  return found && gap.length + found.length === lower.length ? gap + found : null;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');
const capital = (text: string): string => upper(text.slice(0, 1)) + text.slice(1);
const titleCase = (text: string): string => text.replace(/(?<=^|[\s-])\p{L}/gu, upper);

/** The most frequent spelling in small letters of a name elsewhere in the text. */
function spelledIn(name: string, text: string): string | null {
  const counts = new Map<string, number>();
  const whole = upper(text);
  if (whole.length !== text.length || name.length < 4) return null;
  for (let at = whole.indexOf(name); at >= 0 && counts.size < 20; at = whole.indexOf(name, at + name.length)) {
    const found = text.slice(at, at + name.length);
    if (found !== upper(found) && /^\p{Lu}/u.test(found)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
