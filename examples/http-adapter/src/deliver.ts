import { type Job, removeJob, retryJob } from './jobs.ts';
import { putAside } from './put-aside.ts';
import type { Service } from './service.ts';
import { signedHeaders } from './sign-callback.ts';
import { timeLimit } from './time-limit.ts';

/** Posts one callback to the target. Puts it aside with the reason where the target does not take it in time. */
export async function deliver(service: Service, job: Job): Promise<void> {
  const reason = await post(service, job);
  if (reason !== undefined) service.log('callback.failed', { job: job.id, reason });
  service.database.transaction(() => {
    if (reason === undefined) removeJob(service, job);
    else if (service.now() < job.give_up) retryJob(service, job);
    else bury(service, job, reason);
  });
}

/** @returns Why the target did not take it; nothing where it did. */
async function post({ settings, fetch, now }: Service, { body }: Job): Promise<string | undefined> {
  const seconds = Math.floor(now() / 1000);
  const request = new Request(settings.CALLBACK_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await signedHeaders(settings.CALLBACK_SECRET, body, seconds)) },
    body,
    redirect: 'manual',
  });
  try {
    const response = await fetch(request, timeLimit(settings));
    // Only the status counts, and the target may never end the body.
    await response.body?.cancel();
    return response.ok ? undefined : `HTTP ${response.status}`;
  } catch (error) {
    const { cause, name } = error instanceof Error ? error : new Error();
    // The message only says that it failed. The cause says why.
    return String(Object(cause).code ?? name);
  }
}

function bury(service: Service, job: Job, reason: string): void {
  removeJob(service, job);
  putAside(service, 'callback', job.body, reason, service.now());
  service.log('callback.dead', { job: job.id, reason });
}
