import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutants/*.ts'],
    testTimeout: 60_000,
  },
});
