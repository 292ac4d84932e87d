/** Paths of parts that cannot be used. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { assemblyOutside } from './outside.ts';

testRule(assemblyOutside, {
  valid: [
    {
      draft: 'vanthu: so-ket\ncác phần:\n  - {mục: kinh-te, tệp: phan/kinh-te.md}\n',
      yaml: true,
      files: { 'phan/kinh-te.md': 'x' },
    },
  ],
  invalid: [
    {
      draft: `vanthu: so-ket
các phần:
  - mục: kinh-te
    tệp: ../ngoai.md
^"../ngoai.md" outside
  - tệp: bang.xlsx
^"bang.xlsx" kind
  - tệp: phan/xa-hoi.md
  - tệp: phan/xa-hoi.md
^"phan/xa-hoi.md" twice
`,
      yaml: true,
      files: { 'phan/xa-hoi.md': 'x' },
    },
  ],
});
