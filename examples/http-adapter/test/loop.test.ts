import { expect, it, onTestFinished, vi } from 'vitest';
import type { Database, Value } from '../src/database.ts';
import { openBetterSqlite3 } from '../src/databases/better-sqlite3.ts';
import { keepBody } from '../src/inbox.ts';
import { addJob, dueJobs, type Job, nextDue, type Queue } from '../src/jobs.ts';
import { drain, keepWorking } from '../src/loop.ts';
import type { Service } from '../src/service.ts';
import { readSettings } from '../src/settings.ts';
import { startService } from '../src/start.ts';
import { account, environmentOf, eventually } from './support/world.ts';

/** The service alone. The test is the other side of its calls, and its clock. */
function startLoop(overrides: Partial<Service>, more: Readonly<Record<string, string>> = {}) {
  const settings = readSettings(environmentOf({ CALLBACK_URL: 'http://127.0.0.1/', ECHO_WAIT_SECONDS: '60', ...more }));
  const database = openBetterSqlite3(':memory:');
  const { service, bell } = startService({ settings, database, fetch: async () => new Response() });
  return { service: { ...service, log: () => {}, ...overrides }, bell };
}

function add(service: Service, queue: Queue, lane: string, content: object = {}): void {
  addJob(service, { queue, lane, body: JSON.stringify(content) });
}

function jobs({ database }: Service): readonly Job[] {
  return database.query<Job>('SELECT * FROM jobs ORDER BY id');
}

it.each<Queue>(['graph', 'callback'])(
  'should do the jobs of each lane of %s in turn, and those of 32 lanes at once',
  async (queue) => {
    const underWay = new Set<string>();
    const overlaps: string[] = [];
    const ended: string[] = [];
    let most = 0;
    let full = () => {};
    const isFull = new Promise<void>((resolve) => {
      full = resolve;
    });
    const { service, bell } = startLoop({
      async fetch(request) {
        const { lane, index } = await request.json();
        if (underWay.has(lane)) overlaps.push(lane);
        underWay.add(lane);
        most = Math.max(most, underWay.size);
        if (underWay.size === 32) full();
        await isFull;
        // They end one after the other, so that a job too many would begin then.
        await new Promise((resolve) => setTimeout(resolve, 1 + (Number(lane) % 7)));
        underWay.delete(lane);
        ended.push(`${lane}/${index}`);
        return Response.json({ recipient_id: lane, message_id: `${lane}/${index}` });
      },
    });
    const lanes = Array.from({ length: 100 }, (_, index) => String(index));
    for (const index of [0, 1, 2]) for (const lane of lanes) add(service, queue, lane, { lane, index });

    const due = await drain(service, bell);

    expect([due, most, ended.length, overlaps]).toStrictEqual([undefined, 32, 300, []]);
    for (const lane of lanes) {
      expect(ended.filter((each) => each.startsWith(`${lane}/`))).toStrictEqual([0, 1, 2].map((n) => `${lane}/${n}`));
    }
  },
);

it('should begin what is due first before the others', () => {
  const { service } = startLoop({});
  for (const lane of ['a', 'b', 'c', 'c']) add(service, 'callback', lane);
  service.database.query("UPDATE jobs SET due = due - 1000 WHERE lane = 'c'");

  const due = dueJobs(service, { queue: 'callback', now: Date.now(), maxSending: 1, limit: 2 });

  expect(due.map(({ lane }) => lane)).toStrictEqual(['c', 'a']);
});

it('should say when the first job of a lane is due, and leave those behind it', async () => {
  let calls = 0;
  const { service, bell } = startLoop({
    async fetch() {
      calls += 1;
      return new Response();
    },
  });
  for (const lane of ['a', 'a', 'b']) add(service, 'callback', lane);
  const later = Date.now() + 3_600_000;
  service.database.query('UPDATE jobs SET due = ? WHERE id = 1', later);
  service.database.query("UPDATE jobs SET due = ? WHERE lane = 'b'", later + 1);

  const due = await drain(service, bell);

  expect([due, calls]).toStrictEqual([later, 0]);
});

it('should look at none of the jobs that wait behind others of their lane', () => {
  const asked: [sql: string, values: readonly Value[]][] = [];
  const { service } = startLoop({});
  const database: Database = {
    ...service.database,
    query(sql, ...values) {
      asked.push([sql, values]);
      return service.database.query(sql, ...values);
    },
  };
  for (const lane of ['a', 'b']) for (let index = 0; index < 50; index++) add(service, 'callback', lane);

  dueJobs({ ...service, database }, { queue: 'callback', now: Date.now(), maxSending: 1, limit: 32 });
  nextDue({ ...service, database }, Date.now());

  expect(jobs(service).filter(({ due }) => due !== null)).toHaveLength(2);
  // Both begin at the first due time, so that they never reach jobs without one.
  const plans = asked.flatMap(([sql, values]) =>
    service.database.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail),
  );
  expect(plans).toStrictEqual([
    'SEARCH jobs USING INDEX jobs_of_queues (queue=? AND due<?)',
    'SEARCH jobs USING COVERING INDEX jobs_by_time (due>?)',
  ]);
});

it.each([
  ['shortest', 0, 0.5],
  ['longest', 1, 1],
])('should pause twice as long after each failure, up to a limit: the %s pauses', async (_, random, part) => {
  vi.spyOn(Math, 'random').mockReturnValue(random);
  onTestFinished(() => void vi.restoreAllMocks());
  let now = Date.now();
  const settings = { FIRST_RETRY_SECONDS: '1', LONGEST_RETRY_SECONDS: '300' };
  const fetch = async () => new Response('', { status: 500 });
  const { service, bell } = startLoop({ now: () => now, fetch }, settings);
  add(service, 'callback', 'alice');

  const pauses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt++) {
    const due = await drain(service, bell);
    pauses.push((Number(due) - now) / 1000);
    now = Number(due);
  }

  expect(pauses).toStrictEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * part));
});

it('should wait as long as Instagram asks before it sends again', async () => {
  const now = Date.now();
  const headers = { 'retry-after': '600' };
  const fetch = async () => new Response('', { status: 429, headers });
  const settings = { FIRST_RETRY_SECONDS: '1', LONGEST_RETRY_SECONDS: '300' };
  const { service, bell } = startLoop({ now: () => now, fetch }, settings);
  add(service, 'graph', 'alice', { message: { text: 'Hi' } });

  const due = await drain(service, bell);

  expect(due).toBe(now + 600_000);
});

it('should send again soon what surely did not go out', async () => {
  const now = Date.now();
  const cause = { code: 'ECONNREFUSED' };
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
  const { service, bell } = startLoop({ now: () => now, fetch }, { FIRST_RETRY_SECONDS: '1' });
  add(service, 'graph', 'alice', { message: { text: 'Hi' } });

  const due = await drain(service, bell);

  expect(due).toBeLessThanOrEqual(now + 1_000);
  expect(jobs(service)).toMatchObject([{ sending: 0, attempts: 1 }]);
});

it('should wait for the echo anew where the process stood still', async () => {
  let calls = 0;
  let sleptMs = 0;
  const end = new AbortController();
  const { service, bell } = startLoop({
    now: () => Date.now() + sleptMs,
    async fetch() {
      calls += 1;
      throw new Error('no answer');
    },
  });
  add(service, 'graph', 'alice', { message: { text: 'Hi' } });
  const ended = keepWorking(service, bell, end.signal);
  await eventually(() => expect([calls, service.busy.size]).toStrictEqual([1, 0]));

  sleptMs = 61_000;
  bell.ring();

  await eventually(() => expect(jobs(service)[0]?.due).toBeGreaterThan(service.now() + 50_000));
  expect(calls).toBe(1);
  end.abort();
  await ended;
});

it('should go on where what was held cannot be compared with what was sent', async () => {
  let fail = () => {};
  const end = new AbortController();
  const { service, bell } = startLoop({
    fetch: () =>
      new Promise((_, reject) => {
        fail = () => reject(new Error('no answer'));
      }),
  });
  add(service, 'graph', 'alice', { message: { text: { body: 'Hi' } } });
  const ended = keepWorking(service, bell, end.signal);
  await eventually(() => expect(service.busy.size).toBe(1));
  const message = { mid: 'mid.1', is_echo: true, text: 'Hi' };
  const item = { sender: { id: account }, recipient: { id: 'alice' }, timestamp: service.now(), message };
  const entry = [{ id: account, time: service.now(), messaging: [item] }];
  keepBody(service, JSON.stringify({ object: 'instagram', entry }));
  await eventually(() => expect(service.database.query('SELECT * FROM held')).toHaveLength(1));

  fail();

  await eventually(() => expect(service.busy.size).toBe(0));
  end.abort();
  await ended;
  expect(service.database.query('SELECT * FROM dead')).toStrictEqual([]);
  expect(service.database.query('SELECT * FROM held')).toHaveLength(1);
});

it('should put aside what is held and cannot be settled, and go on', async () => {
  const { service, bell } = startLoop({});
  service.database.query("INSERT INTO held (outcome) VALUES ('{')");
  add(service, 'callback', 'alice');

  await drain(service, bell);

  const dead = service.database.query('SELECT what, body, reason FROM dead');
  expect(dead).toStrictEqual([{ what: 'webhook', body: '{', reason: 'SyntaxError' }]);
  expect([service.database.query('SELECT * FROM held'), jobs(service)]).toStrictEqual([[], []]);
});
