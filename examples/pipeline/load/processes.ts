import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process that can be killed and started again. */
export interface Service {
  start(): void;
  kill(): Promise<void>;
}

const services: Service[] = [];

/** Kills everything that was started, so that nothing outlives the test. */
export async function killServices(): Promise<void> {
  await Promise.all(services.map((each) => each.kill()));
}

/** Makes a process of one of the commands in `src/commands`. */
export function service(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Service {
  const file = join(import.meta.dirname, '..', 'src', 'commands', command);
  let child: ChildProcess | undefined;
  const made: Service = {
    start: () => {
      child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    },
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
  services.push(made);
  return made;
}
