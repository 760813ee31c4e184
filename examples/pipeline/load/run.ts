import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCluster } from '../cluster/cluster.ts';
import { requireNatsServer } from '../cluster/nats-server.ts';
import { long, type Plan, short } from './plans.ts';
import { draw } from './plot.ts';
import { killServices } from './processes.ts';
import { type Round, runRound } from './round.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, seed: { type: 'string' } } });
const plan = values.short ? short : long;
const seed = Number(values.seed ?? randomInt(2 ** 31));
requireNatsServer();
console.log(`seed ${seed}: ${plan.items} items, ${plan.conversations} conversations, ${plan.partitions} partitions`);

const rounds: Round[] = [];
for (const workers of plan.workers) {
  console.log(`${workers} workers …`);
  rounds.push(await onCluster(workers, plan));
}
console.log(tableOf(rounds));
if (plan === long) await keep(rounds);
const faults = rounds.reduce((sum, { lost, twice, outOfOrder }) => sum + lost + twice + outOfOrder, 0);
process.exit(faults === 0 ? 0 : 1);

/** Each round has a cluster of its own, which has stored nothing yet. */
async function onCluster(workers: number, plan: Plan): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const cluster = await startCluster(folder);
  const close = async () => {
    await Promise.all([killServices(), cluster.close()]);
    rmSync(folder, { recursive: true });
  };
  const interrupted = () => void close().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  try {
    return await runRound(cluster, workers, plan, seed);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
    await close();
  }
}

/** Writes the figures, their plot, and the table in the README. */
async function keep(rounds: readonly Round[]): Promise<void> {
  const folder = join(import.meta.dirname, '..');
  const nats = spawnSync('nats-server', ['--version'], { encoding: 'utf8' }).stdout.trim().replace(':', '');
  const machine = { node: process.version, nats, processors: cpus().length, model: cpus()[0]?.model };
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(join(folder, 'load.json'), `${JSON.stringify({ date, machine, seed, plan, rounds }, null, 2)}\n`);
  writeFileSync(join(folder, 'load.svg'), await draw(rounds));
  const measured = `Measured on ${date} with Node ${machine.node}, ${nats}, on ${machine.processors} processors (${machine.model}).`;
  const text = `${measured}\n\n${tableOf(rounds)}\n\n![Throughput and latency by the number of workers](load.svg)`;
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const marked = /(?<=<!-- load -->\n).*?(?=<!-- \/load -->)/s;
  writeFileSync(
    join(folder, 'README.md'),
    readme.replace(marked, () => `\n${text}\n\n`),
  );
}
