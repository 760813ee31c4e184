import { defineConfig, type Options } from 'tsup';

const library: Options = {
  entry: {
    index: 'src/index.ts',
    outbound: 'src/outbound/index.ts',
    inbound: 'src/inbound/index.ts',
    webhook: 'src/webhook/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // One small file an entry: finding and parsing files is most of what an import takes.
  splitting: false,
  minify: true,
  clean: true,
  // TypeScript 6 calls an option deprecated that tsup's declaration step still sets (TS5101).
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
};

const commandLine: Options = {
  entry: { cli: 'cli/main.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: false,
};

export default defineConfig([library, commandLine]);
