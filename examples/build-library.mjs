/** Builds the library that the examples link to, where it is not built yet. So nobody has to install anything outside of an example. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist', 'index.js'))) {
  execSync('npm ci && npm run build', { cwd: root, stdio: 'inherit' });
}
