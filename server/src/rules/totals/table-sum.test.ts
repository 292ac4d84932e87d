import { testRule } from '../../../../test/support/rule-tester.ts';
import { totalsTableFormula } from './table-formula.ts';
import { totalsTableSum } from './table-sum.ts';

const table = (total: string, mark = ''): string =>
  `| Đơn vị | Kinh phí |\n|---|---|\n| Sở A | 1.200 |\n| Sở B | 800 |\n| **Tổng cộng** | **${total}** |${mark}`;
const unit = 'Đơn vị tính: triệu đồng\n\n';

testRule(totalsTableSum, {
  valid: [
    table('2.000'),
    `Tổng kinh phí hỗ trợ là 2.000 triệu đồng, cụ thể như sau:\n\n${unit}${table('2.000')}`,
    `Tổng kinh phí hỗ trợ là 2 tỷ đồng, cụ thể như sau:\n\n${unit}${table('2.000')}`,
    `Tổng kinh phí hỗ trợ khoảng 1.900 triệu đồng, cụ thể như sau:\n\n${unit}${table('2.000')}`,
    `Tổng kinh phí hỗ trợ năm trước là 1.900 triệu đồng. Năm nay:\n\n${unit}${table('2.000')}`,
    '| Xã | Số hộ |\n|---|---|\n| A | 5 |',
    '| Nội dung | Số lượng |\n|---|---|\n| Văn bản | 80 |\n| Trong đó: Quyết định | 12 |\n| Phiên họp | 500 |',
    '| Xã | Nửa bảng\n|---',
  ],
  invalid: [
    {
      draft: table('2.100', '\n^"2.100" row-more'),
      fixed: table('2.000'),
    },
    {
      name: 'the sentence before the table',
      draft: `Tổng kinh phí hỗ trợ là 2.200 triệu đồng, cụ thể như sau:\n^"2.200" cited-more\n\n${unit}${table('2.000')}`,
      fixed: `Tổng kinh phí hỗ trợ là 2.000 triệu đồng, cụ thể như sau:\n\n${unit}${table('2.000')}`,
    },
    {
      name: 'a part that exceeds its whole',
      draft:
        '| Nội dung | Số lượng |\n|---|---|\n| Văn bản | 80 |\n^"80" thereof-less\n| Trong đó: Quyết định | 120 |\n| Phiên họp | 5 |',
    },
    {
      name: 'a subtotal',
      draft:
        '| STT | Nội dung | Số tiền |\n|---|---|---|\n| | Tổng số | 60 |\n| I | Chi đầu tư | 31 |\n^"31" row-more\n| 1 | Đường | 10 |\n| 2 | Trường | 20 |\n| II | Chi khác | 30 |\n| 1 | Hội nghị | 14 |\n| 2 | Tập huấn | 16 |',
      fixed:
        '| STT | Nội dung | Số tiền |\n|---|---|---|\n| | Tổng số | 60 |\n| I | Chi đầu tư | 30 |\n| 1 | Đường | 10 |\n| 2 | Trường | 20 |\n| II | Chi khác | 30 |\n| 1 | Hội nghị | 14 |\n| 2 | Tập huấn | 16 |',
    },
    {
      name: 'a total column, with a footnote in the cell',
      draft:
        '| Lớp | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| 6A | 39[^1] | 20 | 18 |\n^"39" column-more\n\n[^1]: Cả lưu ban.',
      fixed: '| Lớp | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| 6A | 38[^1] | 20 | 18 |\n\n[^1]: Cả lưu ban.',
    },
  ],
});

testRule(totalsTableFormula, {
  valid: [
    '| Xã | Thu | Chi | Còn |\n|---|---|---|---|\n| A | 1 | 2 | 3=1-2 |\n| X | 50 | 20 | 30 |',
    '| Xã | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n|---|---|---|---|\n| A | 120 | 90 | 75 |',
    '| Xã | Hộ | Nghèo | Tỷ lệ nước sạch (%) |\n|---|---|---|---|\n| A | 120 | 90 | 81,5 |',
  ],
  invalid: [
    {
      draft:
        '| Xã | Thu | Chi | Còn |\n|---|---|---|---|\n| A | 1 | 2 | 3=1-2 |\n| X | 50 | 20 | 31 |\n^"31" formula-more',
      fixed: '| Xã | Thu | Chi | Còn |\n|---|---|---|---|\n| A | 1 | 2 | 3=1-2 |\n| X | 50 | 20 | 30 |',
    },
    {
      draft:
        '| Xã | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n|---|---|---|---|\n| A | 120 | 90 | 57 |\n^"57" percent-less\n| B | 200 | 150 | 75 |',
      fixed:
        '| Xã | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n|---|---|---|---|\n| A | 120 | 90 | 75 |\n| B | 200 | 150 | 75 |',
    },
  ],
});
