/** One document cited in two ways. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { citationsConflict } from './conflict.ts';

testRule(citationsConflict, {
  valid: [
    'Nghị quyết số 01/NQ-CP ngày 01/01/2021 của Chính phủ; Nghị quyết số 01/NQ-CP ngày 08/01/2022 của Chính phủ.',
    'Nghị quyết số 02-NQ/TU ngày 08/12/2020 của Tỉnh ủy; Nghị quyết số 02-NQ/TU ngày 08/12/2020 của Tỉnh ủy Điện Biên.',
    'Nghị quyết số 189/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh và Hội đồng nhân dân tỉnh: Nghị quyết số 189/NQ-HĐND ngày 8/12/2020 của Hội đồng nhân dân tỉnh.',
  ],
  invalid: [
    {
      draft: `Theo Nghị quyết số 01/NQ-CP ngày 01/01/2021 của Chính phủ.

Thực hiện Nghị quyết số 01/NQ-CP ngày 10/01/2021 của Chính phủ.
^"Nghị quyết số 01/NQ-CP" date`,
      message: 'Nghị quyết 01/NQ-CP ở đây ghi ngày 10/01/2021, chỗ trước ghi ngày 01/01/2021. Kiểm tra lại ngày.',
    },
    {
      draft: `Theo Quyết định số 42/2014/QĐ-TTg ngày 27/7/2014 của Thủ tướng Chính phủ.

Quyết định số 42/2014/QĐ-TTg ngày 27/7/2014 của Bộ Nội vụ.
^"Quyết định số 42/2014/QĐ-TTg" issuer`,
    },
  ],
});
