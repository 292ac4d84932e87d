import { defineConfig } from 'vitest/config';

/** Tests of the produced files with other programs: LibreOffice, poppler. They fail where one is missing. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/one-seed.ts'],
    include: ['test/parts/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
