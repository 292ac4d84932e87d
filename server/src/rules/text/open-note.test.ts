/** Comments left for someone. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textOpenNote } from './open-note.ts';

testRule(textOpenNote, {
  valid: ['<!-- khổ ngang -->\n\nx\n\n<!-- hết khổ ngang -->', '<!-- -->\n\nx'],
  invalid: [
    {
      draft: `Một ý.

<!-- chị Lan xem lại số này -->
^"<!-- chị Lan xem lại số này -->" note

Hai ý.`,
      message: 'Còn ghi chú trao đổi: “chị Lan xem lại số này”. Xử lý rồi bỏ ghi chú trước khi trình ký.',
    },
    {
      draft: `---
vanthu: van-ban
trạng thái: ban hành
---

<!-- chờ số liệu -->
^"<!-- chờ số liệu -->" note (error)

x`,
    },
  ],
});
