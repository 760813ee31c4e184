import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutants/*.ts'],
    globalSetup: ['test/support/seed.ts'],
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 60_000,
  },
});
