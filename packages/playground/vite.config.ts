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
      // Timings say more about a busy machine than about the page.
      checks: { pluginTimings: false },
      // A file of its own for what seldom changes: browsers keep it in their cache.
      output: {
        codeSplitting: {
          groups: [{ name: 'editor', test: /node_modules\/(?:@codemirror|@lezer|style-mod|w3c-keyname|crelt)/ }],
        },
      },
    },
  },
});
