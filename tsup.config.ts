import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

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
  // Entries share what they share, so that a profile is one and the same in both; small, for parsing is most of an import.
  splitting: true,
  minify: true,
  clean: true,
  // TypeScript 6 calls an option deprecated that tsup's declaration step still sets (TS5101).
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
};

/** The command line takes the library's own entries, which stand beside it, in place of a second copy. */
const libraryBeside: Plugin = {
  name: 'library-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/src\/(?:(?:in|out)bound|webhook)\/index\.ts$/ }, ({ path }) => ({
      path: `./${path.split('/').at(-2)}.js`,
      external: true,
    }));
    onResolve({ filter: /\/src\/index\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};

const commandLine: Options = {
  entry: { cli: 'cli/main.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: false,
  esbuildPlugins: [libraryBeside],
};

export default defineConfig([library, commandLine]);
