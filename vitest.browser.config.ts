import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Each file has a browser of its own; two cores are soon busy.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'preview', include: ['packages/*/test/**/*.browser.ts'], ...patience() } },
      {
        extends: true,
        test: {
          name: 'playground',
          include: ['playground/test/**/*.browser.ts'],
          globalSetup: ['playground/test/support/build.ts'],
          ...patience(),
        },
      },
    ],
  },
});

/** For a test that hangs: a slow machine is no reason to be red. */
function patience() {
  return { testTimeout: 60_000, hookTimeout: 60_000 };
}
