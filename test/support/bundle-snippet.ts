import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** One module of a snippet as it is written, with our packages in place of their names. */
export async function bundleSnippet(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    alias: {
      convograph: './src/index.ts',
      'convograph/outbound': './src/outbound/index.ts',
      'convograph/inbound': './src/inbound/index.ts',
      'convograph/webhook': './src/webhook/index.ts',
      '@convograph/preview': './packages/preview/src/index.ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
