import { once } from 'node:events';
import { expect, it } from 'vitest';
import { openBetterSqlite3 } from '../src/databases/better-sqlite3.ts';
import { addJob, type Queue } from '../src/jobs.ts';
import { drain } from '../src/loop.ts';
import { readSettings } from '../src/settings.ts';
import { startService } from '../src/start.ts';
import { alice, environmentOf } from './support/world.ts';

it.each<Queue>(['graph', 'callback'])('should limit a call of the queue %s beside its request', async (queue) => {
  const settings = readSettings(environmentOf({ CALLBACK_URL: 'http://127.0.0.1/', REQUEST_TIMEOUT_SECONDS: '0.05' }));
  const signals: AbortSignal[] = [];
  const { service, bell } = startService({
    settings,
    database: openBetterSqlite3(':memory:'),
    fetch: async (_, { signal }) => {
      signals.push(signal);
      await once(signal, 'abort');
      throw signal.reason;
    },
  });
  addJob(service, { queue, lane: alice, body: '{}' });

  const end = new AbortController();
  const drained = drain(service, bell, end.signal);
  while (signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  end.abort();
  await drained;

  expect(signals).toMatchObject([{ aborted: true, reason: { name: 'TimeoutError' } }]);
});
