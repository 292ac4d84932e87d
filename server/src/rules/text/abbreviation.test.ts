/** Abbreviations that nothing explains. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textAbbreviation } from './abbreviation.ts';

testRule(textAbbreviation, {
  valid: [
    'UBND tỉnh, HĐND, GRDP, OCOP, Nghị quyết số 189/NQ-HĐND; khóa XV, kỳ họp XIII.',
    'Khu vực phòng thủ (KVPT) được củng cố; diễn tập KVPT thành công.',
    'Khu vực phòng thủ (viết tắt là KVPT) được củng cố; KVPT huyện.',
    'TỔNG KẾT CÔNG TÁC NĂM nay.',
    { name: 'in the office dictionary', draft: 'Diễn tập KVPT tỉnh.', options: { dictionary: new Set(['KVPT']) } },
  ],
  invalid: [
    {
      draft: `Diễn tập KVPT tỉnh; KVPT huyện; làm việc với ACV.
^"KVPT" unknown
^"ACV" unknown`,
    },
  ],
});
