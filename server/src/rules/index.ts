/** All rules there are, sorted by id. A new rule is one line in `catalogue.ts`. */

import type { Rule } from '../check/rule.ts';
import * as catalogue from './catalogue.ts';

export const RULES: readonly Rule[] = Object.values(catalogue).sort((a, b) => (a.id < b.id ? -1 : 1));
