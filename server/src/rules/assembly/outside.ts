/** assembly/outside: the path of a part leaves the workspace, is no Markdown file, or is the report itself. */

import { problemRule } from '../problems.ts';

export const assemblyOutside = problemRule({ id: 'assembly/outside', severity: 'error', ground: null, fix: 'none' });
