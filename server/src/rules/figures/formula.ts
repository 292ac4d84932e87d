/** figures/formula: a formula that cannot be read or computed: syntax, cycles, division by zero, units. */

import { problemRule } from '../problems.ts';

export const figuresFormula = problemRule({ id: 'figures/formula', severity: 'error', ground: null, fix: 'none' });
