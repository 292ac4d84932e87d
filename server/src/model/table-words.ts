/** The words by which the rows and columns of an administrative table say what they are: totals, rates, parts, units. */

/** No label or heading says more in what follows. */
export const LONGEST = 400;

/** Lower case, NFC, single spaces, without footnote marks and closing punctuation. */
export function tidy(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/\uFFFC/gu, '')
    .toLocaleLowerCase('vi')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s:;.,*]+$/u, '')
    .replace(/^[*_\s]+/u, '');
}

const PLACES =
  'tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|đặc khu|vùng|khu vực|quốc|ngành|trường|khối|đơn vị|bộ|cơ quan|đoàn|thôn|bản|hệ thống|tỉnh, thành phố|cụm|khu|địa bàn|dự án';

const TOTAL = new RegExp(
  `^(?:(?:tổng số|tổng cộng|tổng|cộng)(?: (?:chung|cộng|toàn bộ|tất cả|các loại|chung toàn (?:${PLACES})))?(?: (?:của )?(?:toàn|cả) (?:${PLACES}|nước)(?: [\\p{L} ]{1,40})?)?|(?:toàn|cả) (?:${PLACES}|nước)|tổng toàn (?:${PLACES})|tổng chung|tổng số chung|chung|total)$`,
  'u',
);
const WEAK_TOTAL = /^(?:tổng|cộng|toàn|cả) /u;

/** `strong` where a label says nothing but that it is a total, `weak` where a noun follows (`Tổng số hộ`). */
export function totalWord(label: string): 'strong' | 'weak' | null {
  const text = tidy(label.replace(/\([^()]*\)/gu, ' '));
  if (text === 'chung') return 'weak';
  if (TOTAL.test(text)) return 'strong';
  return WEAK_TOTAL.test(text) &&
    !/^(?:tổng (?:hợp|quan|kết|công ty|đài|cục|bí thư)|toàn diện|cộng (?:đồng|hòa|dồn))/u.test(text)
    ? 'weak'
    : null;
}

/** `Trong đó`, with or without words of its own after it; null where a label does not begin so. */
export function thereof(label: string): { readonly bare: boolean } | null {
  const match = /^(?:[-+•–] ?)?(?:trong đó|tr\.đ(?:ó)?|riêng|bao gồm cả|trđ)(?![\p{L}])(.*)$/u.exec(tidy(label));
  return match ? { bare: !/[\p{L}\d]/u.test(match[1]!) } : null;
}

/** Headings that promise the parts of what stands before them. */
export const breakdownWord = (label: string): boolean =>
  /^(?:chia ra|gồm(?: có)?|bao gồm|phân theo|chia theo|trong đó)\b/u.test(tidy(label));

const RATE =
  /%|‰|(?:^|[^\p{L}])(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|tỷ suất|tỉ suất|bình quân|b\.?quân|bq|trung bình|năng suất|đơn giá|hệ số|chỉ số|mật độ|xếp hạng|thứ hạng|hạng|xếp loại|xếp thứ|vị thứ|thứ tự|độ che phủ|tốc độ|tăng trưởng|(?<!thuế )thu nhập|tuổi|lãi suất|định mức|nhiệt độ|phần trăm|số lần|giá bán|giá mua|đánh giá|mức độ|tiến độ|lũy kế|luỹ kế|cộng dồn|chỉ tiêu giao bình quân)(?![\p{L}])|(?:^|[^\p{L}])giá(?! trị)(?![\p{L}])|(?:^|[^\p{L}])lần(?![\p{L}])|\p{L}\s?\/\s?(?:người|hộ|ha|năm|tháng|ngày|km|km2|km²|vụ|lao động|xã|huyện|1\.?000|vạn|con|kg|tấn|m2|m²|m3|lượt|đơn vị|trường|lớp|giường)/u;
const NO_AMOUNT =
  /(?:^|[^\p{L}])(?:năm sinh|ngày|mã|mã số|số hiệu|ký hiệu|điện thoại|đt|sđt|ghi chú|số quyết định|số qđ|số văn bản|năm (?:thành lập|xây dựng|hoàn thành|khởi công|sản xuất|ban hành|cấp)|thời (?:gian|điểm|hạn)|hạn|trang|số tài khoản|cccd|cmnd|tọa độ)(?![\p{L}])|^(?:năm|quý|tháng|tuần|kỳ)$/u;
const AMOUNT =
  /(?:^|[^\p{L}])(?:số|tổng|hộ|người|khẩu|vụ|cuộc|lượt|đơn|hồ sơ|văn bản|xã|phường|thôn|bản|huyện|dự án|công trình|diện tích|sản lượng|kinh phí|vốn|kế hoạch|kh|thực hiện|th|ước|dự toán|quyết toán|thu|chi|giải ngân|giá trị|nam|nữ|kết quả|khối lượng|đảng viên|cán bộ|công chức|viên chức|học sinh|giáo viên|trường|lớp|doanh nghiệp|hợp tác xã|lao động|dân số|đàn|con|cây|tiền|nợ|nghèo|cận nghèo|đồng|tr\.?đ|ha|tấn|tạ|kg|km|m2|m²|m3|quý (?:i{1,3}|iv|[1-4])|tháng \d+|năm \d{4}|\d{4}|trâu|bò|lợn|gia cầm|xe|máy|ngày công|trung ương|địa phương|ngân sách|nstw|nsđp|cộng|tốt|khá|đạt|giỏi|yếu|kém|trung cấp|đại học)(?![\p{L}\d])/u;

/** Whether the figures under a heading (or beside a label) may be added up: `no` for rates, ranks, dates; `yes` for known amounts. */
export function additive(title: string): 'yes' | 'no' | 'maybe' {
  const parts = title.split(' / ').map(tidy);
  if (parts.some(text => RATE.test(text) || NO_AMOUNT.test(text))) return 'no';
  return parts.some(text => AMOUNT.test(text)) ? 'yes' : 'maybe';
}

/** A row that states a rate or comparison of the rows around it. */
export const rateLabel = (label: string): boolean =>
  RATE.test(tidy(label)) || /^(?:so (?:với|sánh)|tăng|giảm|chênh lệch|đạt)(?![\p{L}])/u.test(tidy(label));

/** A heading whose figures are percentages of other columns. */
export const percentTitle = (title: string): boolean =>
  /%|(?:^|[^\p{L}])(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|phần trăm|tốc độ tăng|tăng trưởng)(?![\p{L}])/u.test(
    tidy(title),
  );

/** A heading that says `%` or another word that leaves no doubt. */
export const percentSign = (title: string): boolean => /%|phần trăm/u.test(tidy(title));

/** A heading that sets columns against each other: differences, remainders. */
export const differenceTitle = (title: string): boolean =>
  /(?:^|[^\p{L}])(?:tăng|giảm|chênh lệch|so sánh|so với|còn lại|còn phải|còn tồn|tồn|chưa|biến động|thừa|thiếu|bội (?:thu|chi)|số dư)(?![\p{L}])|\+ ?[/,;(]? ?-/u.test(
    tidy(title),
  );

/** A heading that compares with another time: its percentages may be growth. */
export const growthTitle = (title: string): boolean =>
  /(?:^|[^\p{L}])(?:tăng|giảm|tốc độ|so với|so|so sánh|cùng kỳ|chênh lệch|biến động|phát triển)(?![\p{L}])|\+ ?[/,;(]? ?-/u.test(
    tidy(title),
  );

/** A heading whose figures are a quantity times a price or rate. */
export const productTitle = (title: string): boolean =>
  /(?:^|[^\p{L}])(?:thành tiền|tổng tiền|số tiền|kinh phí|tổng giá trị|giá trị|tổng cộng)(?![\p{L}])/u.test(
    tidy(title),
  );
export const priceTitle = (title: string): boolean =>
  /(?:^|[^\p{L}])(?:đơn giá|giá|định mức|mức (?:chi|hỗ trợ|thưởng)|năng suất|suất)(?! trị)(?![\p{L}])/u.test(
    tidy(title),
  );

export const planTitle = (title: string): boolean =>
  /(?:^|[^\p{L}])(?:kế hoạch|kh|chỉ tiêu|dự toán|dt|được giao|giao)(?![\p{L}])/u.test(tidy(title)) &&
  !/%|thực hiện|so với/u.test(tidy(title));
export const actualTitle = (title: string): boolean =>
  /(?:^|[^\p{L}])(?:thực hiện|th|kết quả|giải ngân|ước (?:thực hiện|đạt)|đã (?:thực hiện|giải ngân))(?![\p{L}])/u.test(
    tidy(title),
  ) && !/%|kế hoạch|dự toán/u.test(tidy(title));

/** Labels whose categories overlap, so that they are not parts of a sum. */
export const attribute = (label: string): boolean =>
  /(?:^|[^\p{L}])(?:nữ|dân tộc(?: thiểu số)?|đảng viên|trẻ(?: tuổi)?|tái cử|tôn giáo|ngoài đảng|tự ứng cử|đoàn viên|khuyết tật|dtts)(?![\p{L}])/u.test(
    tidy(label),
  );

/** Pairs of headings that leave nothing out. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^nam(?: giới)?$/u, /^nữ(?: giới)?$/u],
  [/^(?:thành thị|đô thị)$/u, /^nông thôn$/u],
  [/^công lập$/u, /^(?:ngoài công lập|tư thục|dân lập)$/u],
  [/^(?:gốc|nợ gốc)$/u, /^(?:lãi|nợ lãi)$/u],
  [/^(?:xuất khẩu|xuất)$/u, /^(?:nhập khẩu|nhập)$/u],
  [/^(?:trong nước)$/u, /^(?:ngoài nước|nước ngoài)$/u],
  [
    /^(?:trung ương|nstw|ngân sách trung ương|vốn trung ương)$/u,
    /^(?:địa phương|nsđp|ngân sách địa phương|vốn địa phương)$/u,
  ],
  [/^(?:đúng hạn|trước và đúng hạn)$/u, /^(?:quá hạn|trễ hạn)$/u],
  [/^(?:kỳ trước chuyển sang|tồn kỳ trước)$/u, /^(?:tiếp nhận trong kỳ|phát sinh trong kỳ)$/u],
];

export function opposed(first: string, second: string): boolean {
  const [a, b] = [tidy(first), tidy(second)];
  return OPPOSED.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)));
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/^triệu tỷ |^triệu tỉ /u, '1000000000000000'],
  [/^(?:nghìn|ngàn) (?:tỷ|tỉ) /u, '1000000000000'],
  [/^(?:tỷ|tỉ) /u, '1000000000'],
  [/^triệu |^tr\.? ?(?=đ)/u, '1000000'],
  [/^vạn /u, '10000'],
  [/^(?:nghìn|ngàn|1\.?000|1\.?000 ?đ) /u, '1000'],
];

/** A unit as it is written (`triệu đồng`, `tr.đ`, `nghìn m2`) as noun and power of ten. */
export function splitUnit(text: string): { readonly unit: string; readonly scale: string } {
  const unit = tidy(text);
  for (const [pattern, scale] of SCALES) {
    const match = pattern.exec(unit);
    if (match) return { unit: unit.slice(match[0].length).replace(/^(?:đ|đg)$/u, 'đồng') || unit, scale };
  }
  return { unit, scale: '1' };
}

const MEASURE = /^(?:đồng|đ|vnđ|usd|ha|hecta|m|m2|m²|m3|m³|km|km2|km²|kg|tạ|tấn|lít|kwh|kw|mw|kva|gam|g|%)$/u;

/** A unit of measure, whose printed figures are rounded; counts of things are exact. */
export function isMeasure(text: string): boolean {
  const { unit, scale } = splitUnit(text);
  return scale !== '1' || MEASURE.test(unit);
}
