/** metadata/yaml: a value that YAML reads otherwise than it was meant. */

import { problemRule } from '../problems.ts';

export const metadataYaml = problemRule({ id: 'metadata/yaml', severity: 'error', ground: null, fix: 'quick' });
