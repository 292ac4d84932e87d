/** Parts that belong to no section of the profile. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { assemblyUnlisted } from './unlisted.ts';

testRule(assemblyUnlisted, {
  valid: [
    {
      draft: 'vanthu: so-ket\ncác phần:\n  - {mục: kinh-te, tệp: a.md}\n  - {mục: xã hội, tệp: b.md}\n',
      yaml: true,
      files: { 'a.md': 'x', 'b.md': 'y' },
    },
  ],
  invalid: [
    {
      draft: `vanthu: so-ket
các phần:
  - mục: kinh-te
    tệp: a.md
  - mục: kinh-tế
^"kinh-tế" same-section
    tệp: b.md
  - mục: thời tiết
^"thời tiết" no-section
    tệp: c.md
`,
      yaml: true,
      files: { 'a.md': 'x', 'b.md': 'y', 'c.md': 'z' },
    },
  ],
});
