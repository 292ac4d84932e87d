/** figures/row: a row of a data table that does not fit its columns. */

import { problemRule } from '../problems.ts';

export const figuresRow = problemRule({ id: 'figures/row', severity: 'error', ground: null, fix: 'none' });
