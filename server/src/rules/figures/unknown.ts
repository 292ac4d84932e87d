/** figures/unknown: a name that names no figure, or a key that a figure or data table does not have. */

import { problemRule } from '../problems.ts';

export const figuresUnknown = problemRule({ id: 'figures/unknown', severity: 'error', ground: null, fix: 'quick' });
