/** structure/layout: text that looks like a heading but is none, lines that Markdown would merge, swallowed headings. */

import { problemRule } from '../problems.ts';

export const structureLayout = problemRule({
  id: 'structure/layout',
  severity: 'warning',
  ground: null,
  fix: 'all',
});
