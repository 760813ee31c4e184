import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/*.test.ts'],
    // Most of them wait most of the time.
    maxWorkers: 3,
    // For a test that hangs: a slow machine is no reason to be red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
