/** Values that YAML reads otherwise. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { metadataYaml } from './yaml.ts';

testRule(metadataYaml, {
  valid: ['---\nvanthu: van-ban\ntrích yếu: "Sơ kết: 6 tháng"\n---\n\nx'],
  invalid: [
    {
      draft: `---
vanthu: van-ban
trích yếu: Sơ kết: 6 tháng đầu năm
^"Sơ kết: 6 tháng đầu năm" colon
---

x`,
      fixed: `---
vanthu: van-ban
trích yếu: "Sơ kết: 6 tháng đầu năm"
---

x`,
    },
  ],
});
