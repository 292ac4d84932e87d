/** assembly/unlisted: a part that no section of the profile takes, or two parts for one section. */

import { problemRule } from '../problems.ts';

export const assemblyUnlisted = problemRule({
  id: 'assembly/unlisted',
  severity: 'information',
  ground: null,
  fix: 'none',
});
