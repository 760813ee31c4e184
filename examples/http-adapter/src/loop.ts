import type { Bell } from './bell.ts';
import { deliver } from './deliver.ts';
import { dayMs, forgetOld } from './forget-old.ts';
import { readNextBody } from './inbox.ts';
import { findJob, firstJobs, type Head, laneOf, type Queue } from './jobs.ts';
import { settleHeld } from './receipts.ts';
import { send } from './send.ts';
import type { Service } from './service.ts';

/** In each queue: a target that hangs must not keep messages from being sent. */
const maxAtOnce = 32;

type Running = Map<Promise<void>, Queue>;

/**
 * Does all that is due, until nothing is. Once the signal is aborted nothing new is begun, and what is under way is
 * ended.
 *
 * @returns When the next job is due, in milliseconds since the epoch; nothing where none waits.
 */
export async function drain(service: Service, bell: Bell, signal?: AbortSignal): Promise<number | undefined> {
  const running: Running = new Map();
  forgetOld(service);
  while (true) {
    await breath();
    const rung = bell.rung();
    const hasRead = !signal?.aborted && readNextBody(service);
    settleHeld(service);
    const waiting = signal?.aborted ? [] : waitingJobs(service);
    // What may have been sent is not sent again while an echo of it may be among what is still to be read.
    const due = waiting.filter((job) => job.due <= service.now() && !(hasRead && job.sending));
    for (const job of due) begin(service, job, running);
    if (!hasRead && running.size === 0) return waiting[0]?.due;
    if (!hasRead) await firstOf([...running.keys(), rung], service, bell);
  }
}

function waitingJobs(service: Service): readonly Head[] {
  return firstJobs(service).filter((job) => !service.busy.has(laneOf(job)));
}

function begin(service: Service, head: Head, running: Running): void {
  const places = [...running.values()].filter((queue) => queue === head.queue).length;
  const job = places < maxAtOnce ? findJob(service, head) : undefined;
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
async function firstOf(events: readonly Promise<void>[], service: Service, bell: Bell): Promise<void> {
  const next = waitingJobs(service).find(({ due }) => due > service.now());
  const timer = ringAt(next?.due, service, bell);
  await Promise.race(events);
  clearTimeout(timer);
}

/** A day at the most: longer waits are more than a timer can hold. */
function ringAt(due: number | undefined, { now }: Service, bell: Bell): ReturnType<typeof setTimeout> {
  return setTimeout(bell.ring, Math.min(Math.max((due ?? Number.POSITIVE_INFINITY) - now(), 0), dayMs));
}

/** Works until the signal aborts. For a runtime with timers and no alarms. */
export async function keepWorking(service: Service, bell: Bell, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', bell.ring);
  while (!signal.aborted) {
    const rung = bell.rung();
    const timer = ringAt(await drain(service, bell, signal), service, bell);
    await rung;
    clearTimeout(timer);
  }
}
