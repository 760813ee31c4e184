import type { Bell } from './bell.ts';
import { deliver } from './deliver.ts';
import { dayMs, forgetOld } from './forget-old.ts';
import { readNextBody } from './inbox.ts';
import { dueJobs, findJob, type Head, laneOf, nextDue, type Queue } from './jobs.ts';
import { settleHeld } from './receipts.ts';
import { send } from './send.ts';
import type { Service } from './service.ts';
import { beatMs, createWatch } from './standstill.ts';

/** For each queue, so that a target that hangs does not keep messages from being sent. */
const maxAtOnce = 32;
const queues: readonly Queue[] = ['graph', 'callback'];

type Running = Map<Promise<void>, Queue>;

/**
 * Does all jobs that are due. Once the signal is aborted, it begins nothing new and ends what is under way.
 *
 * @returns When the next job is due, in milliseconds since the epoch; nothing where no job waits.
 */
export async function drain(
  service: Service,
  bell: Bell,
  signal?: AbortSignal,
  watch = createWatch(service),
): Promise<number | undefined> {
  const running: Running = new Map();
  forgetOld(service);
  while (true) {
    await breath();
    const rung = bell.rung();
    const hasRead = !signal?.aborted && readNextBody(service);
    settleHeld(service);
    const now = watch();
    if (!signal?.aborted) for (const queue of queues) beginDue(service, queue, running, now, hasRead);
    if (hasRead) continue;
    const next = signal?.aborted ? undefined : nextDue(service, now);
    if (running.size === 0) return next;
    await firstOf([...running.keys(), rung], next, service, bell);
  }
}

/** Begins as many due jobs as there is room for. Jobs in busy lanes are skipped: the limit leaves enough others. */
function beginDue(service: Service, queue: Queue, running: Running, now: number, hasRead: boolean): void {
  const room = maxAtOnce - [...running.values()].filter((each) => each === queue).length;
  if (room === 0) return;
  // A request that may have been sent is not sent again while its echo may be among the bodies that are not read yet.
  const due = dueJobs(service, { queue, now, maxSending: hasRead ? 0 : 1, limit: maxAtOnce });
  const free = due.filter((job) => !service.busy.has(laneOf(job)));
  for (const job of free.slice(0, room)) begin(service, job, running);
}

function begin(service: Service, head: Head, running: Running): void {
  const job = findJob(service, head);
  if (job === undefined) return;
  const lane = laneOf(job);
  service.busy.add(lane);
  const work = (job.queue === 'graph' ? send(service, job) : deliver(service, job)).finally(() => {
    service.busy.delete(lane);
    running.delete(work);
  });
  running.set(work, job.queue);
}

/** Lets calls be answered first: a webhook is acknowledged before others are read. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits for the end of some work, for the bell, or until the next job is due. */
async function firstOf(
  events: readonly Promise<void>[],
  due: number | undefined,
  { now }: Service,
  bell: Bell,
): Promise<void> {
  const timer = setTimeout(bell.ring, due === undefined ? beatMs : untilTurn(due, now()));
  await Promise.race(events);
  clearTimeout(timer);
}

function untilTurn(due: number, now: number): number {
  return Math.min(Math.max(due - now, 0), beatMs);
}

/** Works until the signal aborts. For runtimes that have timers and no alarms. */
export async function keepWorking(service: Service, bell: Bell, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', bell.ring);
  const watch = createWatch(service);
  while (!signal.aborted) {
    const rung = bell.rung();
    const due = await drain(service, bell, signal, watch);
    // Without a job once a day is enough, to forget what is old.
    const timer = setTimeout(bell.ring, due === undefined ? dayMs : untilTurn(due, service.now()));
    await rung;
    clearTimeout(timer);
  }
}
