/** Parts whose file is not there. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { assemblyMissingPart } from './missing-part.ts';

const draft = (rest: string): string => `vanthu: so-ket
cơ quan: UBND tỉnh
các phần:
  - mục: kinh-te
    tệp: phan/kinh-te.md
${rest}`;

testRule(assemblyMissingPart, {
  valid: [{ draft: draft('    hạn: 2026-06-20\n'), yaml: true, files: { 'phan/kinh-te.md': 'Tăng 5%.' } }],
  invalid: [
    { draft: draft('^"phan/kinh-te.md" missing\n'), yaml: true },
    {
      name: 'before its deadline',
      draft: draft('^"phan/kinh-te.md" owed (warning)\n    đơn vị: Sở Tài chính\n    hạn: 2026-06-20\n'),
      yaml: true,
      options: { today: { year: 2026, month: 6, day: 20 } },
      message: 'Chưa có tệp “phan/kinh-te.md” của Sở Tài chính. Nhắc đơn vị gửi, hoặc sửa lại đường dẫn.',
    },
    {
      name: 'after it',
      draft: draft('^"phan/kinh-te.md" overdue\n    đơn vị: Sở Tài chính\n    hạn: 05/6/2026\n'),
      yaml: true,
      options: { today: { year: 2026, month: 6, day: 21 } },
      message:
        'Chưa có tệp “phan/kinh-te.md”, đã quá hạn 05/6/2026. Nhắc Sở Tài chính gửi ngay, hoặc sửa lại đường dẫn.',
    },
  ],
});
