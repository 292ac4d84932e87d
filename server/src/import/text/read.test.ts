import { describe, expect, test } from 'vitest';
import { wordPlace } from '../draft/conversion.ts';
import { convertText } from '../draft/convert.ts';

const bodyOf = (text: string): string =>
  convertText(text)
    .text.replace(/^---\n[\s\S]*?\n---\n/u, '')
    .trim();

const SCAN = `Số: 57 /BC-UBND

Mường Phìn, ngày 08 tháng 7 năm 2026

BÁO CÁO

Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2026

UBND xã báo cáo kết quả như sau:

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ

1. Về nông nghiệp

Trong kỳ, xã gieo cấy 415 ha lúa¹, năng suất 58 tạ/ha, sản lượng vượt kế hoạch đề ra từ đầu năm và cao hơn cùng kỳ; diện tích mỗi thửa bình quân 800 m² và

¹ Gồm 300 ha lúa ruộng, 115 ha lúa nương tại các bản vùng cao, nơi bà con đã chuyển đổi từ trồng ngô sang trồng lúa theo

2

Tập quán canh tác mới.

được dồn đổi thêm 12 ha².

² Theo Kế hoạch số 15/KH-UBND.

2. Về chăn nuôi: Đàn trâu, bò có 3.412 con.

3. Về lâm nghiệp: Trồng mới 42 ha rừng.

II. NHIỆM VỤ, GIẢI PHÁP

- Gieo cấy hết diện tích;
- Bảo vệ rừng.

3

Trên đây là báo cáo của UBND xã./.

**TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH**

Quàng Văn Pâng

Noi nhận:

- UBND tỉnh (b/c);
- Lưu: VT.
`;

test('a scan with notes at the feet of its pages comes out as the draft that it was', () => {
  const { text, remarks } = convertText(SCAN);
  expect(text).toBe(`---
vanthu: van-ban
trạng thái: ban hành
số: 57
ký hiệu: BC-UBND
địa danh: Mường Phìn
ngày: 2026-07-08
trích yếu: Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2026
người ký:
  quyền hạn: TM. ỦY BAN NHÂN DÂN
  chức vụ: CHỦ TỊCH
  họ tên: Quàng Văn Pâng
nơi nhận:
  - UBND tỉnh (b/c)
lưu: VT
---

UBND xã báo cáo kết quả như sau:

## I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ

### 1. Về nông nghiệp

Trong kỳ, xã gieo cấy 415 ha lúa[^1], năng suất 58 tạ/ha, sản lượng vượt kế hoạch đề ra từ đầu năm và cao hơn cùng kỳ; diện tích mỗi thửa bình quân 800 m² và được dồn đổi thêm 12 ha[^2].

### 2. Về chăn nuôi:

Đàn trâu, bò có 3.412 con.

### 3. Về lâm nghiệp:

Trồng mới 42 ha rừng.

## II. NHIỆM VỤ, GIẢI PHÁP

- Gieo cấy hết diện tích;
- Bảo vệ rừng.

Trên đây là báo cáo của UBND xã./.

[^1]: Gồm 300 ha lúa ruộng, 115 ha lúa nương tại các bản vùng cao, nơi bà con đã chuyển đổi từ trồng ngô sang trồng lúa theo Tập quán canh tác mới.

[^2]: Theo Kế hoạch số 15/KH-UBND.
`);
  expect(remarks).toEqual([
    { key: 'page-numbers', data: { count: 2 }, place: { part: '', paragraph: 18, start: 0, end: 0 } },
  ]);
});

test('a place in the draft is a line and column of the file', () => {
  const { text, segments } = convertText(SCAN);
  const at = text.indexOf('dồn đổi');
  const place = wordPlace(segments, { start: at, end: at + 7 })!;
  expect(SCAN.split('\n')[place.paragraph]!.slice(place.start, place.end)).toBe('dồn đổi');
});

describe('lines', () => {
  test('that were wrapped at a width are put together', () => {
    const wrapped = `Trong sáu tháng đầu năm, Ủy ban nhân dân xã đã chỉ đạo các bản gieo
cấy hết diện tích lúa đông xuân, chăm sóc cây ăn quả và chuẩn bị giống
cho vụ mùa.
Công tác phòng, chống dịch bệnh trên đàn vật nuôi được thực hiện thường
xuyên, không để phát sinh ổ dịch.`;
    expect(bodyOf(wrapped)).toBe(
      'Trong sáu tháng đầu năm, Ủy ban nhân dân xã đã chỉ đạo các bản gieo cấy hết diện tích lúa đông xuân, chăm sóc cây ăn quả và chuẩn bị giống cho vụ mùa.\n\nCông tác phòng, chống dịch bệnh trên đàn vật nuôi được thực hiện thường xuyên, không để phát sinh ổ dịch.',
    );
  });

  test('in two halves are header: agency and motto side by side', () => {
    const text = `UBND TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ                    Độc lập - Tự do - Hạnh phúc

Số: 45/BC-SYT              Lào Cai, ngày 05 tháng 6 năm 2026

BÁO CÁO

Kết quả công tác

Nội dung.
`;
    const { text: draft } = convertText(text);
    expect(draft).toContain('cơ quan: Sở Y tế\nsố: 45\nký hiệu: BC-SYT\nđịa danh: Lào Cai\nngày: 2026-06-05\n');
    expect(draft).not.toContain('CỘNG HÒA');
  });

  test('with a lone number are no page numbers where they do not count up', () => {
    expect(bodyOf('Số hộ nghèo:\n\n214\n\nSố hộ cận nghèo:\n\n98\n')).toContain('214');
  });

  test('of a note whose mark the scan lost are kept', () => {
    expect(bodyOf('Có 31 nội dung¹.\n\n¹ Gồm 17 dự án.\n\n² Tại kỳ họp thứ 5.\n\nHết.')).toBe(
      'Có 31 nội dung[^1].\n\nHết.\n\n[^1]: Gồm 17 dự án.\n\n[^2]: Tại kỳ họp thứ 5.',
    );
  });

  test('without a note keep their raised number', () => {
    expect(bodyOf('Theo quy định⁷ hiện hành.')).toBe('Theo quy định⁷ hiện hành.');
  });
});
