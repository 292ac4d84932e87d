/** figures/chart: a chart that cannot be drawn as it is described. */

import { problemRule } from '../problems.ts';

export const figuresChart = problemRule({ id: 'figures/chart', severity: 'error', ground: null, fix: 'quick' });
