/** First mentions of documents. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { citationsIncomplete } from './incomplete.ts';

testRule(citationsIncomplete, {
  valid: [
    'Thực hiện Nghị quyết số 01/NQ-CP ngày 01/01/2021 của Chính phủ về những nhiệm vụ; sau đó Nghị quyết số 01/NQ-CP được quán triệt.',
    'Quyết định số 42/2014/QĐ-TTg ngày 27 tháng 7 năm 2014 của Thủ tướng Chính phủ.',
    'Nghị quyết số 02-NQ/TU của Tỉnh ủy ngày 08/12/2020.',
    'Luật Tổ chức chính quyền địa phương; Kế hoạch của tỉnh.',
    {
      name: 'our own documents need no issuer',
      draft:
        '---\nvanthu: van-ban\nký hiệu: BC-UBND\n---\n\nKế hoạch số 907/KH-UBND ngày 02/4/2021; Công văn số 1207/UBND-KGVX ngày 27/4/2021.',
    },
    'Thông báo số 200-TB/TU ngày 24/5/2021 và Thông báo số 199-TB/TU ngày 21/5/2021 của Tỉnh ủy.',
  ],
  invalid: [
    {
      draft: `Theo Nghị quyết số 63/NQ-CP của Chính phủ và Nghị quyết 35/NQ-CP, cùng Quyết định số 57/QĐ-UBND ngày 15/01/2021.
^"Nghị quyết số 63/NQ-CP" date
^"Nghị quyết 35/NQ-CP" both
^"Quyết định số 57/QĐ-UBND" issuer`,
      message: 'Lần đầu dẫn Nghị quyết 63/NQ-CP chưa ghi ngày ban hành. Thêm ngày, tháng, năm.',
    },
    {
      name: 'several numbers with one symbol',
      draft: `Theo Nghị định số 107, 108/NĐ-CP của Chính phủ.
^"Nghị định số 107, 108/NĐ-CP" date`,
    },
  ],
});
