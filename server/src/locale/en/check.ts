/** Words around findings. */
export default {
  'check.ground': '{text} ({ground}.)',
  'check.severity-error': 'Error',
  'check.severity-warning': 'Warning',
  'check.severity-information': 'Information',
  'check.severity-hint': 'Hint',
} as const;
