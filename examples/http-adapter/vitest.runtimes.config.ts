import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/runtimes/*.test.ts'],
    globalSetup: ['test/runtimes/install.ts'],
    testTimeout: 120_000,
  },
});
