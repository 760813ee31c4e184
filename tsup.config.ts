import { readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

type BundlerPlugin = NonNullable<Options['esbuildPlugins']>[number];
type BuildPlugin = NonNullable<Options['plugins']>[number];

const entry = {
  index: 'src/index.ts',
  outbound: 'src/outbound/index.ts',
  inbound: 'src/inbound/index.ts',
  webhook: 'src/webhook/index.ts',
};

/** Makes the CommonJS form from each ES module. The step that tsup has for it rewrites `?.` into chains of calls. */
const commonJsBeside: BuildPlugin = {
  name: 'common-js-beside',
  buildEnd: async ({ writtenFiles }) => {
    const modules = writtenFiles.map(({ name }) => name).filter((name) => name.endsWith('.js'));
    await Promise.all(modules.map(writeCommonJs));
  },
};

async function writeCommonJs(path: string): Promise<void> {
  const file = path.replace(/\.js$/, '.cjs');
  const name = file.replace(/^.*\//, '');
  const code = (await readFile(path, 'utf8')).replace(/^\/\/# sourceMappingURL=.*/m, '');
  const map = await readFile(`${path}.map`, 'base64');
  // esbuild reads a map that stands in the code, and makes one that leads to the sources.
  const made = await transform(`${code}//# sourceMappingURL=data:application/json;base64,${map}`, {
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    sourcemap: 'external',
    sourcefile: name,
  });
  const requiring = made.code.replace(/(require\("\.\/[^"]+)\.js"\)/g, '$1.cjs")');
  await writeFile(file, `${requiring}//# sourceMappingURL=${name}.map\n`);
  await writeFile(`${file}.map`, made.map);
}

const library: Options = {
  entry,
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  // What two entries share is in a file of its own, so that a profile is one and the same object in both.
  splitting: true,
  // The code is readable: a stack trace and a debugger show names. Bundlers of applications minify.
  sourcemap: true,
  plugins: [commonJsBeside],
  clean: true,
  dts: false,
};

const declarations: Options = {
  entry,
  format: ['esm', 'cjs'],
  // TypeScript 6 calls an option deprecated that tsup's declaration step still sets (TS5101).
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
};

/** The command line takes the library's own entries, which stand beside it, in place of a second copy. */
const libraryBeside: BundlerPlugin = {
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
  sourcemap: true,
  esbuildPlugins: [libraryBeside],
};

export default defineConfig([library, declarations, commandLine]);
