import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutants/*.ts'],
    env: { MUTANTS: 'true' },
    testTimeout: 60_000,
  },
});
