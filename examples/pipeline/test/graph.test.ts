import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { post } from '../src/graph.ts';
import { listen } from './support/rig.ts';
import { settingsWith } from './support/settings.ts';

test('should not take a redirect for an answer of Instagram', async () => {
  const asked: unknown[] = [];
  const graphUrl = await listen(
    createServer((request, response) => {
      asked.push(request.url);
      if (request.url === '/elsewhere') response.end(JSON.stringify({ recipient_id: '7', message_id: 'mid.1' }));
      else response.writeHead(307, { location: '/elsewhere' }).end();
    }),
  );
  const request = { recipient: { id: '7' }, messaging_type: 'RESPONSE', message: { text: 'Hello' } } as const;

  const answer = await post(request, Date.now() + 5_000, { ...settingsWith('none'), graphUrl });

  expect(answer.status).toBe('failed');
  expect(asked).toHaveLength(1);
});
