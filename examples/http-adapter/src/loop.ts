import type { Bell } from './bell.ts';
import { deliver } from './deliver.ts';
import { dayMs, forgetOld } from './forget-old.ts';
import { readNextBody } from './inbox.ts';
import { dueJobs, findJob, type Head, laneOf, nextDue, type Queue } from './jobs.ts';
import { settleHeld } from './receipts.ts';
import { send } from './send.ts';
import type { Service } from './service.ts';
import { beatMs, createWatch } from './standstill.ts';

/** In each queue: a target that hangs must not keep messages from being sent. */
const maxAtOnce = 32;
const queues: readonly Queue[] = ['graph', 'callback'];

type Running = Map<Promise<void>, Queue>;

/**
 * Does all that is due, until nothing is. Once the signal is aborted nothing new is begun, and what is under way is
 * ended.
 *
 * @returns When the next job is due, in milliseconds since the epoch; nothing where none waits.
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

/** As many as there are places. The busy ones among those that are due take one each: the limit leaves enough others. */
function beginDue(service: Service, queue: Queue, running: Running, now: number, hasRead: boolean): void {
  const places = maxAtOnce - [...running.values()].filter((each) => each === queue).length;
  if (places === 0) return;
  // What may have been sent is not sent again while an echo of it may be among what is still to be read.
  const due = dueJobs(service, { queue, now, maxSending: hasRead ? 0 : 1, limit: maxAtOnce });
  const free = due.filter((job) => !service.busy.has(laneOf(job)));
  for (const job of free.slice(0, places)) begin(service, job, running);
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

/** Who waits for an answer comes first: a webhook is acknowledged before it is read, however many there are to read. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits for what comes first: the end of some work, the bell, or the time of a job that is not due yet. */
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

/** Works until the signal aborts. For a runtime with timers and no alarms. */
export async function keepWorking(service: Service, bell: Bell, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', bell.ring);
  const watch = createWatch(service);
  while (!signal.aborted) {
    const rung = bell.rung();
    const due = await drain(service, bell, signal, watch);
    // Without a job nothing is in doubt: then once a day is enough, to forget what is old.
    const timer = setTimeout(bell.ring, due === undefined ? dayMs : untilTurn(due, service.now()));
    await rung;
    clearTimeout(timer);
  }
}
