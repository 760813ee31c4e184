import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.ts';
import type { Crew } from './crew.ts';
import type { Plan } from './plans.ts';
import type { Random } from './random.ts';

/** Kills workers and one server during the work, as the plan says. Gives how many were killed. */
export async function breakThings(
  cluster: Cluster,
  { workers: crew, progress }: Crew,
  items: number,
  plan: Plan,
  random: Random,
): Promise<number> {
  const before = progress.done();
  const reached = (part: number) => progress.reach(before + items * part);
  const workers = plan.workerKills.map(async (part) => {
    const victim = random.pick(crew);
    await reached(part);
    await victim.kill();
    await pause(1_000);
    victim.start();
  });
  const server = async () => {
    const victim = random.pick(cluster.servers);
    await reached(plan.serverKill);
    await victim.kill();
    await reached(plan.serverReturn);
    victim.start();
  };
  await Promise.all([...workers, server()]);
  return plan.workerKills.length + 1;
}
