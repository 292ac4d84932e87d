/** Sentences as reports write them, with every claim that must be read in them and its verdict; nothing else may be. */

import { expect, test } from 'vitest';
import { readProse } from './reading.ts';

const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Toàn tỉnh có 129 xã, phường, thị trấn, trong đó 29 xã biên giới, 101 xã đặc biệt khó khăn và 15 phường, thị trấn.',
    ['breakdown subset 129 = 29'],
  ],
  [
    'Huyện có 15 xã, gồm 12 xã khu vực III và 3 xã khu vực I, dân số 65.000 người.',
    ['breakdown consistent 15 = 12 + 3'],
  ],
  ['Bố trí 45 tỷ đồng cho 12 dự án, trong đó ngân sách tỉnh 30 tỷ đồng.', ['breakdown subset 45 = 30']],
  [
    'Trong 12 dự án có 5 dự án chậm tiến độ do vướng mặt bằng, 4 dự án thiếu vốn và 6 dự án do nhà thầu yếu.',
    ['breakdown subset 12 = 5'],
  ],
  ['Ban hành 45 văn bản chỉ đạo, tổ chức 12 cuộc họp, 5 đoàn kiểm tra gồm 23 thành viên.', []],
  ['Đã chi trả chế độ cho 1.250 người có công (mức bình quân 1,8 triệu đồng/người/tháng), 560 đối tượng bảo trợ.', []],
  ['Toàn huyện có 12 trạm y tế (trong đó 12 trạm đạt chuẩn), 120 giường bệnh.', []],
  ['Tổng diện tích 1.250 ha (lúa 800 ha; ngô 300 ha; …).', ['breakdown subset 1.250 = 800 + 300']],
  ['Có 45 hộ (210 nhân khẩu) phải di dời.', []],
  ['Vận chuyển 35 tấn hàng (7 chuyến xe, mỗi chuyến 5 tấn).', ['product_rate consistent 35 = 5 + 7']],
  [
    'Kế hoạch năm 2025 trồng 500 ha, 6 tháng đầu năm trồng 320 ha (tăng 20 ha so với cùng kỳ), dự kiến cả năm 520 ha.',
    [],
  ],
  ['Tổ chức 5 lớp (45 học viên/lớp), cấp 225 chứng chỉ.', []],
  [
    'Đạt 12/15 chỉ tiêu, còn 3 chỉ tiêu chưa đạt: thu ngân sách (95%), giải ngân (45%), tỷ lệ che phủ rừng (42,5%).',
    ['breakdown consistent 15 = 12 + 3'],
  ],
  ['Xếp thứ 45/63 tỉnh, thành phố, tăng 3 bậc so với năm 2023, đạt 62,5%.', []],
  [
    'Hội nghị có 120 đại biểu, trong đó có 35 đại biểu nữ, 60 đại biểu là đảng viên, 40 đại biểu trẻ.',
    ['breakdown subset 120 = 35'],
  ],
  [
    'Thực hiện 12 nhiệm vụ, trong đó hoàn thành 7 nhiệm vụ; ngoài ra còn tham mưu 15 văn bản.',
    ['breakdown subset 12 = 7'],
  ],
  [
    'Trong quý I/2025, bắt giữ 23 vụ, 30 đối tượng; khởi tố 20 vụ, 25 bị can; trong đó ma túy 15 vụ, 18 đối tượng.',
    ['breakdown subset 20 = 15', 'breakdown subset 25 = 18'],
  ],
  [
    'Số tiền 1.250 triệu đồng, gồm: chi hội nghị, tập huấn, in ấn tài liệu 350 triệu đồng và các khoản khác.',
    ['breakdown subset 1.250 = 350'],
  ],
  [
    'Có 3 xã gồm xã Thanh An, xã Thanh Yên và xã Pa Thơm bị ảnh hưởng, thiệt hại 4,5 tỷ đồng, trong đó xã Thanh An 2 tỷ đồng.',
    ['breakdown subset 4,5 = 2'],
  ],
  ['Phát hiện 15 cơ sở vi phạm, xử phạt 12 cơ sở với số tiền 85 triệu đồng, nhắc nhở 5 cơ sở.', []],
  ['Tổng đàn 12.500 con (đạt 95% kế hoạch; tăng 3% so với cùng kỳ; xuất chuồng 4.500 con).', []],
  [
    'Trong 5 năm (2021 - 2025) đã đầu tư 120 km đường, trong đó năm 2021 20 km, năm 2022 25 km.',
    ['breakdown subset 120 = 20 + 25'],
  ],
  [
    'Chỉ số PAPI đạt 41,2 điểm, trong đó 5/8 chỉ số thành phần tăng điểm, 3/8 chỉ số giảm điểm.',
    ['breakdown consistent 8 = 5 + 3'],
  ],
  ['Giảm 1.200 hộ nghèo, tỷ lệ hộ nghèo còn 12,5%, giảm 3,2% so với đầu năm.', []],
  ['Đã có 8/10 huyện, 95/129 xã hoàn thành, chiếm 73,6%.', ['ratio_percent consistent 73,6 = 95 + 129']],
  [
    'Tiếp 45 lượt người, nhận 60 đơn; trong đó 12 đơn thuộc thẩm quyền, đã giải quyết 10 đơn, đạt 83,3%.',
    ['breakdown subset 60 = 12 + 10', 'ratio_percent consistent 83,3 = 10 + 12'],
  ],
  [
    'Từ ngày 15/12/2024 đến 14/6/2025, xảy ra 45 vụ, làm chết 23 người, bị thương 30 người; so với cùng kỳ giảm 5 vụ, tăng 2 người chết.',
    [],
  ],
  [
    'Thu hút 12 dự án với tổng vốn 5.600 tỷ đồng; lũy kế đến nay có 156 dự án, tổng vốn 45.600 tỷ đồng, trong đó 8 dự án FDI, vốn 120 triệu USD.',
    ['breakdown subset 156 = 8'],
  ],
  ['Cấp mới 120 thẻ, gia hạn 45 thẻ, thu hồi 5 thẻ, nâng tổng số thẻ đang lưu hành lên 1.250 thẻ.', []],
  ['Mua 3 máy (2 máy in, 1 máy scan, 5 bàn phím).', ['breakdown consistent 3 = 2 + 1']],
  [
    'Đoàn gồm 12 đồng chí do đồng chí Phó Chủ tịch làm trưởng đoàn, kiểm tra 5 đơn vị từ ngày 10 đến ngày 15 tháng 5.',
    [],
  ],
  ['Biên chế giao 1.250, có mặt 1.180 (trong đó nữ 560), còn thiếu 70.', ['breakdown subset 1.180 = 560']],
  [
    'Toàn ngành có 456 trường, trong đó 320 trường đạt chuẩn quốc gia (mầm non 100, tiểu học 130, THCS 80, THPT 10).',
    ['breakdown consistent 320 = 100 + 130 + 80 + 10', 'breakdown subset 456 = 320'],
  ],
  [
    'Trồng 450 ha cây ăn quả (xoài 200 ha, nhãn 120 ha, cam 130 ha), 350 ha chè, 1.200 ha cà phê.',
    ['breakdown consistent 450 = 200 + 120 + 130'],
  ],
  [
    'Số người tham gia BHXH 45.600 người (bắt buộc 32.500 người, tự nguyện 13.100 người), BHYT 620.000 người, đạt tỷ lệ bao phủ 98,5%.',
    ['breakdown consistent 45.600 = 32.500 + 13.100'],
  ],
  [
    'Vốn sự nghiệp 120.500 triệu đồng đã giải ngân 45.300 triệu đồng, đạt 37,6%; vốn đầu tư 350.000 triệu đồng, giải ngân 210.000 triệu đồng, đạt 60%.',
    ['ratio_percent consistent 37,6 = 45.300 + 120.500', 'ratio_percent consistent 60 = 210.000 + 350.000'],
  ],
  ['Tỷ lệ giải ngân đạt 45,5% kế hoạch vốn Thủ tướng Chính phủ giao và 43,2% kế hoạch vốn HĐND tỉnh giao.', []],
  [
    'Lương thực có hạt 245.600 tấn, đạt 101,2% kế hoạch, tăng 2,3% so với năm trước; trong đó thóc 180.400 tấn, ngô 65.200 tấn.',
    ['breakdown consistent 245.600 = 180.400 + 65.200'],
  ],
  ['Hỗ trợ 1.500 hộ với tổng kinh phí 7,5 tỷ đồng (5 triệu đồng/hộ).', ['product_rate consistent 7,5 = 1.500 + 5']],
  [
    'Công nhận 12 sản phẩm OCOP (10 sản phẩm 3 sao, 2 sản phẩm 4 sao), nâng tổng số lên 95 sản phẩm (01 sản phẩm 5 sao, 14 sản phẩm 4 sao, 80 sản phẩm 3 sao).',
    ['breakdown consistent 12 = 10 + 2', 'breakdown consistent 95 = 01 + 14 + 80'],
  ],
  [
    'Tổng số 35 người bị kỷ luật, gồm khiển trách 20 người, cảnh cáo 12 người, cách chức 5 người.',
    ['breakdown subset 35 = 20'],
  ],
  ['Trong số 45 đơn có 12 đơn trùng, 8 đơn nặc danh, 40 đơn đủ điều kiện xử lý.', ['breakdown subset 45 = 12']],
  [
    '6 tháng đầu năm, tổng thu ngân sách trên địa bàn đạt 845,6 tỷ đồng, bằng 52,8% dự toán giao (1.601 tỷ đồng), tăng 12,4% so với cùng kỳ; trong đó thu nội địa 712,3 tỷ đồng, thu từ hoạt động xuất nhập khẩu 133,3 tỷ đồng.',
    ['breakdown consistent 845,6 = 712,3 + 133,3', 'ratio_percent consistent 52,8 = 845,6 + 1.601'],
  ],
  [
    'Tổng chi ngân sách địa phương 3.250 tỷ đồng, gồm chi đầu tư phát triển 1.120 tỷ đồng, chi thường xuyên 2.080 tỷ đồng, chi trả nợ lãi 50 tỷ đồng.',
    ['breakdown consistent 3.250 = 1.120 + 2.080 + 50'],
  ],
  [
    'Toàn tỉnh gieo trồng 24.560 ha lúa mùa, đạt 98,2% kế hoạch, trong đó lúa ruộng 15.340 ha, lúa nương 9.220 ha.',
    ['breakdown consistent 24.560 = 15.340 + 9.220'],
  ],
  [
    'Đàn gia súc toàn huyện có 45.230 con, gồm 12.450 con trâu, 8.780 con bò và 24.000 con lợn.',
    ['breakdown consistent 45.230 = 12.450 + 8.780 + 24.000'],
  ],
  [
    'Năm học 2024 - 2025, toàn huyện có 56 trường với 1.024 lớp, 28.730 học sinh; trong đó mầm non 20 trường, tiểu học 18 trường, trung học cơ sở 15 trường, trung học phổ thông 3 trường.',
    ['breakdown consistent 56 = 20 + 18 + 15 + 3'],
  ],
  [
    'Tiếp nhận 345 đơn (khiếu nại 45 đơn, tố cáo 20 đơn, kiến nghị, phản ánh 280 đơn), đã xử lý 330/345 đơn, đạt 95,65%.',
    ['breakdown consistent 345 = 45 + 20 + 280', 'ratio_percent consistent 95,65 = 330 + 345'],
  ],
  [
    'Tỷ lệ hộ nghèo giảm từ 25,68% xuống còn 21,45%, giảm 4,23 điểm phần trăm.',
    ['change consistent 4,23 = 25,68 + 21,45'],
  ],
  [
    'Số vụ tai nạn giao thông là 45 vụ, giảm 5 vụ so với cùng kỳ năm trước (50 vụ), làm 30 người chết, bị thương 38 người.',
    ['change consistent 5 = 50 + 45'],
  ],
  [
    'Kế hoạch vốn đầu tư công năm 2025 là 2.340 tỷ đồng, đến 30/6/2025 đã giải ngân 1.053 tỷ đồng, đạt 45% kế hoạch.',
    ['ratio_percent consistent 45 = 1.053 + 2.340'],
  ],
  [
    'Cơ cấu kinh tế: nông, lâm nghiệp, thủy sản 18,2%; công nghiệp - xây dựng 31,5%; dịch vụ 45,1%; thuế sản phẩm trừ trợ cấp sản phẩm 5,2%.',
    ['shares consistent 18,2 + 31,5 + 45,1 + 5,2'],
  ],
  [
    'Có 112/129 xã đạt chuẩn tiếp cận pháp luật, chiếm 86,8%; 17 xã chưa đạt chuẩn.',
    ['breakdown consistent 129 = 112 + 17', 'ratio_percent consistent 86,8 = 112 + 129'],
  ],
  [
    'Tổng số cán bộ, công chức cấp xã là 2.345 người, trong đó: cán bộ 1.210 người, công chức 1.135 người.',
    ['breakdown consistent 2.345 = 1.210 + 1.135'],
  ],
  [
    'Đã tiếp 1.234 lượt công dân, gồm 1.100 lượt tiếp thường xuyên và 134 lượt tiếp định kỳ, đột xuất của lãnh đạo.',
    ['breakdown consistent 1.234 = 1.100 + 134'],
  ],
  [
    'Khách du lịch đạt 850 nghìn lượt, trong đó khách quốc tế 120 nghìn lượt, khách nội địa 730 nghìn lượt, tăng 15,2% so với cùng kỳ.',
    ['breakdown consistent 850 = 120 + 730'],
  ],
  [
    'Giá trị xuất khẩu đạt 45,6 triệu USD, giá trị nhập khẩu 30,2 triệu USD, xuất siêu 15,4 triệu USD.',
    ['change consistent 15,4 = 45,6 + 30,2'],
  ],
  [
    'Toàn tỉnh có 7 huyện, 1 thị xã, 1 thành phố với 115 xã, phường, thị trấn (93 xã, 14 phường, 8 thị trấn).',
    ['breakdown consistent 115 = 93 + 14 + 8'],
  ],
  [
    'Đã cấp 2.345/2.500 giấy chứng nhận quyền sử dụng đất, đạt 93,8%, với diện tích 345,6 ha.',
    ['ratio_percent consistent 93,8 = 2.345 + 2.500'],
  ],
  [
    'Tổng dư nợ tín dụng đạt 18.560 tỷ đồng (dư nợ ngắn hạn 9.870 tỷ đồng, trung và dài hạn 8.690 tỷ đồng).',
    ['breakdown consistent 18.560 = 9.870 + 8.690'],
  ],
  [
    'Đã giải quyết việc làm cho 4.560 lao động, đạt 53,6% kế hoạch năm (8.500 lao động), trong đó xuất khẩu lao động 215 người.',
    ['breakdown subset 4.560 = 215', 'ratio_percent consistent 53,6 = 4.560 + 8.500'],
  ],
  [
    'Thực hiện 45 nhiệm vụ được giao, đã hoàn thành 38 nhiệm vụ (trong hạn 35, quá hạn 3), đang thực hiện 7 nhiệm vụ.',
    ['breakdown consistent 38 = 35 + 3', 'breakdown consistent 45 = 38 + 7'],
  ],
  [
    'Trong tổng số 45 nhiệm vụ, có 38 nhiệm vụ hoàn thành, 7 nhiệm vụ đang thực hiện.',
    ['breakdown consistent 45 = 38 + 7'],
  ],
  [
    'Tổ chức 03 cuộc thanh tra hành chính (02 cuộc theo kế hoạch, 01 cuộc đột xuất), kết thúc 02 cuộc.',
    ['breakdown consistent 03 = 02 + 01'],
  ],
  [
    'Rừng trồng mới 1.250 ha, đạt 83,3% kế hoạch, gồm rừng sản xuất 1.050 ha, rừng phòng hộ 200 ha.',
    ['breakdown consistent 1.250 = 1.050 + 200'],
  ],
  [
    'Đã tặng 350 suất quà cho gia đình chính sách, mỗi suất 500.000 đồng, tổng kinh phí 175 triệu đồng.',
    ['product_rate consistent 175 = 350 + 500.000'],
  ],
  [
    'Tổng vốn đăng ký 1,2 nghìn tỷ đồng gồm 700 tỷ đồng vốn ngân sách trung ương và 500 tỷ đồng vốn ngân sách địa phương.',
    ['breakdown consistent 1,2 = 700 + 500'],
  ],
  [
    'Đội tàu của huyện có 1.215 chiếc, trong đó 915 chiếc có công suất dưới 90 CV và 300 chiếc trên 90 CV.',
    ['breakdown consistent 1.215 = 915 + 300'],
  ],
  [
    'Lợi nhuận sau thuế đạt 320 tỉ đồng, tăng 60% so với cùng kỳ năm 2017 (200 tỉ đồng).',
    ['change consistent 60 = 200 + 320'],
  ],
  [
    'Kim ngạch hàng hóa hai chiều đạt 60 tỉ USD, trong đó Việt Nam xuất khẩu 38,5 tỉ USD, nhập khẩu 21,5 tỉ USD, thặng dư 17 tỉ USD.',
    ['breakdown consistent 60 = 38,5 + 21,5', 'change consistent 17 = 38,5 + 21,5'],
  ],
  [
    'Chính quyền đã di dời 215 hộ với 1.023 khẩu, trong đó xã A 100 hộ, 480 khẩu; xã B 115 hộ, 543 khẩu.',
    ['breakdown consistent 1.023 = 480 + 543', 'breakdown consistent 215 = 100 + 115'],
  ],
  [
    'Bộ đã cắt giảm 675 điều kiện kinh doanh trên tổng số 1.216 điều kiện, đạt 55,5%.',
    ['ratio_percent consistent 55,5 = 675 + 1.216'],
  ],
  [
    'Trong tháng 5, xảy ra 1.305 vụ tai nạn, làm 569 người chết, 1.010 người bị thương; bình quân mỗi ngày 42 vụ.',
    ['product_rate consistent 1.305 = 42'],
  ],
  [
    'Tổng số đảng viên toàn Đảng bộ là 12.456 đồng chí, trong đó đảng viên chính thức 11.980 đồng chí, đảng viên dự bị 486 đồng chí.',
    ['breakdown inconsistent 12.456 = 11.980 + 486'],
  ],
  [
    'Phát hiện 26 vụ, bắt giữ 31 đối tượng; gồm 20 đối tượng trong tỉnh và 12 đối tượng ngoài tỉnh.',
    ['breakdown inconsistent 31 = 20 + 12'],
  ],
  ['Trồng 1.200 ha rừng, bằng 70% kế hoạch (2.000 ha).', ['ratio_percent inconsistent 70 = 1.200 + 2.000']],
  ['Đã bê tông hóa 45/60 km đường trục xã, đạt 85%.', ['ratio_percent inconsistent 85 = 45 + 60']],
  [
    'Ngân sách cấp tỉnh thu 560 tỷ đồng, ngân sách cấp huyện thu 340 tỷ đồng, tổng thu 900 tỷ đồng.',
    ['breakdown consistent 900 = 560 + 340'],
  ],
  [
    'Huy động 14.500 ngày công, trong đó dân đóng góp 12.000 ngày công, lực lượng vũ trang 2.500 ngày công.',
    ['breakdown consistent 14.500 = 12.000 + 2.500'],
  ],
  [
    'Tiếp nhận 8.450 hồ sơ (trực tuyến 6.210 hồ sơ, trực tiếp 2.140 hồ sơ).',
    ['breakdown inconsistent 8.450 = 6.210 + 2.140'],
  ],
  [
    'Có 1.450 hộ thoát nghèo; số hộ nghèo giảm từ 6.540 hộ xuống 5.190 hộ, giảm 1.450 hộ.',
    ['change inconsistent 1.450 = 6.540 + 5.190'],
  ],
  [
    'Cơ cấu lao động: nông nghiệp chiếm 55,5%, công nghiệp chiếm 20,5%, dịch vụ chiếm 29%.',
    ['shares inconsistent 55,5 + 20,5 + 29'],
  ],
  [
    'Tổ chức 24 buổi tuyên truyền cho 2.160 lượt người nghe, bình quân mỗi buổi 90 lượt người.',
    ['product_rate consistent 2.160 = 90 + 24'],
  ],
  ['Tỷ lệ bao phủ bảo hiểm y tế tăng từ 95,2% lên 97,5%, tăng 3,2%.', ['change inconsistent 3,2 = 95,2 + 97,5']],
  [
    'Toàn huyện có 18/24 trường đạt chuẩn quốc gia (75%), tăng 02 trường so với năm trước (16 trường).',
    ['change consistent 02 = 16 + 18', 'ratio_percent consistent 75 = 18 + 24'],
  ],
  ['Xử lý vi phạm 156 trường hợp, phạt tiền 345 triệu đồng, tước giấy phép lái xe 45 trường hợp.', []],
  [
    'Đến nay còn 12 điểm trường chưa có điện lưới, gồm 7 điểm ở xã Nậm Kè, 3 điểm ở xã Pá Mỳ và 3 điểm ở xã Leng Su Sìn.',
    ['breakdown inconsistent 12 = 7 + 3 + 3'],
  ],
  [
    'Vụ sập cầu khiến 8 người chết, 38 người bị thương, trong đó có 5 học sinh và 3 giáo viên.',
    ['breakdown subset 38 = 5 + 3'],
  ],
  [
    'Công an bắt giữ 25 con bạc, gồm 19 đàn ông và 6 phụ nữ, thu giữ 150 triệu đồng.',
    ['breakdown consistent 25 = 19 + 6'],
  ],
  ['Trường có 1.230 sinh viên, trong đó 730 nam, 500 nữ.', ['breakdown consistent 1.230 = 730 + 500']],
  [
    'Cơn bão làm 3.200 căn nhà hư hỏng, 45 tàu bị chìm; trong đó Quảng Ngãi 2.100 căn, Bình Định 1.100 căn.',
    ['breakdown consistent 3.200 = 2.100 + 1.100'],
  ],
  ['Có 12 ứng viên, trong đó 7 người tự ứng cử và 5 người được giới thiệu.', ['breakdown consistent 12 = 7 + 5']],
  [
    'Đợt này xét tặng 34 danh hiệu, gồm 4 danh hiệu Anh hùng và 30 danh hiệu Chiến sĩ thi đua.',
    ['breakdown consistent 34 = 4 + 30'],
  ],
  [
    'Hãng xe giao 10.200 xe trong tháng, gồm 6.300 chiếc VF5, 2.400 chiếc VF6 và 1.500 chiếc các dòng khác.',
    ['breakdown consistent 10.200 = 6.300 + 2.400 + 1.500'],
  ],
  [
    'Tổng số thuê bao đạt 126,4 triệu, trong đó trả trước 119,2 triệu, trả sau 7,2 triệu.',
    ['breakdown consistent 126,4 = 119,2 + 7,2'],
  ],
  ['Cửa hàng bị cướp 120 chỉ vàng, 45 triệu đồng tiền mặt và 3 điện thoại.', []],
  ['Đàn voi còn 91 con, trong đó 45 con voi nhà, 46 con voi rừng.', ['breakdown consistent 91 = 45 + 46']],
  [
    'Tập đoàn nợ 12.300 tỉ đồng, trong đó nợ ngắn hạn 8.200 tỉ, dài hạn 4.100 tỉ.',
    ['breakdown consistent 12.300 = 8.200 + 4.100'],
  ],
  [
    'Sản lượng điện đạt 120 tỉ kWh, gồm thủy điện 45 tỉ kWh, nhiệt điện 65 tỉ kWh, còn lại 10 tỉ kWh từ nguồn khác.',
    ['breakdown consistent 120 = 45 + 65 + 10'],
  ],
  ['Phiên đấu giá 64 biển số, có 52 biển trúng với tổng tiền 23 tỉ đồng, 12 biển không ai mua.', []],
  ['Trong số 35 mẫu xét nghiệm có 30 mẫu âm tính và 5 mẫu dương tính.', ['breakdown consistent 35 = 30 + 5']],
  [
    'Nghi phạm gây ra 15 vụ trộm: 9 vụ ở quận 1, 4 vụ ở quận 3 và 2 vụ ở quận 10.',
    ['breakdown consistent 15 = 9 + 4 + 2'],
  ],
  [
    'Nhà nước nắm 51% vốn, cổ đông chiến lược 24,5%, còn lại 24,5% do các nhà đầu tư khác nắm giữ.',
    ['shares consistent 51 + 24,5 + 24,5'],
  ],
  [
    'Thí sinh Hà Nội dẫn đầu với 145 giải, gồm 12 giải nhất, 45 giải nhì, 50 giải ba và 38 giải khuyến khích.',
    ['breakdown consistent 145 = 12 + 45 + 50 + 38'],
  ],
  [
    'Lượng khách đạt 1,2 triệu lượt (0,3 triệu lượt quốc tế, 0,9 triệu lượt nội địa).',
    ['breakdown consistent 1,2 = 0,3 + 0,9'],
  ],
  ['Từ 1-7, lương cơ sở tăng từ 1,3 triệu đồng lên 1,39 triệu đồng, tăng 7%.', ['change consistent 7 = 1,3 + 1,39']],
  [
    'Giá vàng tăng 500.000 đồng, từ 36,5 triệu đồng lên 37 triệu đồng mỗi lượng.',
    ['change consistent 500.000 = 36,5 + 37'],
  ],
  ['Tỉ lệ thất nghiệp giảm từ 2,3% xuống 2,1%.', []],
  [
    'Trong 45 phiếu phát ra, thu về 44 phiếu, có 40 phiếu đồng ý, đạt 90,9%.',
    ['breakdown subset 45 = 44', 'ratio_percent consistent 90,9 = 40 + 44'],
  ],
  [
    'Kết quả: 92/95 phiếu tín nhiệm cao (96,8%), 3 phiếu tín nhiệm (3,2%).',
    [
      'breakdown consistent 95 = 92 + 3',
      'ratio_percent consistent 3,2 = 3 + 95',
      'ratio_percent consistent 96,8 = 92 + 95',
    ],
  ],
  ['Nghị quyết được thông qua với 440/448 đại biểu tán thành (bằng 91,1% tổng số đại biểu Quốc hội).', []],
  ['Ông A được 44 trên 50 phiếu, tỉ lệ 88%.', ['ratio_percent consistent 88 = 44 + 50']],
  ['Số dự án chậm tiến độ là 18, chiếm 36% trong tổng số 50 dự án.', ['ratio_percent consistent 36 = 18 + 50']],
  [
    'Doanh thu quý 2 đạt 2.500 tỷ đồng, giảm 500 tỷ đồng (17%) so với quý 1 (3.000 tỷ đồng).',
    ['change consistent 17 = 3.000 + 2.500', 'change consistent 500 = 3.000 + 2.500'],
  ],
  ['Xuất khẩu tăng 12,3%, nhập khẩu tăng 8,5%, xuất siêu 2,3 tỉ USD.', []],
  [
    'Hai bên ký 12 văn kiện, trong đó có 5 hiệp định, 4 bản ghi nhớ và 3 thỏa thuận.',
    ['breakdown consistent 12 = 5 + 4 + 3'],
  ],
  [
    'Lực lượng tham gia gồm 350 cán bộ, chiến sĩ: 200 công an, 100 bộ đội và 50 dân quân.',
    ['breakdown consistent 350 = 200 + 100 + 50'],
  ],
  [
    'Cháy rừng thiêu rụi 45 ha, gồm 30 ha rừng thông, 12 ha keo và 3 ha cây bụi.',
    ['breakdown consistent 45 = 30 + 12 + 3'],
  ],
  [
    'Tuyến đường dài 45,6 km, trong đó đoạn qua Lào Cai 20,1 km, qua Lai Châu 25,5 km, tổng mức đầu tư 2.500 tỉ đồng (giai đoạn 1 là 1.500 tỉ, giai đoạn 2 là 1.000 tỉ).',
    ['breakdown consistent 2.500 = 1.500 + 1.000', 'breakdown consistent 45,6 = 20,1 + 25,5'],
  ],
  [
    'Chương trình trao 300 phần quà trị giá 150 triệu đồng, mỗi phần 500.000 đồng.',
    ['product_rate consistent 150 = 300 + 500.000'],
  ],
  [
    'Đoàn có 45 người, gồm 3 lãnh đạo, 12 huấn luyện viên và 30 vận động viên thi đấu ở 8 môn.',
    ['breakdown consistent 45 = 3 + 12 + 30'],
  ],
  [
    'Quỹ hỗ trợ 89 hộ nghèo, 45 hộ cận nghèo, mỗi hộ 2 triệu đồng, tổng cộng 268 triệu đồng.',
    ['product_rate consistent 268 = 45 + 2'],
  ],
  [
    'Sáu tháng, thành phố có 25.000 doanh nghiệp thành lập mới, 12.000 doanh nghiệp tạm ngừng, trong đó 3.500 doanh nghiệp giải thể.',
    ['breakdown subset 12.000 = 3.500'],
  ],
  [
    'Trong tháng, huyện xử lý 75 vụ vi phạm lâm luật (khai thác trái phép 30 vụ, vận chuyển 25 vụ, cất giữ 22 vụ).',
    ['breakdown inconsistent 75 = 30 + 25 + 22'],
  ],
  [
    'Vốn trung hạn được giao 450 tỷ đồng, đã giải ngân 180 tỷ đồng, đạt 45% kế hoạch.',
    ['ratio_percent inconsistent 45 = 180 + 450'],
  ],
  [
    'Số học sinh bỏ học là 120 em, gồm 45 em tiểu học, 50 em trung học cơ sở và 20 em trung học phổ thông.',
    ['breakdown inconsistent 120 = 45 + 50 + 20'],
  ],
  [
    'Đảng bộ có 45 chi bộ, trong đó 30 chi bộ thôn bản, 12 chi bộ cơ quan và 5 chi bộ trường học.',
    ['breakdown inconsistent 45 = 30 + 12 + 5'],
  ],
  [
    'Diện tích cao su 4.956 ha, trong đó khai thác 3.120 ha, kiến thiết cơ bản 1.936 ha.',
    ['breakdown inconsistent 4.956 = 3.120 + 1.936'],
  ],
  ['Giải quyết 210/250 vụ án, đạt 94%.', ['ratio_percent inconsistent 94 = 210 + 250']],
];

test.each(SENTENCES)('%s', (text, expected) => {
  const read = readProse(text).claims.map(
    c =>
      `${c.kind} ${c.verdict} ${c.total ? `${c.total.quantity.text} = ` : ''}${c.parts.map(p => p.quantity.text).join(' + ')}`,
  );
  expect(read.sort()).toEqual(expected);
});
