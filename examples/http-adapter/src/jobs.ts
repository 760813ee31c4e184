import type { Service } from './service.ts';

/** The two kinds of work that wait for somebody else: sends to Graph, and callbacks. */
export type Queue = 'graph' | 'callback';

export interface Job {
  readonly id: number;
  readonly queue: Queue;
  /** Jobs of one lane are done one after the other: those of a person. */
  readonly lane: string;
  /** Of the message that a request belongs to; "" for callbacks, and for what a message can do without. */
  readonly message_id: string;
  /** JSON text: what is posted. */
  readonly body: string;
  readonly attempts: number;
  /** 1: a request went out, and whether it was sent is not known. */
  readonly sending: 0 | 1;
  /** Milliseconds since the epoch; null behind another job of its lane. Of those of a lane only the first may be worked on. */
  readonly due: number | null;
  /** After it no further attempt is made. */
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

/** What tells which job it is, and of whom. */
export type Head = Pick<Job, 'id' | 'queue' | 'lane'>;

interface DueOptions {
  readonly queue: Queue;
  readonly now: number;
  /** 0: none of which it is not known whether it was sent. */
  readonly maxSending: 0 | 1;
  readonly limit: number;
}

/** The jobs that are due, the first of each lane; what is due first before the others. */
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

/** When the next of the jobs is due that are not due yet. */
export function nextDue({ database }: Service, now: number): number | undefined {
  return database.query<{ due: number }>('SELECT due FROM jobs WHERE due > ? ORDER BY due LIMIT 1', now)[0]?.due;
}

export function findJob({ database }: Service, { id }: Head): Job | undefined {
  return database.query<Job>('SELECT * FROM jobs WHERE id = ?', id)[0];
}

/** Notes that an attempt goes out now. Until `due` nobody makes another, not even after a crash. */
export function startAttempt({ database }: Service, job: Job, due: number): void {
  database.query('UPDATE jobs SET sending = 1, due = ? WHERE id = ?', due, job.id);
}

/** The attempt had no effect: there will be another. What an earlier one did may still be in doubt. */
export function retryJob(service: Service, job: Job): void {
  const due = service.now() + pause(service, job.attempts);
  service.database.query(
    'UPDATE jobs SET sending = ?, attempts = attempts + 1, due = ? WHERE id = ?',
    job.sending,
    due,
    job.id,
  );
}

/** From now on the next of its lane is due. */
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

/** Twice as long after each attempt; somewhat at random, so that what failed together does not come back together. */
function pause({ settings }: Service, attempts: number): number {
  const longest = Math.min(settings.FIRST_RETRY_SECONDS * 2 ** attempts, settings.LONGEST_RETRY_SECONDS);
  return longest * 1000 * (0.5 + Math.random() / 2);
}

/** The lanes of the two queues are not the same. */
export function laneOf({ queue, lane }: Head): string {
  return `${queue} ${lane}`;
}
