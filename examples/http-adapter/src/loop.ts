import type { Bell } from './bell.ts';
import { deliver } from './deliver.ts';
import { dayMs, forgetOld } from './forget-old.ts';
import { readNextBody } from './inbox.ts';
import { firstJobs, type Job, laneOf } from './jobs.ts';
import { settleHeld } from './receipts.ts';
import { send } from './send.ts';
import type { Service } from './service.ts';

const maxAtOnce = 32;

/**
 * Does all that is due, until nothing is. Once the signal is aborted nothing new is begun, and what is under way is
 * ended.
 *
 * @returns When the next job is due, in milliseconds since the epoch; nothing where none waits.
 */
export async function drain(service: Service, bell: Bell, signal?: AbortSignal): Promise<number | undefined> {
  const running = new Set<Promise<void>>();
  while (true) {
    const rung = bell.rung();
    const hasRead = !signal?.aborted && readNextBody(service);
    settleHeld(service);
    const waiting = signal?.aborted ? [] : firstJobs(service).filter((job) => !service.busy.has(laneOf(job)));
    const due = waiting.filter((job) => job.due <= service.now()).slice(0, maxAtOnce - running.size);
    for (const job of due) begin(service, job, running);
    if (!hasRead && running.size === 0) return waiting[0]?.due;
    await (hasRead ? breath() : Promise.race([...running, rung]));
  }
}

function begin(service: Service, job: Job, running: Set<Promise<void>>): void {
  const lane = laneOf(job);
  service.busy.add(lane);
  const work = (job.queue === 'graph' ? send(service, job) : deliver(service, job)).finally(() => {
    service.busy.delete(lane);
    running.delete(work);
  });
  running.add(work);
}

/** Many bodies are read one after the other: requests and answers must get a word in. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Works until the signal aborts. For a runtime with timers and no alarms. */
export async function keepWorking(service: Service, bell: Bell, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', bell.ring);
  const forgetting = setInterval(() => forgetOld(service), dayMs);
  signal.addEventListener('abort', () => clearInterval(forgetting));
  while (!signal.aborted) {
    const rung = bell.rung();
    const due = await drain(service, bell, signal);
    const timer = due === undefined ? undefined : setTimeout(bell.ring, Math.max(due - service.now(), 0));
    await rung;
    clearTimeout(timer);
  }
}
