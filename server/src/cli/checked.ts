/** Drafts with their findings, file by file, as all outputs show them. */

import type { Finding } from '../check/finding.ts';
import type { Located } from './locate.ts';

export interface CheckedFile extends Located {
  readonly kind: 'draft' | 'part' | 'other';
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

export function summaryOf(files: readonly CheckedFile[]): Summary {
  const count = (severity: Finding['severity']) =>
    files.reduce((sum, file) => sum + file.findings.filter(finding => finding.severity === severity).length, 0);
  return {
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    hints: count('hint'),
  };
}

/** True where a gate must refuse: errors, and with `strict` warnings too. */
export const refuses = (summary: Summary, strict: boolean): boolean =>
  summary.errors > 0 || (strict && summary.warnings > 0);
