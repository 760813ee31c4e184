import type { Service } from './service.ts';

/** The two kinds of work that wait for somebody else: sends to Graph, and callbacks. */
export type Queue = 'graph' | 'callback';

export interface Job {
  readonly id: number;
  readonly queue: Queue;
  /** Jobs of one lane are done one after the other: a person, or a comment. */
  readonly lane: string;
  /** Of the message that a request is of; "" for a callback. */
  readonly message_id: string;
  /** JSON text: what is posted. */
  readonly body: string;
  readonly attempts: number;
  /** 1: an attempt went out, and its answer is not known. */
  readonly sending: 0 | 1;
  /** Milliseconds since the epoch, like `give_up`: after it no further attempt is made. */
  readonly due: number;
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
  database.query(
    'INSERT INTO jobs (queue, lane, message_id, body, due, give_up) VALUES (?, ?, ?, ?, ?, ?)',
    queue,
    lane,
    messageId ?? '',
    body,
    now(),
    now() + patience * 1000,
  );
}

/** The first job of each lane, the one that is due first before the others. */
export function firstJobs({ database }: Service): readonly Job[] {
  return database.query<Job>(
    'SELECT * FROM jobs WHERE id IN (SELECT MIN(id) FROM jobs GROUP BY queue, lane) ORDER BY due, id',
  );
}

/** Notes that an attempt goes out now. Until `due` nobody makes another, not even after a crash. */
export function startAttempt({ database }: Service, job: Job, due: number): void {
  database.query('UPDATE jobs SET sending = 1, due = ? WHERE id = ?', due, job.id);
}

/** The attempt failed, and had no effect: there will be another. */
export function retryJob(service: Service, job: Job): void {
  const due = service.now() + pause(service, job.attempts);
  service.database.query('UPDATE jobs SET sending = 0, attempts = attempts + 1, due = ? WHERE id = ?', due, job.id);
}

export function removeJob({ database }: Service, job: Job): void {
  database.query('DELETE FROM jobs WHERE id = ?', job.id);
}

/** Twice as long after each attempt; somewhat at random, so that what failed together does not come back together. */
function pause({ settings }: Service, attempts: number): number {
  const longest = Math.min(settings.FIRST_RETRY_SECONDS * 2 ** attempts, settings.LONGEST_RETRY_SECONDS);
  return longest * 1000 * (0.5 + Math.random() / 2);
}

/** The lanes of the two queues are not the same. */
export function laneOf({ queue, lane }: Job): string {
  return `${queue} ${lane}`;
}
