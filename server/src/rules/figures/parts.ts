/** figures/parts: the stated value of a figure and the sum of its parts differ. */

import { problemRule } from '../problems.ts';

export const figuresParts = problemRule({ id: 'figures/parts', severity: 'warning', ground: null, fix: 'quick' });
