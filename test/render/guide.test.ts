/** The guide for template authors names everything that templates may use, and nothing else. */

import { expect, test } from 'vitest';
import { ELEMENTS } from '../../server/src/render/markup.ts';
import { BLOCK_HELPERS, HELPERS, VIEW_NAMES } from '../../server/src/render/view.ts';
import { repositoryText } from '../support/shipped.ts';

const guide = repositoryText('docs/mau-trinh-bay.md');
const prose = guide.replace(/^```[\s\S]*?^```/gmu, '');
const named = new Set(Array.from(prose.matchAll(/`([^`]+)`/gu), m => m[1]!).flatMap(t => t.split(/[.\s]+/u)));

test.each([...Object.keys(ELEMENTS).filter(name => !/^h[2-5]$/u.test(name)), ...Object.keys(HELPERS), ...VIEW_NAMES])(
  '%s',
  name => {
    expect([...named]).toContain(name);
  },
);

test.each(BLOCK_HELPERS)('{{#%s}}', name => {
  expect(guide).toContain(`{{#${name}}}`);
});
