/** Words of counting in Vietnamese administrative prose: data only, in lower case, syllables apart by single spaces. */

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[,\n]/u)
      .map(word => word.trim())
      .filter(word => word !== ''),
  );

/**
 * Nouns that are counted, by the kind of thing they name. Within one family the nouns may stand for each other: a
 * total of `văn bản` may have parts in `quyết định`, a total of `người` parts in `học sinh`.
 */
export const COUNTED: Readonly<Record<string, ReadonlySet<string>>> = {
  person:
    words(`người, cán bộ, công chức, viên chức, biên chế, chỉ tiêu, học sinh, sinh viên, học viên, giáo viên, giảng viên, đại biểu,
    đảng viên, hội viên, đoàn viên, nam, nữ, phụ nữ, trẻ em, trẻ, em, cháu, đồng chí, cá nhân, đối tượng, lao động, thí sinh,
    bệnh nhân, trường hợp, ca, nhân viên, nhân sự, chiến sĩ, chiến sỹ, chuyên gia, thanh niên, bị can, bị cáo, công dân,
    cử tri, nhân khẩu, khẩu, thành viên, uỷ viên, ủy viên, bác sĩ, bác sỹ, y sĩ, y sỹ, điều dưỡng, dược sĩ, kỹ sư, công nhân, vị trí, chủ tịch,
    phó chủ tịch, phó chánh thanh tra, chánh thanh tra, trưởng phòng, phó phòng, trưởng đoàn, phó đoàn, trưởng ban, phó ban, phó trưởng ban, phó trưởng đoàn, thư ký, kế toán, hiệu trưởng, hiệu phó, phó hiệu trưởng, trưởng thôn, trưởng bản, công an viên, tình nguyện viên, kiểm soát viên, thanh tra viên, thẩm phán, kiểm sát viên, luật sư, trợ lý, chuyên viên, cán sự, nhà, người dân, nông dân, ngư dân, doanh nhân, phóng viên, biên tập viên, thợ, lính, chiến sĩ công an, cảnh sát, sinh viên tốt nghiệp, tân binh, thanh niên nhập ngũ, đoàn viên công đoàn, người bệnh, ca bệnh, ca mắc, ca tử vong, ca nhiễm, f0, f1, phó trưởng phòng, đội trưởng, đội phó,
    giám đốc, phó giám đốc, tài xế, lái xe, du khách, khách, hành khách, nghệ nhân, vận động viên, huấn luyện viên,
    người lao động, con bạc, con nghiện, con tin, con nợ, đàn ông, đàn bà, ứng viên, ứng cử viên, cử nhân, công an, bộ đội, cầu thủ, ca sĩ, diễn viên, nghệ sĩ, nghệ sỹ, phi công, thuyền viên, thủy thủ, kỹ thuật viên, khách hàng, cổ đông, hướng dẫn viên, bệnh nhi, sản phụ, thai phụ, giáo sư, phó giáo sư, bộ trưởng, thứ trưởng, cục trưởng, chủ nhiệm, binh sĩ, hội thẩm, nhà văn, kỹ sư trưởng, thủ lĩnh, phóng viên ảnh, trọng tài, cựu chiến binh, thương binh, liệt sĩ, liệt sỹ, người nước ngoài, người có uy tín, người nghiện, nghi phạm, nghi can, phạm nhân nữ, đoàn sinh, hộ lý, y tá, giám khảo, nhà khoa học nữ, tổng giám đốc, cán bộ công chức, công chức viên chức, gương, điển hình, nhà vô địch, tuyển thủ, nữ sinh, nam sinh, tu sĩ, linh mục, chức danh, nhân công, lao công, thợ mỏ, thiếu niên, trẻ sơ sinh, người cao tuổi, thân nhân, hộ tịch viên, nhà đầu tư, nhà thầu, nhà khoa học, nhà báo, nhà giáo, dân quân, quân nhân, sĩ quan, hạ sĩ quan, lãnh đạo, trạm trưởng, bí thư, phó bí thư, tiến sĩ, thạc sĩ,
    nạn nhân, phạm nhân, già làng, người có công, tín đồ, chức sắc, chức việc, hộ sinh, tổ trưởng, tổ viên, hòa giải viên, báo cáo viên,
    giám khảo, hội thẩm, hội thẩm nhân dân, bồi thẩm, nghi phạm, nghi can, hung thủ, con tin, tù nhân, thuyền viên, thuyền trưởng, cơ trưởng, cơ phó, thủy thủ, thuỷ thủ, phi công, tiếp viên, phi hành đoàn, thành viên phi hành đoàn, cầu thủ, trọng tài,
    diễn viên, nghệ sĩ, ca sĩ, người lớn, người đàn ông, người phụ nữ, đàn ông, phụ nữ mang thai, cậu bé, cô gái, bé, bé trai, bé gái, y tá, kỹ thuật viên, lính, binh sĩ, binh lính, quân, quân lính, thổ dân, dân thường,
    thủ khoa, cổ đông, giáo sư, phó giáo sư, nghiên cứu sinh, thẩm tra viên, thư ký tòa, đặc công, cảnh vệ, công an, hội thẩm viên, thi thể, hài cốt, cộng tác viên, tuyên truyền viên, kiểm lâm viên, khuyến nông viên, lượt người, lượt khách, lượt công dân, lượt cán bộ, lượt`),
  document:
    words(`văn bản, quyết định, nghị quyết, nghị định, chỉ thị, thông tư, thông báo, kế hoạch, báo cáo, công văn, công điện, tờ trình,
    giấy mời, hướng dẫn, quy định, quy chế, luật, bộ luật, pháp lệnh, hiệp định, kết luận, chương trình, đề án, tài liệu, hợp đồng,
    biên bản, bản ghi nhớ, thỏa thuận, thoả thuận, công hàm, tuyên bố, sắc lệnh, điều ước, văn bằng, bằng, phương án, đề cương, văn kiện, tin, tin bài, bài viết, bài, phóng sự, ấn phẩm, giấy phép, giấy chứng nhận, chứng chỉ`),
  matter:
    words(`vụ, vụ việc, vụ án, việc, đơn, đơn thư, lá đơn, lượt đơn, khiếu nại, tố cáo, kiến nghị, phản ánh, hồ sơ, bộ hồ sơ, nội dung, nhiệm vụ, vấn đề, ý kiến,
    yêu cầu, trường hợp, thủ tục, thủ tục hành chính, tthc, án, bản án, việc thi hành án, sự cố, vi phạm, sai phạm, tin báo, ổ dịch, mục tiêu,
    chỉ tiêu, tiêu chí, giải pháp, mặt, khâu, bước, nguyên nhân, hạn chế, bài học, biện pháp, đề xuất, định hướng, nguyên tắc, quan điểm, phương hướng, công việc, câu hỏi, nhóm nội dung, nhóm vấn đề, lĩnh vực, nhóm nhiệm vụ, nhóm giải pháp, kiến nghị phản ánh`),
  meeting:
    words(`cuộc, cuộc họp, cuộc thanh tra, cuộc kiểm tra, cuộc thi, hội nghị, hội thảo, phiên, phiên họp, kỳ họp, buổi, lớp, lớp tập huấn, khóa, khoá, đợt, đoàn, đoàn kiểm tra, đoàn thanh tra,
    chuyến, hoạt động, sự kiện, lễ hội, giải, giải đấu, trận, chương trình`),
  place:
    words(`xã, phường, thị trấn, huyện, quận, thị xã, thành phố, tỉnh, quốc gia, nước, nền kinh tế, bang, vùng lãnh thổ, đảo, thôn, bản, làng, ấp, buôn, khu phố, tổ dân phố, khu dân cư, địa phương, địa bàn,
    điểm, vị trí, khu, khu vực, vùng, ngọn núi, đơn vị hành chính, đơn vị, xóm, khóm, cụm, điểm nhóm, cụm công nghiệp, khu công nghiệp`),
  body: words(`cơ quan, đơn vị, doanh nghiệp, dn, công ty, hợp tác xã, htx, tổ hợp tác, tổ chức, cơ sở, ngân hàng, chi nhánh, sở, ban, ngành, phòng, trung tâm,
    trạm, trường, trường học, bệnh viện, bv, hội, chi hội, chi bộ, đảng bộ, câu lạc bộ, đoàn, đội, tổ, nhóm, ban chỉ đạo, hộ kinh doanh, hiệp hội, trạm y tế, phòng khám, viện, nhà máy,
    tổ tự quản, tổ công tác, tổ hòa giải, mô hình, trang trại, gia trại, làng nghề, chợ, siêu thị, cửa hàng, cơ sở sản xuất, chủ thể, tổ chức đảng, đảng ủy, chi cục`),
  household: words('hộ, hộ dân, hộ kinh doanh, hộ sản xuất, hộ gia đình, hộ nghèo, hộ cận nghèo, gia đình'),
  building:
    words(`nhà, căn, căn nhà, căn hộ, ngôi nhà, công trình, dự án, hạng mục, gói thầu, phòng học, cầu, cống, tuyến, tuyến đường, trạm, hồ, hồ chứa, đập, kênh, cột,
    nhà ga, ga, bến, bãi, trận địa, tòa nhà, toà nhà, block, lô, thửa, khu đất, nhà nuôi, nhà văn hóa, di tích, điểm trường, phòng, giường, giường bệnh, buồng`),
  animal: words(
    'con, đàn, trâu, bò, lợn, heo, gia súc, gia cầm, gà, vịt, dê, ngựa, chó, cá thể, con trâu, con bò, con lợn',
  ),
  thing:
    words(`cái, chiếc, bộ, quyển, cuốn, tờ, bản, suất, phần, phần quà, sản phẩm, giống, loại, mẫu, chuỗi, xe, ô tô, ôtô, mô tô, xe máy, tàu, thuyền, phương tiện, máy, thiết bị, cây, gốc, món,
    tác phẩm, danh hiệu, huân chương, huy chương, bằng khen, giấy khen, thẻ, tài khoản, thuê bao, điện thoại, máy tính, khẩu súng, khẩu, viên, bánh, gói, lon, chai, thùng, bao, game, phiếu, cổ phiếu, liều, mũi,
    máy bay, tiêm kích, trực thăng, xe tăng, tàu cá, tàu hàng, chuyến, chuyến bay, container, mẫu bệnh phẩm, số, ngành nghề, mặt hàng, dịch vụ, dịch vụ công, lần, lượt xe, tín chỉ, bậc, hình ảnh, câu hỏi, giải thưởng, kênh, lượt truy cập, tiết mục, bài hát, ghế, vé, vé xe, phiếu bầu, huy chương vàng, huy chương bạc, huy chương đồng, hcv, hcb, hcđ, giải nhất, giải nhì, giải ba, giải khuyến khích`),
};

/** Words that stand after a number without being its noun: then the number takes its noun from what it belongs to. */
export const NOT_NOUNS =
  words(`đạt, bị, được, có, đã, đang, sẽ, chưa, không, còn, là, hoàn thành, đúng, sai, rút, quá, do, vì, của, với, tại, ở, theo, và, hoặc, hay, để, cho, trên, dưới, trong, ngoài,
  từ, đến, thuộc, vào, ra, lên, xuống, chiếm, bằng, tăng, giảm, so, trở, cùng, mới, khi, nếu, nhưng, mà, thì, đều, cả, mỗi, bình quân, trung bình, gồm, bao, như, nhất, riêng, về, qua, khác, nữa, này, đó, kia, nói, hiện,
  tiếp, xong, cao, thấp, lớn, nhỏ, nhiều, ít, vẫn, cũng, phải, cần, nên, thuộc, gần, hơn, khoảng, tiếp tục, tự, rồi, trước, sau, đủ, thiếu, dư, vượt, nhằm, bởi, tương, ước, nằm, đi, lại, chuyển, tổng, toàn, các, những, nghỉ, tồn`);

/** Words after which a number is never an amount: places in an order, names, dates. */
export const ORDINAL_BEFORE = words(
  `thứ, mùa, khóa, khoá, điều, khoản, chương, quý, tháng, phụ lục, quốc lộ, tỉnh lộ, ql, tl, quận, thế kỷ, mùng, mồng, hệ số, mức độ, cấp độ, điện thoại, fax, đường dây nóng, top, vip, kỳ họp, phiên bản, lần thứ, vòng, hạng, giai đoạn, tiểu khu, km`,
);

/** Words after which a number without a noun is a name (`khu 1`, `lớp 10`), and with one an amount (`cấp 15 giấy phép`). */
export const NAME_BEFORE =
  words(`khu, lớp, khối, đợt, cấp, loại, nhóm, độ, đường, lộ, tầng, phòng, ngõ, hẻm, lô, thửa, kênh, trạm, hồ, cầu, tổ, đội, mẫu, biểu, bảng, hình, mục, phần, trang, tập, quyển, điểm, phường, ngày, năm, tuần, số, khu phố, thôn, bản, xã, nghị quyết,
  nghị định, quyết định, thông tư, chỉ thị, kết luận, luật, công văn, công điện, đề án, chương trình, dự án, quy định, hướng dẫn, pháp lệnh, tờ trình, nhà máy, hồ chứa, vùng, đồi, tiểu đoàn, trung đoàn, sư đoàn, binh đoàn, quân khu, đoàn, đại đội, chi nhánh, công ty, ca, kíp, bậc, mức, vành đai, tuyến, làn, múi, lần, kỳ, bước, chốt, thông báo, kế hoạch, quân y, chung cư, tòa, toà, cao ốc, sổ, mốc, cột, tổng công ty, đảo, biển, thế hệ`);

/** Before `d/m` or `d-m`: then it is a date. */
export const DATE_BEFORE = words(
  'ngày, phiên, hôm, sáng, trưa, chiều, tối, đêm, dịp, lễ, tết, từ, đến, tới, trước, sau, qua, hết, nay, rằm, kể, tháng, quý, thứ, vào, lúc, và, ngày mai, hè, là',
);

/** Directly before a number: it is not exact, and on which side the true value lies. */
export const APPROXIMATE: ReadonlyMap<string, 'over' | 'under' | 'about'> = new Map([
  ['trên', 'over'],
  ['hơn', 'over'],
  ['tối thiểu', 'over'],
  ['ít nhất', 'over'],
  ['gần', 'under'],
  ['ngót', 'under'],
  ['dưới', 'under'],
  ['tối đa', 'under'],
  ['không quá', 'under'],
  ['khoảng', 'about'],
  ['chừng', 'about'],
  ['ước', 'about'],
  ['ước đạt', 'about'],
  ['ước tính', 'about'],
  ['xấp xỉ', 'about'],
  ['trên dưới', 'about'],
]);

/** Directly before a number: it says by how much something moved, not how much there is. */
export const MOVES = words(
  'tăng, giảm, gấp, tăng gấp, tăng thêm, giảm thêm, tăng lên, giảm đi, vượt, hụt, cao hơn, thấp hơn, nhiều hơn, ít hơn, giảm được, bớt, tăng được, lên thêm, chênh lệch, chênh',
);

/** Directly before a number: each one, not all of them. */
export const RATES = words(
  'mỗi, bình quân, trung bình, từng, mức giá, đơn giá, giá, bình quân đầu người, bình quân mỗi',
);

/** Number words that count, with their values. `năm` is also a year, `ba`, `tư`, `bảy` also names: they need a counted noun. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);

/** What a list of overlapping attributes names: more than one of these in a list and its parts are not added up. */
export const ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  sex: words('nữ, phụ nữ'),
  people: words('dân tộc, dân tộc thiểu số, dtts'),
  party: words('đảng viên, ngoài đảng, là đảng viên, đoàn viên'),
  age: words('trẻ, tuổi, trẻ tuổi'),
  again: words('tái cử, tham gia lần đầu, lần đầu'),
  faith: words('tôn giáo, theo đạo, công giáo, phật giáo'),
  school: words('trình độ, đại học, trên đại học, thạc sĩ, tiến sĩ, sau đại học'),
  poor: words('hộ nghèo, cận nghèo'),
  merit: words('có công, chính sách'),
  disabled: words('khuyết tật'),
  border: words('biên giới'),
  hard: words('đặc biệt khó khăn, khó khăn, vùng cao'),
  model: words('nông thôn mới'),
};

/** Measures that are taken against one wrongdoer together. */
export const SANCTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  fine: words('phạt tiền, xử phạt, phạt'),
  suspend: words('đình chỉ, tạm đình chỉ, dừng hoạt động'),
  revoke: words('tước, tước quyền, tước giấy phép, thu hồi giấy phép, tước bằng'),
  seize: words('tịch thu, tạm giữ'),
  destroy: words('tiêu hủy, tiêu huỷ'),
  warn: words('nhắc nhở, cảnh cáo'),
  prosecute: words('khởi tố, chuyển cơ quan điều tra'),
  reprimand: words('khiển trách'),
  dismiss: words('cách chức, giáng chức, buộc thôi việc, khai trừ, hạ bậc lương'),
};
