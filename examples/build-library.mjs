/** Builds the library that the examples are linked to, where it has not been built: nothing but this folder needs to be installed. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist', 'index.js'))) {
  execSync('npm ci && npm run build', { cwd: root, stdio: 'inherit' });
}
