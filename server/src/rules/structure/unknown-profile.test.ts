/** Kinds of report that do not exist. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureUnknownProfile } from './unknown-profile.ts';

testRule(structureUnknownProfile, {
  valid: ['---\nvanthu: so-ket\n---\n\nx', '---\nvanthu: Sơ kết\n---\n\nx'],
  invalid: [
    {
      draft: `---
vanthu: so-kel
^"so-kel" unknown
---

x`,
      fixed: `---
vanthu: so-ket
---

x`,
    },
    {
      name: 'far from all others',
      draft: `---
vanthu: bien-ban-hop
^"bien-ban-hop" unknown
---

x`,
    },
    {
      name: 'not named',
      draft: `---
vanthu:
^"vanthu" empty
---

x`,
    },
  ],
});
