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

  say(
    'breakdown',
    'two sources of capital',
    'Số vốn đã giải ngân là ⟦18,6⇒16,8⟧ tỷ đồng (vốn trong nước 12,3 tỷ đồng, vốn nước ngoài 4,5 tỷ đồng).',
  ),
  say(
    'breakdown',
    'bao gồm after a semicolon',
    'Tổng số lao động được tạo việc làm là ⟦3.420⇒3.240⟧ người; bao gồm: trong tỉnh 2.110 người, ngoài tỉnh 905 người, xuất khẩu lao động 225 người.',
  ),
  say(
    'breakdown',
    'cụ thể là with two levels',
    'Năm 2026 tỉnh tuyển ⟦235⇒253⟧ chỉ tiêu công chức, cụ thể là 48 chỉ tiêu cấp tỉnh và 205 chỉ tiêu cấp xã.',
  ),
  say(
    'breakdown',
    'breaches by kind',
    'Kết quả, đã kiểm tra 86 cơ sở, phát hiện ⟦19⇒17⟧ cơ sở vi phạm (09 cơ sở vi phạm về nhãn hàng hóa, 05 cơ sở vi phạm về giá, 03 cơ sở vi phạm về chất lượng).',
  ),
  say(
    'breakdown',
    'chia ra with four-figure numbers',
    'Đàn gia súc của xã có ⟦8.124⇒8.142⟧ con, chia ra: trâu 1.206 con; bò 2.318 con; lợn 4.618 con.',
  ),
  say(
    'breakdown',
    'the numerator of a fraction is divided',
    'Có ⟦25⇒26⟧/30 xã hoàn thành kế hoạch; trong đó 18 xã vùng thấp và 8 xã vùng cao.',
  ),
  say(
    'breakdown',
    'number words as the total',
    'Hội đồng gồm ⟦mười ba⇒mười một⟧ thành viên, trong đó có 01 Chủ tịch, 02 Phó Chủ tịch và 08 ủy viên.',
  ),
  say(
    'exceeds',
    'a note that says trong đó',
    'UBND tỉnh đã trình HĐND tỉnh ⟦32⇒34⟧ nghị quyết[^1].',
    '[^1]: Trong đó: 12 nghị quyết quy phạm pháp luật; 22 nghị quyết cá biệt.',
  ),
  say(
    'breakdown',
    'taxes, of which one has growth in its name',
    'Công ty nộp ngân sách ⟦2.450⇒2.540⟧ triệu đồng, gồm thuế giá trị gia tăng 1.380 triệu đồng, thuế thu nhập doanh nghiệp 860 triệu đồng, thuế tài nguyên 300 triệu đồng.',
  ),
  say(
    'breakdown',
    'boys and girls named after the parts',
    'Tổng số học sinh là ⟦12.480⇒12.840⟧ em, trong đó học sinh nữ 6.215 em, học sinh nam 6.625 em.',
  ),
  say(
    'breakdown',
    'accidents by kind of road',
    'Trong năm đã xảy ra ⟦47⇒45⟧ vụ tai nạn giao thông, gồm đường bộ 43 vụ, đường sắt 01 vụ, đường thủy 01 vụ.',
  ),
  say(
    'breakdown',
    'a colon after an amount',
    'Chi ngân sách ⟦1.250⇒1.205⟧ tỷ đồng: chi đầu tư 465 tỷ đồng, chi thường xuyên 720 tỷ đồng, dự phòng 20 tỷ đồng.',
  ),
  say(
    'breakdown',
    'carried over and newly received',
    'Tiếp nhận ⟦1.018⇒1.081⟧ hồ sơ (kỳ trước chuyển sang 64 hồ sơ, nhận mới 1.017 hồ sơ).',
  ),
  say(
    'exceeds',
    'new members of the party',
    'Xã có ⟦42⇒62⟧ đảng viên mới, trong đó có ‹45› đảng viên là người dân tộc Mông.',
  ),
  say('exceeds', 'households and loans', 'Có ⟦1.200⇒2.100⟧ hộ được vay vốn, trong đó ‹1.350› hộ nghèo.'),
  say('ratio', 'chiếm tỷ lệ', 'Đã có 1.024/1.280 hộ đăng ký gia đình văn hóa, chiếm tỷ lệ ⟦85%⇒80%⟧.'),
  say('ratio', 'trên tổng số', 'Toàn tỉnh có 145 trên tổng số 162 trường đạt chuẩn quốc gia, đạt tỷ lệ ⟦98,5%⇒89,5%⟧.'),
  say(
    'ratio',
    'bằng … dự toán năm',
    'Số thu đến hết tháng 9 là 3.150 tỷ đồng, bằng ⟦84%⇒75%⟧ dự toán năm (4.200 tỷ đồng).',
  ),
  say('ratio', 'trong tổng nhu cầu', 'Đã bố trí 12,6 tỷ đồng trong tổng nhu cầu 18 tỷ đồng, đáp ứng ⟦75%⇒70%⟧.'),
  say('ratio', 'tương đương', 'Có 37 thôn đạt chuẩn trên tổng số 50 thôn, tương đương ⟦72%⇒74%⟧.'),
  say(
    'ratio',
    'a plan before its result',
    'Kế hoạch trồng 2.000 ha rừng, đã thực hiện 1.460 ha, đạt ⟦37%⇒73%⟧ kế hoạch.',
  ),
  say(
    'ratio',
    'a percentage in a parenthesis after its part',
    'Trong số 250 doanh nghiệp được khảo sát có 190 doanh nghiệp (⟦67%⇒76%⟧) đánh giá thủ tục thuận lợi.',
  ),
  say(
    'change',
    'an amount a head',
    'Thu nhập bình quân đạt 48 triệu đồng/người, tăng ⟦8⇒6⟧ triệu đồng so với năm 2024 (42 triệu đồng/người).',
  ),
  say('change', 'from … down to … in percent', 'Số vụ cháy giảm từ 24 vụ xuống còn 18 vụ, giảm ⟦35%⇒25%⟧.'),
  say(
    'change',
    'a growth rate in money',
    'Kim ngạch xuất khẩu đạt 126 triệu USD, tăng ⟦15%⇒5%⟧ so với cùng kỳ năm trước (120 triệu USD).',
  ),
  say(
    'change',
    'a trade deficit',
    'Nhập khẩu 92,4 triệu USD, xuất khẩu 61,2 triệu USD, nhập siêu ⟦32,1⇒31,2⟧ triệu USD.',
  ),
  say(
    'change',
    'the difference before both ends',
    'Số xã đạt chuẩn tăng ⟦6⇒5⟧ xã, từ 32 xã năm 2024 lên 37 xã năm 2025.',
  ),
  say(
    'change',
    'more enterprises, and so much in percent',
    'Có 210 doanh nghiệp thành lập mới, tăng ⟦60⇒40⟧ doanh nghiệp so với cùng kỳ (170 doanh nghiệp), tương ứng tăng 23,5%.',
  ),
  say(
    'shares',
    'three sources of capital',
    'Nguồn vốn gồm: ngân sách trung ương chiếm ⟦54%⇒45%⟧, ngân sách tỉnh chiếm ‹35%›, vốn xã hội hóa chiếm ‹20%›.',
  ),
  say(
    'conversion',
    'households at so much each',
    'Hỗ trợ 240 hộ, mỗi hộ 40 triệu đồng, tổng kinh phí ⟦9,8⇒9,6⟧ tỷ đồng.',
  ),
  say(
    'conversion',
    'people at so much a head',
    'Chi trả cho 1.500 đối tượng với mức 500.000 đồng/người, tổng số tiền ⟦850⇒750⟧ triệu đồng.',
  ),
  say('conversion', 'classes of so many', 'Tổ chức 12 lớp tập huấn, mỗi lớp 35 học viên, tổng số ⟦450⇒420⟧ học viên.'),
  say(
    'list-count',
    'aspects in words',
    'Kết quả nổi bật trên ⟦bốn⇒ba⟧ mặt sau:\n\n- Kinh tế tăng trưởng khá;\n- Văn hóa có chuyển biến;\n- An ninh được giữ vững.',
  ),
  say(
    'list-count',
    'requests without sau',
    'Xã đề nghị cấp trên quan tâm ⟦03⇒02⟧ nội dung:\n\n1. Bố trí vốn sửa đập.\n2. Bổ sung biên chế y tế.',
  ),
  say(
    'repeated-figure',
    'a herd in two paragraphs',
    'Năm 2025, tổng đàn trâu toàn tỉnh là 131.500 con.\n\nVề chăn nuôi, tổng đàn trâu toàn tỉnh là ⟦135.100⇒131.500⟧ con.',
  ),
];
