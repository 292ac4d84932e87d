/** structure/layout: text that looks like a heading but is none, lines that Markdown would merge, swallowed headings, the document's title typed again. */

import { problemRule } from '../problems.ts';

export const structureLayout = problemRule(
  { id: 'structure/layout', severity: 'warning', ground: null, fix: 'all' },
  // Takes words out of the draft, though they are printed from its head.
  ['printed-title'],
);
