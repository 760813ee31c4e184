/**
 * Compiles a caller of every entry against the packed declarations: with the TypeScript of yesterday, today and tomorrow,
 * as an ES module, as a CommonJS module and for a bundler. With no library but the language's own: the declarations need
 * neither the DOM nor Node's types.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, install, project, run } from '../steps.mjs';

const versions = ['5.9.3', '6.0.3', '7.0.2'];
const folder = install(Object.fromEntries(versions.map((version) => [`ts-${version}`, `npm:typescript@${version}`])));

const caller = readFileSync(join(project, 'test/types/public-types.ts'), 'utf8')
  .replaceAll("'../../src/index.ts'", "'convograph'")
  .replaceAll(/'\.\.\/\.\.\/src\/(\w+)\/index\.ts'/g, "'convograph/$1'");

const forms = {
  'ES module': { file: 'caller.mts', resolution: 'node16', module: 'node16' },
  'CommonJS module': { file: 'caller.cts', resolution: 'node16', module: 'node16' },
  bundler: { file: 'caller.ts', resolution: 'bundler', module: 'esnext' },
};
const strictly = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2022'];

for (const [form, { file, resolution, module }] of Object.entries(forms)) {
  writeFileSync(join(folder, file), caller);
  for (const version of versions) {
    const tsc = join(folder, 'node_modules', `ts-${version}`, 'bin/tsc');
    const args = [tsc, ...strictly, '--moduleResolution', resolution, '--module', module, file];
    await check(`TypeScript ${version}, ${form}`, () => void run(process.execPath, args, folder));
  }
}
