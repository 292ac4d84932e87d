/** Planted defects of figures in prose, each with the figure that would be right. */

import { letter, type Planted } from './planted.ts';

/** A draft with one paragraph. */
function say(rule: string, name: string, paragraph: string, notes = ''): Planted {
  return { rule: `totals/${rule}`, name, draft: letter(paragraph, notes) };
}

export const TOTALS: readonly Planted[] = [
  say(
    'breakdown',
    'a parenthesis of one unit',
    'Trạm Y tế tiếp nhận ⟦96⇒93⟧ ca bệnh (nội khoa 51 ca, ngoại khoa 24 ca, nhi khoa 18 ca).',
  ),
  say(
    'breakdown',
    'gồm with three parts',
    'Xã có ⟦418⇒408⟧ hộ kinh doanh, gồm 265 hộ buôn bán, 97 hộ dịch vụ và 46 hộ sản xuất nhỏ.',
  ),
  say(
    'breakdown',
    'trong đó with every kind of the head noun',
    'Đến nay, toàn huyện có ⟦27⇒25⟧ hợp tác xã và tổ hợp tác (trong đó có 16 hợp tác xã, 09 tổ hợp tác).',
  ),
  say('breakdown', 'men and women', 'Lớp tập huấn có ⟦150⇒140⟧ học viên, trong đó nam 82 học viên, nữ 58 học viên.'),
  say(
    'breakdown',
    'còn lại takes the rest',
    'Kinh phí được cấp ⟦4.300⇒4.200⟧ triệu đồng: chi lương 2.650 triệu đồng, chi hoạt động 980 triệu đồng, còn lại 570 triệu đồng chi mua sắm.',
  ),
  say(
    'breakdown',
    'in a footnote',
    'Xã đã ban hành ⟦145⇒143⟧ văn bản[^1] trong tháng.',
    '[^1]: Gồm 62 quyết định, 48 báo cáo, 21 thông báo và 12 kế hoạch.',
  ),
  say(
    'breakdown',
    'off by one in thousands',
    'Ngành điện phục vụ ⟦12.846⇒12.847⟧ khách hàng, bao gồm 11.903 khách hàng sinh hoạt và 944 khách hàng sản xuất.',
  ),
  say(
    'breakdown',
    'mixed scales',
    'Tổng vốn đầu tư là ⟦1,45⇒1,35⟧ tỷ đồng, gồm vốn nhà nước 900 triệu đồng và dân góp 450 triệu đồng.',
  ),
  say(
    'breakdown',
    'done and still open',
    'Trong kỳ đã thụ lý ⟦64⇒63⟧ vụ việc; đã giải quyết xong 52 vụ việc, còn 11 vụ việc đang giải quyết.',
  ),
  say(
    'breakdown',
    'hectares with decimals',
    'Diện tích trồng mới ⟦58,5⇒57,5⟧ ha, trong đó quế 31,2 ha, hồi 18,8 ha, còn lại là sa nhân 7,5 ha.',
  ),
  say(
    'breakdown',
    'across a list',
    'Công an xã xử lý ⟦40⇒39⟧ vụ vi phạm, cụ thể:\n\n- Giao thông: 21 vụ;\n- Trật tự: 13 vụ;\n- Môi trường: 05 vụ.',
  ),
  say(
    'breakdown',
    'counted words among the parts',
    'Đoàn kiểm tra gồm ⟦08⇒07⟧ người: một trưởng đoàn, hai phó đoàn và bốn thành viên.',
  ),

  say(
    'exceeds',
    'one part greater than the whole',
    'Toàn xã có ⟦326⇒362⟧ hộ tham gia mô hình, trong đó có ‹358› hộ thuộc diện nghèo.',
  ),
  say(
    'exceeds',
    'two parts of a trong đó that go beyond',
    'Tỉnh hỗ trợ ⟦850⇒950⟧ tấn gạo cứu đói, trong đó xã Na Ư ‹420› tấn, xã Phình Giàng ‹465› tấn.',
  ),
  say('exceeds', 'money in a larger unit', 'Tổng thu ⟦2,3⇒3,2⟧ tỷ đồng, trong đó phí và lệ phí ‹2.450› triệu đồng.'),
  say('exceeds', 'in a parenthesis', 'Huyện có ⟦115⇒151⟧ trường học (trong đó có ‹138› trường đạt chuẩn quốc gia).'),

  say('ratio', 'a fraction and its percentage', 'Đã cấp thẻ cho 4.218/4.560 người, đạt ⟦95,2%⇒92,5%⟧.'),
  say('ratio', 'a plan in a parenthesis', 'Trồng được 128 ha rừng, đạt ⟦108,6%⇒106,7%⟧ kế hoạch (120 ha).'),
  say('ratio', 'digits swapped', 'Xã giải ngân 3.672/5.400 triệu đồng, đạt ⟦86%⇒68%⟧ kế hoạch vốn.'),
  say('ratio', 'part of a whole named before', 'Trong 640 hộ được hỏi, có 512 hộ hài lòng, chiếm ⟦82%⇒80%⟧.'),
  say('ratio', 'a small whole', 'Có 7/9 chỉ tiêu đạt kế hoạch, chiếm ⟦87,8%⇒77,8%⟧.'),
  say(
    'ratio',
    'above one hundred',
    'Thu ngân sách đạt 1.386 triệu đồng/1.200 triệu đồng dự toán, đạt ⟦151,5%⇒115,5%⟧.',
  ),

  say(
    'shares',
    'four groups',
    'Về xếp loại đảng viên: hoàn thành xuất sắc chiếm ⟦18,5%⇒16,5%⟧, hoàn thành tốt chiếm ‹72,0%›, hoàn thành chiếm ‹10,2%›, không hoàn thành chiếm ‹1,3%›.',
  ),
  say(
    'shares',
    'the structure of the economy',
    'Trong cơ cấu kinh tế, nông nghiệp chiếm ⟦24,6%⇒22,6%⟧, công nghiệp chiếm ‹31,1%›, dịch vụ chiếm ‹46,3%›.',
  ),
  say(
    'shares',
    'ages',
    'Trong số cán bộ xã, dưới 30 tuổi chiếm ⟦15%⇒25%⟧, từ 30 đến 45 tuổi chiếm ‹48%›, trên 45 tuổi chiếm ‹27%›.',
  ),

  say('change', 'from … to …, the difference', 'Số bản có điện lưới tăng từ 18 lên 25 bản, thêm ⟦8⇒7⟧ bản.'),
  say(
    'change',
    'a growth rate with the year before in a parenthesis',
    'Sản lượng đạt 1.260 tấn, tăng ⟦12,5%⇒5,0%⟧ so với năm trước (1.200 tấn).',
  ),
  say('change', 'percentage points', 'Tỷ lệ hộ nghèo giảm từ 18,4% xuống 15,1%, giảm ⟦3,6⇒3,3⟧ điểm phần trăm.'),
  say('change', 'fewer cases', 'Xảy ra 34 vụ tai nạn, giảm ⟦9⇒8⟧ vụ so với cùng kỳ (42 vụ).'),
  say(
    'change',
    'a trade surplus',
    'Kim ngạch xuất khẩu 64,8 triệu USD, nhập khẩu 41,5 triệu USD, xuất siêu ⟦32,3⇒23,3⟧ triệu USD.',
  ),

  say(
    'conversion',
    'so many portions at so much',
    'Trao 120 suất quà, mỗi suất 500.000 đồng, tổng trị giá ⟦65⇒60⟧ triệu đồng.',
  ),
  say(
    'conversion',
    'a rate for a currency',
    'Dự án được tài trợ 50.000 USD (tỷ giá 25.000 đồng/USD), tương đương ⟦1.520⇒1.250⟧ triệu đồng.',
  ),
  say('conversion', 'yield times area', 'Diện tích lúa 320 ha, năng suất 60 tạ/ha, sản lượng ⟦1.290⇒1.920⟧ tấn.'),
  say(
    'conversion',
    'an average by day',
    'Trong 30 ngày, trạm tiếp nhận 1.350 lượt khám, bình quân mỗi ngày ⟦54⇒45⟧ lượt.',
  ),

  say(
    'repeated-figure',
    'a turnout in two sections',
    '## I. KẾT QUẢ CHUNG\n\nTỷ lệ cử tri của xã đi bỏ phiếu đạt 99,87%.\n\n## II. CÔNG TÁC BẦU CỬ\n\nCuộc bầu cử thành công, tỷ lệ cử tri của xã đi bỏ phiếu đạt ⟦98,97%⇒99,87%⟧.',
  ),
  say(
    'repeated-figure',
    'a sum of money in two paragraphs',
    'Tổng thu ngân sách xã năm 2025 đạt 7.640 triệu đồng.\n\nCông tác thuế có tiến bộ; tổng thu ngân sách xã năm 2025 đạt ⟦7.460⇒7.640⟧ triệu đồng.',
  ),
  say(
    'repeated-figure',
    'a rate of cover',
    'Độ che phủ rừng toàn xã đạt 46,2%.\n\nNhờ giữ rừng tốt, độ che phủ rừng toàn xã đạt ⟦42,6%⇒46,2%⟧.',
  ),

  say(
    'list-count',
    'five announced, four follow',
    'Thời gian tới, xã tập trung ⟦05⇒04⟧ nhiệm vụ sau:\n\n- Thu hoạch lúa mùa;\n- Làm đường nội bản;\n- Tiêm phòng gia súc;\n- Rà soát hộ nghèo.',
  ),
  say(
    'list-count',
    'a number in words',
    'Xã đề xuất ⟦hai⇒ba⟧ kiến nghị sau:\n\n- Sớm cấp vốn;\n- Bổ sung biên chế;\n- Sửa cầu treo.',
  ),
  say(
    'list-count',
    'numbered items',
    'UBND xã giao ⟦4⇒3⟧ nhóm giải pháp như sau:\n\n1. Tuyên truyền sâu rộng.\n2. Kiểm tra thường xuyên.\n3. Xử lý nghiêm vi phạm.',
  ),
];
