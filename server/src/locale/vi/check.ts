/** Words around findings. */
export default {
  'check.ground': '{text} ({ground}.)',
  'check.severity-error': 'Phải sửa',
  'check.severity-warning': 'Nên xem lại',
  'check.severity-information': 'Lưu ý',
  'check.severity-hint': 'Gợi ý',
} as const;
