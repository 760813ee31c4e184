import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openBetterSqlite3 } from '../src/databases/better-sqlite3.ts';
import { serveOnNode } from '../src/servers/node.ts';
import { readSettings } from '../src/settings.ts';
import { environmentOf } from './support/world.ts';

/** The service, and a request to it that never ends. */
async function startHalfAsked() {
  const settings = readSettings(environmentOf({ CALLBACK_URL: 'http://127.0.0.1/', PORT: '0' }));
  const database = openBetterSqlite3(':memory:');
  const running = await serveOnNode({ settings, database, fetch });
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write('POST /webhook HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 10\r\n\r\n{');
  // A later request is answered: by then the service has the first one too.
  await fetch(running.url);
  return { ...running, database };
}

it('should end while a request is half open', async () => {
  const { stop, ended } = await startHalfAsked();

  stop();

  await expect(ended).resolves.toBeUndefined();
});

it('should say at once why it cannot go on, and end while a request is half open', async () => {
  const { url, ended, database } = await startHalfAsked();
  const print = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => void print.mockRestore());
  database.query("CREATE TRIGGER full BEFORE DELETE ON inbox BEGIN SELECT RAISE(ABORT, 'disk full'); END");

  const body = '{"object":"instagram","entry":[]}';
  const signature = createHmac('sha256', 'app-secret').update(body).digest('hex');
  const headers = { 'x-hub-signature-256': `sha256=${signature}` };
  const answered = fetch(`${url}/webhook`, { method: 'POST', headers, body }).catch(() => {});

  await expect(ended).rejects.toThrow('disk full');
  await answered;
  expect(print.mock.calls).toContainEqual(['{"event":"service.failed","error":"SqliteError: disk full"}']);
});
