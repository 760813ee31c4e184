import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      project('unit', {
        include: ['test/**/*.test.ts', 'packages/playground/test/*.test.ts', 'examples/stand-in/test/*.test.ts'],
        exclude: ['test/hostile.test.ts'],
        globalSetup: ['test/support/seed.ts'],
        setupFiles: ['test/support/properties.ts'],
      }),
      project('hostile', { include: ['test/hostile.test.ts'] }),
      project('preview', { include: ['packages/preview/test/**/*.browser.ts'] }),
      project('playground', {
        include: ['packages/playground/test/**/*.browser.ts'],
        globalSetup: ['packages/playground/test/support/build.ts'],
      }),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'cli/**/*.ts'],
      exclude: ['src/types/**', '**/*.d.ts'],
      reporter: ['text-summary', ['text', { skipFull: true }]],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
});

/** The time limits only end a test that hangs: a test must pass on a slow machine. */
function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { extends: true, test: { name, testTimeout: 60_000, hookTimeout: 60_000, ...test } };
}
