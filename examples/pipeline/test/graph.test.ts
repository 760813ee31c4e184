import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { post } from '../src/graph.ts';
import { listen } from './support/rig.ts';
import { settingsWith } from './support/settings.ts';

const request = { recipient: { id: '7' }, messaging_type: 'RESPONSE', message: { text: 'Hello' } } as const;

test('should say how long Instagram asks to wait', async () => {
  const graphUrl = await listen(
    createServer((_, response) => response.writeHead(429, { 'Retry-After': '60' }).end('Too fast')),
  );

  const result = await post(request, Date.now() + 5_000, { ...settingsWith('none'), graphUrl });

  expect(result).toMatchObject({ status: 'failed', retry: 'later', retryAfter: 60_000 });
});

test('should know that nothing was sent where nobody listens', async () => {
  const server = createServer();
  const graphUrl = await listen(server);
  await once(server.close(), 'close');

  const result = await post(request, Date.now() + 5_000, { ...settingsWith('none'), graphUrl });

  expect(result).toMatchObject({ status: 'failed', retry: 'later', concerns: 'account' });
});

test('should not take a redirect for an answer of Instagram', async () => {
  const asked: unknown[] = [];
  const graphUrl = await listen(
    createServer((request, response) => {
      asked.push(request.url);
      if (request.url === '/elsewhere') response.end(JSON.stringify({ recipient_id: '7', message_id: 'mid.1' }));
      else response.writeHead(307, { location: '/elsewhere' }).end();
    }),
  );

  const answer = await post(request, Date.now() + 5_000, { ...settingsWith('none'), graphUrl });

  expect(answer.status).toBe('failed');
  expect(asked).toHaveLength(1);
});
