import type { Service } from './service.ts';

/** The two queues: send calls to Graph, and callbacks. */
export type Queue = 'graph' | 'callback';

export interface Job {
  readonly id: number;
  readonly queue: Queue;
  /** The jobs of one lane, which is a person, are done one after the other. */
  readonly lane: string;
  /** The message that a request belongs to; `""` for callbacks, and for sender actions of a message with content. */
  readonly message_id: string;
  /** The JSON text that is posted. */
  readonly body: string;
  readonly attempts: number;
  /** 1: the request went out, and it is not known whether Instagram took it. */
  readonly sending: 0 | 1;
  /** Milliseconds since the epoch; null behind another job of its lane. */
  readonly due: number | null;
  /** Milliseconds since the epoch: no further attempt after that. */
  readonly give_up: number;
}

export interface NewJob {
  readonly queue: Queue;
  readonly lane: string;
  readonly messageId?: string;
  readonly body: string;
}

export function addJob({ database, settings, now }: Service, { queue, lane, messageId, body }: NewJob): void {
  const patience = { graph: settings.SEND_RETRIES_END_SECONDS, callback: settings.CALLBACK_RETRIES_END_SECONDS }[queue];
  const isBehind = database.query('SELECT 1 FROM jobs WHERE queue = ? AND lane = ? LIMIT 1', queue, lane).length > 0;
  database.query(
    'INSERT INTO jobs (queue, lane, message_id, body, due, give_up) VALUES (?, ?, ?, ?, ?, ?)',
    queue,
    lane,
    messageId ?? '',
    body,
    isBehind ? null : now(),
    now() + patience * 1000,
  );
}

/** Identifies a job and its lane. */
export type Head = Pick<Job, 'id' | 'queue' | 'lane'>;

interface DueOptions {
  readonly queue: Queue;
  readonly now: number;
  /** 0: without jobs of which it is not known whether Instagram took them. */
  readonly maxSending: 0 | 1;
  readonly limit: number;
}

/** Gives the jobs that are due, at most one of each lane, ordered by due time. */
export function dueJobs({ database }: Service, { queue, now, maxSending, limit }: DueOptions): readonly Head[] {
  return database.query<Head>(
    `SELECT id, queue, lane FROM jobs
     WHERE queue = ? AND due <= ? AND sending <= ? ORDER BY due, id LIMIT ?`,
    queue,
    now,
    maxSending,
    limit,
  );
}

/** Gives when the next job is due that is not due yet. */
export function nextDue({ database }: Service, now: number): number | undefined {
  return database.query<{ due: number }>('SELECT due FROM jobs WHERE due > ? ORDER BY due LIMIT 1', now)[0]?.due;
}

export function findJob({ database }: Service, { id }: Head): Job | undefined {
  return database.query<Job>('SELECT * FROM jobs WHERE id = ?', id)[0];
}

/** Marks that an attempt goes out now. Nobody makes another one before `due`, not even after a crash. */
export function startAttempt({ database }: Service, job: Job, due: number): void {
  database.query('UPDATE jobs SET sending = 1, due = ? WHERE id = ?', due, job.id);
}

/**
 * Plans another attempt, because this one had no effect. An earlier one may still be in doubt.
 *
 * @param atLeast What the other side asks to wait, in milliseconds.
 */
export function retryJob(service: Service, job: Job, atLeast = 0): void {
  const due = service.now() + Math.max(atLeast, pause(service, job.attempts));
  service.database.query(
    'UPDATE jobs SET sending = ?, attempts = attempts + 1, due = ? WHERE id = ?',
    job.sending,
    due,
    job.id,
  );
}

/** Removes a job. The next job of its lane is due from now on. */
export function removeJob({ database, now }: Service, { id, queue, lane }: Job): void {
  database.query('DELETE FROM jobs WHERE id = ?', id);
  database.query(
    `UPDATE jobs SET due = ? WHERE due IS NULL
       AND id = (SELECT id FROM jobs WHERE queue = ? AND lane = ? ORDER BY id LIMIT 1)`,
    now(),
    queue,
    lane,
  );
}

/** The pause doubles with each attempt. It is partly random, so that jobs that failed together do not come back together. */
function pause({ settings }: Service, attempts: number): number {
  const longest = Math.min(settings.FIRST_RETRY_SECONDS * 2 ** attempts, settings.LONGEST_RETRY_SECONDS);
  return longest * 1000 * (0.5 + Math.random() / 2);
}

/** Names the lane, different for each queue. */
export function laneOf({ queue, lane }: Head): string {
  return `${queue} ${lane}`;
}
