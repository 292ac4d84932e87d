import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['server/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/parts/**', 'node_modules/**', 'dist/**'],
    setupFiles: ['test/support/one-seed.ts'],
    testTimeout: 30_000,
  },
});
