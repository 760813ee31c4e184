import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startStandIn } from '../../../stand-in/stand-in.ts';
import { startTarget } from '../support/target.ts';
import {
  account,
  alice,
  callApi,
  environmentOf,
  eventually,
  freePort,
  reportsOf,
  requestTo,
} from '../support/world.ts';

const project = join(import.meta.dirname, '..', '..');
const binaries = inject('binaries');

/** How the service is started: its arguments, from a folder for its state. */
type Start = (folder: string, environment: Record<string, string>) => Promise<readonly string[]>;

const runtimes: readonly (readonly [name: string, binary: string, start: Start])[] = [
  ['Bun', '@oven/bun-linux-x64/bin/bun', async (...args) => asInReadme('Bun', ...args)],
  ['Deno', '@deno/linux-x64-glibc/deno', async (...args) => asInReadme('Deno', ...args)],
  ['Workers', '@cloudflare/workerd-linux-64/bin/workerd', startWorker],
];

it.each(runtimes)(
  'should carry messages both ways on %s, and keep its state over a crash',
  async (_, binary, start) => {
    const folder = mkdtempSync(join(tmpdir(), 'state-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const target = await startTarget();
    const standIn = await startStandIn({
      account,
      token: 'instagram-token',
      appSecret: 'app-secret',
      webhook: `${url}/webhook`,
      redeliverAfterMs: 10,
      readsMessages: true,
    });
    const environment = environmentOf({
      CALLBACK_URL: target.url,
      GRAPH_URL: `${standIn.url}/v27.0`,
      PORT: String(port),
    });
    const args = await start(folder, environment);
    let child: ChildProcess;
    const run = () => {
      child = spawn(join(binaries, binary), args, {
        cwd: folder,
        stdio: 'inherit',
      });
    };
    const kill = async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    run();
    onTestFinished(async () => {
      await kill();
      await standIn.close();
      target.close();
      rmSync(folder, { recursive: true });
    });

    await standIn.says(alice, { text: 'Hi' });
    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    await kill();
    run();
    await standIn.says(alice, { text: 'Anybody there?' });
    // The first may come again: the target took it just before the service died.
    await eventually(() => expect(new Set(target.callbacks().map(({ message }) => message?.id)).size).toBe(2));
    standIn.faults('drop-after', { status: 429, text: '' });
    const message = { text_message: { text: `${'a'.repeat(600)} ${'b'.repeat(600)}` } };
    const { body } = await callApi(url, 'messages:send', requestTo(alice, { message }));

    await eventually(() => expect(reportsOf(target, Object(body).message_id)).toContain('READ'));
    expect(standIn.sent).toHaveLength(2);
    const challenge = await fetch(`${url}/webhook?hub.mode=subscribe&hub.verify_token=verify-token&hub.challenge=1`);
    expect(await challenge.text()).toBe('1');
  },
);

/** The command of the README, from a folder of its own with the settings in `.env`. */
function asInReadme(runtime: string, folder: string, environment: Record<string, string>): readonly string[] {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env'), lines.join(''));
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  const command = new RegExp(`^\\| ${runtime} \\| \`\\w+ (.+)\` \\|$`, 'm').exec(readme)?.[1] ?? '';
  return command.split(' ').map((arg) => (arg.startsWith('src/') ? join(project, arg) : arg));
}

/** What `wrangler.json` says, for the runtime of Workers without its cloud; and a bundle, as it would be deployed. */
async function startWorker(folder: string, environment: Record<string, string>): Promise<readonly string[]> {
  const { main, compatibility_date, durable_objects, migrations, vars } = JSON.parse(
    readFileSync(join(project, 'wrangler.json'), 'utf8'),
  );
  const [{ name, class_name }] = durable_objects.bindings;
  expect(migrations[0].new_sqlite_classes).toEqual([class_name]);
  await build({
    entryPoints: [join(project, main)],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  });
  mkdirSync(join(folder, 'state'));
  const bindings = Object.entries({ ...vars, ...environment }).map(
    ([setting, value]) => `(name = "${setting}", text = ${JSON.stringify(value)}),`,
  );
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .adapter),
    (name = "internet", network = (allow = ["private", "public", "local"])),
    (name = "state", disk = (path = "${join(folder, 'state')}", writable = true)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${environment['PORT']}", http = (), service = "main")],
);
const adapter :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${compatibility_date}",
  durableObjectNamespaces = [(className = "${class_name}", uniqueKey = "adapter", enableSql = true)],
  durableObjectStorage = (localDisk = "state"),
  bindings = [(name = "${name}", durableObjectNamespace = "${class_name}"), ${bindings.join(' ')}],
);
`,
  );
  return ['serve', join(folder, 'config.capnp')];
}
