import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cluster, startCluster } from '../cluster/cluster.ts';
import { requireNatsServer } from '../cluster/nats-server.ts';
import { sumOf } from './check.ts';
import { long, short } from './plans.ts';
import { draw } from './plot.ts';
import { killServices } from './processes.ts';
import { type Round, runRound } from './round.ts';
import { runSending, type Sending } from './sending.ts';
import { tableOfReceived, tableOfSent } from './table.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, seed: { type: 'string' } } });
const plan = values.short ? short : long;
const seed = Number(values.seed ?? randomInt(2 ** 31));
requireNatsServer();
console.log(
  `seed ${seed}: ${plan.items} items, ${plan.messages} messages, ${plan.conversations} conversations, ${plan.partitions} partitions`,
);

const [rounds, sendings]: [Round[], Sending[]] = [[], []];
for (const workers of plan.workers) {
  console.log(`${workers} workers …`);
  rounds.push(await onCluster((cluster) => runRound(cluster, workers, plan, seed)));
  sendings.push(await onCluster((cluster) => runSending(cluster, workers, plan, seed)));
}
console.log(`\nReceived\n\n${tableOfReceived(rounds)}\n\nSent\n\n${tableOfSent(sendings)}`);
if (plan === long) await keep(rounds, sendings);
const { lost, twice, outOfOrder } = sumOf([...rounds, ...sendings]);
process.exit(lost + twice + outOfOrder === 0 ? 0 : 1);

/** Each round has a new cluster, which has stored nothing yet. */
async function onCluster<Result>(run: (cluster: Cluster) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const cluster = await startCluster(folder);
  const close = async () => {
    await Promise.all([killServices(), cluster.close()]);
    rmSync(folder, { recursive: true });
  };
  const interrupted = () => void close().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  try {
    return await run(cluster);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
    await close();
  }
}

/** Writes the figures, their plot, and the table in the README. */
async function keep(rounds: readonly Round[], sendings: readonly Sending[]): Promise<void> {
  const folder = join(import.meta.dirname, '..');
  const nats = spawnSync('nats-server', ['--version'], { encoding: 'utf8' }).stdout.trim().replace(':', '');
  const machine = { node: process.version, nats, processors: cpus().length, model: cpus()[0]?.model };
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(folder, 'load.json'),
    `${JSON.stringify({ date, machine, seed, plan, rounds, sendings }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'load.svg'), await draw(rounds));
  const measured = `Measured on ${date} with Node ${machine.node}, ${nats}, on ${machine.processors} processors (${machine.model}).`;
  const text = [
    measured,
    'Webhooks that come in:',
    tableOfReceived(rounds),
    '![Throughput and latency by the number of workers](load.svg)',
    'Messages that are sent:',
    tableOfSent(sendings),
  ].join('\n\n');
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const marked = /(?<=<!-- load -->\n).*?(?=<!-- \/load -->)/s;
  writeFileSync(
    join(folder, 'README.md'),
    readme.replace(marked, () => `\n${text}\n\n`),
  );
}
