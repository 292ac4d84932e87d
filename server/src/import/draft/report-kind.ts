/** What kind of report a document is, and for which period: from its type, its subject and its headings. */

const PERIOD =
  /(?:0?\d|sáu|chín|ba) tháng(?: (?:đầu|cuối))? năm(?: \d{4})?|quý (?:IV|I{1,3}|[1-4])(?:\s*(?:\/|-|năm)?\s*\d{4})?|tháng (?:1[0-2]|0?[1-9])\s*(?:\/|năm)\s*\d{4}|năm \d{4}/iu;

/** The period that a subject names, with the year that it names elsewhere where its own is left out; null where there is none. */
export function periodIn(subject: string): string | null {
  const text = subject.replace(/\s+/gu, ' ');
  const found = PERIOD.exec(text);
  if (!found) return null;
  const period = found[0]
    .toLocaleLowerCase('vi')
    .replace(/quý (i{1,3}|iv)/iu, (_, n: string) => `quý ${n.toUpperCase()}`);
  if (/\d{4}/u.test(period)) return period;
  const year = /\b(?:19|20)\d{2}\b/u.exec(text.slice(found.index));
  return year ? (/^quý/u.test(period) ? `${period}/${year[0]}` : `${period} ${year[0]}`) : null;
}

/** The profile: one with sections of its own only where type, subject and headings leave no doubt. */
export function profileOf(type: string, subject: string, headings: readonly string[]): string {
  if (!/^báo cáo$/iu.test(type.trim())) return 'van-ban';
  const says = (pattern: RegExp): boolean => headings.some(heading => pattern.test(heading));
  const tasks = says(/nhiệm vụ|phương hướng|giải pháp|kế hoạch/iu);
  const limits = says(/tồn tại|hạn chế|khó khăn|khuyết điểm|vướng mắc/iu);
  if (/kiểm điểm/iu.test(subject) && /chỉ đạo|điều hành/iu.test(subject)) return 'kiem-diem';
  if (/chuyên đề/iu.test(subject)) return 'chuyen-de';
  const results = says(/kết quả|tình hình|công tác chỉ đạo/iu);
  const regular = /tình hình|kết quả|công tác/iu.test(subject) && periodIn(subject) !== null;
  return regular && results && tasks && limits ? 'dinh-ky' : 'van-ban';
}
