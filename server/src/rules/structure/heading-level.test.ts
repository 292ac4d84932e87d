/** Jumped heading levels. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureHeadingLevel } from './heading-level.ts';

testRule(structureHeadingLevel, {
  valid: ['## A\n\n### B\n\n#### C\n\nx\n\n## D\n\nx', '### Bắt đầu ở cấp ba\n\n#### Cấp bốn\n\nx'],
  invalid: [
    {
      draft: `## Một

#### Hai
^^^^^^^^ jump

x

#### Ba

x`,
      fixed: `## Một

### Hai

x

### Ba

x`,
    },
    {
      name: 'what stands below moves along',
      draft: `## Một

##### Hai
^^^^^^^^^ jump

###### Ba

x

## Bốn

x`,
      fixed: `## Một

### Hai

#### Ba

x

## Bốn

x`,
    },
  ],
});
