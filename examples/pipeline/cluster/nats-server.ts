import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A nats-server on loopback that can be killed, and started again with the files that it has stored. */
export interface NatsServer {
  /** `host:port` for clients. */
  readonly address: string;
  start(): void;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** How a server finds the others of its cluster. */
export interface Routes {
  readonly name: string;
  readonly port: number;
  readonly others: readonly number[];
}

/** Makes a server that keeps its files in a folder. It is not started yet. */
export function natsServer(folder: string, port: number, routes?: Routes): NatsServer {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'nats.conf');
  writeFileSync(file, configuration(folder, port, routes));
  let child: ChildProcess | undefined;
  return {
    address: `127.0.0.1:${port}`,
    start: () => {
      child = spawn('nats-server', ['--config', file], { stdio: 'ignore' });
    },
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Ends the process where the binary is missing, and says how to get it. */
export function requireNatsServer(): void {
  if (spawnSync('nats-server', ['--version']).error === undefined) return;
  console.error('nats-server is not installed. On Debian: apt-get install nats-server');
  process.exit(1);
}

/** Gives free ports. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => portOf(server.address()));
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}

function configuration(folder: string, port: number, routes: Routes | undefined): string {
  const lines = [
    `host: 127.0.0.1`,
    `port: ${port}`,
    `max_payload: 8MB`,
    `jetstream { store_dir: "${folder}" }`,
    `log_file: "${join(folder, 'nats.log')}"`,
  ];
  if (routes !== undefined) {
    const urls = routes.others.map((other) => `nats://127.0.0.1:${other}`);
    lines.push(`server_name: ${routes.name}`);
    lines.push(`cluster { name: pipeline, host: 127.0.0.1, port: ${routes.port}, routes: [${urls.join(', ')}] }`);
  }
  return lines.join('\n');
}
