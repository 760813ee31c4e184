/** Runs a file in another process, so that the objects, code and collections of one group do not disturb another. */
import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Gives the one message that the file sends. Its output is shown beside the table. */
export function inChild(file, args = [], flags = []) {
  const execArgv = ['--expose-gc', ...flags];
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv,
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${file} ${args.join(' ')} ended without a figure.`)));
    child.once('message', (figures) => {
      resolve(figures);
      child.kill();
    });
  });
}
