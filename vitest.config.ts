import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{engine,definitions,server,ui,inbox,designer,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/helpers/global-setup.ts'],
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
