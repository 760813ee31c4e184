import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm'],
  target: 'es2024',
  platform: 'browser',
  sourcemap: true,
  clean: true,
  // One import of lit instead of one for each file.
  treeshake: true,
  // The types of convograph are copied in, so that nobody needs it to check theirs. TypeScript 6 calls an option
  // deprecated that tsup's declaration step still sets (TS5101).
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
