import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{playground,packages/*}/test/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a server and a browser of its own; two cores are soon busy.
    maxWorkers: 2,
  },
});
