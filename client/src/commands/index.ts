/** All commands of the extension. */

import { checkWord } from './check-word.ts';
import type { Command } from './command.ts';
import { explainRule } from './explain-rule.ts';
import { exportReport } from './export-report.ts';
import { importWord } from './import-word.ts';
import { insertFootnote } from './insert-footnote.ts';
import { newReport } from './new-report.ts';
import { newTemplate } from './new-template.ts';
import { receiveReview } from './receive-review.ts';
import { rename } from './rename.ts';
import { restart } from './restart.ts';
import { reveal } from './reveal.ts';
import { recogniseLayout, renumberFootnotes, renumberSections, tableFormulas } from './server-edits.ts';
import { showLedger } from './show-ledger.ts';
import { showPreview } from './show-preview.ts';
import { showProblems } from './show-problems.ts';

export const COMMAND_LIST: readonly Command[] = [
  exportReport,
  newReport,
  newTemplate,
  checkWord,
  importWord,
  receiveReview,
  showPreview,
  showLedger,
  insertFootnote,
  renumberFootnotes,
  renumberSections,
  recogniseLayout,
  tableFormulas,
  explainRule,
  showProblems,
  reveal,
  rename,
  restart,
];
