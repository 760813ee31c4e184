import { join } from 'node:path';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './content-security-policy.ts';

const root = join(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built page works from any folder of any server.
  base: './',
  plugins: [contentSecurityPolicy()],
  resolve: {
    alias: {
      '@convograph/preview': join(root, 'packages/preview/src/index.ts'),
    },
  },
  build: {
    target: 'es2022',
    // The polyfill would fetch, which no page with our policy may.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A busy machine is no fault of the page.
      checks: { pluginTimings: false },
      // What seldom changes, apart: it stays in the caches of browsers.
      output: {
        codeSplitting: {
          groups: [{ name: 'editor', test: /node_modules\/(?:@codemirror|@lezer|style-mod|w3c-keyname|crelt)/ }],
        },
      },
    },
  },
});
