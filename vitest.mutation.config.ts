import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutants/*.ts'],
    env: { FIXTURES: 'by rule' },
    testTimeout: 60_000,
  },
});
