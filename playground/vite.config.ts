import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built page works from any folder of any server.
  base: './',
  resolve: {
    alias: {
      convograph: join(root, 'src/index.ts'),
      '@convograph/preview': join(root, 'packages/preview/src/index.ts'),
    },
  },
  build: { target: 'es2022' },
});
