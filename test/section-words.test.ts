/**
 * Single headings in the wordings of ministries, provinces, communes, schools, hospitals and party offices: which section
 * of the profile each is, or that it is none.
 */

import { expect, test } from 'vitest';
import { walkSections } from '../server/src/model/sections.ts';
import { front } from './drafts/defects/planted.ts';
import { checkDraft } from './support/shipped.ts';

/** Titles by the id that they must get; `-` for none. */
type Titles = Readonly<Record<string, readonly string[]>>;

const RESULTS = [
  'Kết quả thực hiện nhiệm vụ 9 tháng đầu năm 2026',
  'KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO THỰC HIỆN NHIỆM VỤ QUÝ III',
  'Tình hình kinh tế - xã hội tháng 8 và 8 tháng năm 2026',
  'Kết quả công tác tháng 5',
  'Những kết quả chủ yếu đã đạt được',
  'Một số kết quả nổi bật',
  'Kết quả hoạt động trong tuần',
  'Tình hình triển khai nhiệm vụ được giao',
  'Đánh giá kết quả công tác năm 2026',
  'Kết quả thực hiện các chỉ tiêu, nhiệm vụ năm học 2025 - 2026',
  'Tình hình và kết quả khám bệnh, chữa bệnh',
  'Công tác lãnh đạo, chỉ đạo và kết quả đạt được',
  'Kiểm điểm kết quả thực hiện nghị quyết',
  'Việc đã thực hiện trong tháng',
  'Các công việc đã triển khai',
  'Ưu điểm',
  'Những ưu điểm, kết quả đạt được',
  'Kết quả công tác xây dựng Đảng và hệ thống chính trị',
  'Kết quả lãnh đạo thực hiện các nhiệm vụ chính trị',
  'Những việc làm được',
  'Kết quả đạt được trên các mặt công tác',
  'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI',
];

const LIMITS = [
  'Tồn tại, hạn chế',
  'NHỮNG TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
  'Một số khó khăn, vướng mắc',
  'Khó khăn, vướng mắc và nguyên nhân',
  'Những mặt còn hạn chế',
  'Hạn chế, khuyết điểm',
  'Khuyết điểm, yếu kém',
  'Khó khăn, tồn tại, hạn chế',
  'Những hạn chế, yếu kém và nguyên nhân',
  'Tồn tại',
  'Hạn chế',
  'Một số tồn tại, khó khăn cần khắc phục',
  'Những bất cập, vướng mắc trong thực hiện',
  'Những việc chưa làm được',
  'Nhiệm vụ chưa hoàn thành',
  'Những vấn đề còn tồn tại',
  'Hạn chế, vướng mắc',
  'Nhược điểm',
  'Khó khăn, thách thức',
  'Những vướng mắc, bất cập phát sinh',
  'Hạn chế và nguyên nhân hạn chế',
  'Một số vấn đề còn hạn chế',
  'Những việc chưa thực hiện được',
];

const CAUSES = [
  'Nguyên nhân',
  'Nguyên nhân của tồn tại, hạn chế',
  'Nguyên nhân của những hạn chế, yếu kém',
  'Nguyên nhân khách quan và chủ quan',
  'Nguyên nhân chủ yếu',
  'Nguyên nhân của những khó khăn, hạn chế',
];

const AHEAD = [
  'Nhiệm vụ trọng tâm quý IV năm 2026',
  'NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM 6 THÁNG CUỐI NĂM',
  'Phương hướng, nhiệm vụ năm 2027',
  'Phương hướng, nhiệm vụ công tác tháng 10',
  'Một số nhiệm vụ trọng tâm thời gian tới',
  'Kế hoạch công tác tháng tới',
  'Chương trình công tác tháng 11',
  'Công tác trọng tâm tuần 46',
  'Mục tiêu, nhiệm vụ và giải pháp năm 2027',
  'Dự kiến công tác tuần tới',
  'Giải pháp thực hiện trong thời gian tới',
  'Định hướng nhiệm vụ năm 2027',
  'Những nhiệm vụ chủ yếu cần tập trung chỉ đạo',
  'Nhiệm vụ và giải pháp chủ yếu',
  'Phương hướng hoạt động năm học 2026 - 2027',
  'Nhiệm vụ cần tập trung trong tháng 12',
  'Những công việc trọng tâm tháng 7',
  'Nội dung công tác tháng tới',
  'Phương hướng công tác xây dựng Đảng năm 2027',
  'Giải pháp khắc phục',
  'Trọng tâm công tác năm 2027',
];

const WISHES = [
  'Đề xuất, kiến nghị',
  'Kiến nghị, đề xuất',
  'Kiến nghị với cấp trên',
  'Những kiến nghị, đề xuất với Ủy ban nhân dân tỉnh',
  'Đề nghị',
  'Kiến nghị',
  'Ý kiến đề xuất',
  'Kiến nghị với Bộ Y tế',
];

const TITLES: Readonly<Record<string, Titles>> = {
  'dinh-ky': {
    'ket-qua': RESULTS,
    'han-che': LIMITS,
    'nguyen-nhan': CAUSES,
    'nhiem-vu': AHEAD,
    'kien-nghi': WISHES,
    'phu-luc': ['Biểu số liệu kèm theo', 'Biểu tổng hợp số liệu'],
    '-': [
      'Tổ chức bộ máy',
      'Căn cứ pháp lý',
      'Thông tin chung',
      'Công tác cán bộ',
      'Thu, chi ngân sách',
      'Nơi nhận báo cáo',
      'Danh sách kèm theo',
      'Thi đua, khen thưởng',
      'Tổ chức Đảng, đoàn thể',
      'Tiêm chủng mở rộng',
      'Chất lượng giáo dục',
      'Phần mở đầu',
      'Công tác phối hợp',
    ],
  },
  'chuyen-de': {
    'tinh-hinh': [
      'Đặc điểm, tình hình',
      'ĐẶC ĐIỂM TÌNH HÌNH',
      'Tình hình chung',
      'Khái quát chung',
      'Bối cảnh thực hiện',
      'Bối cảnh, tình hình',
      'Công tác lãnh đạo, chỉ đạo, triển khai thực hiện',
      'Công tác chỉ đạo, tổ chức thực hiện',
      'Thuận lợi, khó khăn',
      'Khái quát đặc điểm tình hình đơn vị',
      'Công tác tham mưu, chỉ đạo, điều hành',
      'Sự cần thiết',
    ],
    'ket-qua': [
      'Kết quả thực hiện Nghị quyết',
      'KẾT QUẢ TRIỂN KHAI ĐỀ ÁN',
      'Kết quả 03 năm thực hiện Chương trình',
      'Tình hình thực hiện Chỉ thị',
      'Thực trạng đội ngũ nhà giáo',
      'Kết quả kiểm tra, giám sát',
      'Kết quả đạt được',
      'Tình hình và kết quả thực hiện',
      'Những kết quả đạt được sau 5 năm',
      'Kết quả công tác phòng, chống dịch bệnh',
      'Đánh giá kết quả thực hiện',
      'Ưu điểm',
    ],
    'han-che': LIMITS,
    'nguyen-nhan': CAUSES,
    'bai-hoc': [
      'Bài học kinh nghiệm',
      'Một số bài học kinh nghiệm',
      'Kinh nghiệm rút ra',
      'Bài học rút ra qua thực hiện',
    ],
    'giai-phap': [...AHEAD, 'Giải pháp', 'Phương hướng thực hiện trong giai đoạn 2026 - 2030', 'Đề xuất giải pháp'],
    'kien-nghi': WISHES,
    'phu-luc': ['Biểu tổng hợp'],
    '-': ['Tên đề án', 'Thành phần tham dự', 'Phạm vi, đối tượng', 'Danh mục văn bản đã ban hành', 'Kinh phí'],
  },
  'kiem-diem': {
    'ket-qua': [
      ...RESULTS.filter(title => !/khám bệnh|năm học/u.test(title)),
      'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH 6 THÁNG ĐẦU NĂM 2026',
      'Kiểm điểm công tác chỉ đạo, điều hành của Ủy ban nhân dân',
      'Kết quả chỉ đạo, điều hành',
      'Hoạt động chỉ đạo, điều hành của Chủ tịch, các Phó Chủ tịch',
    ],
    'han-che': LIMITS,
    'nguyen-nhan': CAUSES,
    'nhiem-vu': AHEAD.filter(title => !/năm học/u.test(title)),
    'kien-nghi': WISHES,
    '-': ['Căn cứ pháp lý', 'Thông tin chung', 'Nơi nhận báo cáo', 'Danh sách kèm theo'],
  },
};

/** Inner sections stand below the results. */
const INNER: Titles = {
  'chuong-trinh': [
    'Thực hiện chương trình công tác',
    'Chương trình công tác và quy chế phối hợp',
    'Việc thực hiện quy chế làm việc, chương trình công tác',
    'Công tác phối hợp với Thường trực Hội đồng nhân dân',
  ],
  'kinh-te': [
    'Trên lĩnh vực phát triển kinh tế',
    'Về kinh tế',
    'Lĩnh vực kinh tế',
    'Kinh tế - ngân sách',
    'Về phát triển kinh tế, thu chi ngân sách',
    'Sản xuất nông, lâm nghiệp',
    'Sản xuất kinh doanh, thương mại, dịch vụ',
    'Lĩnh vực kinh tế, tài chính, đầu tư',
    'Tình hình phát triển kinh tế',
  ],
  'van-hoa-xa-hoi': [
    'Trên lĩnh vực văn hóa - xã hội',
    'Lĩnh vực văn hoá, xã hội',
    'Về văn hóa, giáo dục, y tế',
    'Văn xã',
    'Giáo dục, y tế, an sinh xã hội',
    'Các lĩnh vực xã hội',
    'Văn hóa, thông tin, thể thao và xã hội',
  ],
  'quoc-phong-an-ninh': [
    'Quốc phòng - an ninh, đối ngoại',
    'Về quốc phòng, an ninh',
    'Công tác quân sự, quốc phòng địa phương',
    'An ninh chính trị, trật tự an toàn xã hội',
    'Lĩnh vực nội chính',
    'Quốc phòng, an ninh và đối ngoại',
    'An ninh trật tự',
  ],
  'noi-vu': [
    'Nội vụ, cải cách hành chính, thanh tra, tư pháp',
    'Công tác xây dựng chính quyền, cải cách hành chính',
    'Công tác thanh tra, tiếp công dân, giải quyết đơn thư',
    'Cải cách hành chính, chuyển đổi số',
    'Tư pháp, phòng chống tham nhũng',
    'Tổ chức bộ máy, cán bộ',
  ],
  'du-an': [
    'Tiến độ các dự án trọng điểm',
    'Các chương trình, dự án trọng điểm',
    'Chương trình mục tiêu quốc gia',
    'Công trình, dự án trọng điểm của tỉnh',
  ],
  '-': ['Đánh giá chung', 'Thi đua, khen thưởng', 'Công tác văn thư, lưu trữ'],
};

function idOf(profile: string, title: string, above = ''): string {
  const lead = above === '' ? '' : `## I. ${above}\n\n`;
  const { report } = checkDraft(
    `${front(profile)}\n${lead}${above === '' ? '## II.' : '### 1.'} ${title}\n\nĐã xong việc trong kỳ.\n`,
  );
  return [...walkSections(report.sections)].at(-1)!.section.id ?? '-';
}

const cases = Object.entries(TITLES).flatMap(([profile, titles]) =>
  Object.entries(titles).flatMap(([id, list]) => list.map(title => [profile, id, title] as const)),
);

test('takes the right section', () => {
  const wrong = cases
    .map(([profile, id, title]) => [profile, id, title, idOf(profile, title)] as const)
    .filter(([, id, , got]) => id !== got);
  expect(wrong.map(each => each.join(' | '))).toEqual([]);
});

test('takes the right section within the results', () => {
  const wrong = Object.entries(INNER)
    .flatMap(([id, list]) => list.map(title => [id, title, idOf('kiem-diem', title, 'KẾT QUẢ CHỈ ĐẠO')] as const))
    .filter(([id, , got]) => id !== got);
  expect(wrong.map(each => each.join(' | '))).toEqual([]);
});

test('has at least sixty headings for each profile', () => {
  for (const profile of Object.keys(TITLES))
    expect(cases.filter(([own]) => own === profile).length, profile).toBeGreaterThanOrEqual(60);
});
