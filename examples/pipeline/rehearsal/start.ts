/** Runs everything on one machine, with a stand-in for Instagram: write as alice, and see the callbacks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { jetstream } from '@nats-io/jetstream';
import { runConsole } from '../../stand-in/console.ts';
import { contactNamed } from '../../stand-in/contact-named.ts';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { freePorts, natsServer, requireNatsServer } from '../cluster/nats-server.ts';
import { callbackWork } from '../src/callback-work.ts';
import { connect } from '../src/connect.ts';
import { inboundWork } from '../src/inbound.ts';
import { openJournal } from '../src/journal.ts';
import { outboundWork } from '../src/outbound.ts';
import { createReceiver } from '../src/receiver.ts';
import { prepareStreams } from '../src/streams.ts';
import { startWork } from '../src/worker.ts';
import { appSecret, rehearsalSettings } from './settings.ts';

requireNatsServer();
const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
const [natsPort = 0, targetPort = 0] = await freePorts(2);
const nats = natsServer(folder, natsPort);
nats.start();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

const port = Number(process.env['PORT'] ?? 8080);
const standIn = await startStandIn({
  account: rehearsalSettings.account,
  token: rehearsalSettings.graphToken,
  appSecret,
  webhook: `http://127.0.0.1:${port}/webhook`,
  readsMessages: true,
});
const settings = {
  ...rehearsalSettings,
  servers: nats.address,
  port,
  graphUrl: `${standIn.url}/v27.0`,
  callbackUrl: `http://127.0.0.1:${targetPort}/`,
};

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  console.log(`callback ${Buffer.concat(chunks)}`);
  response.end();
}).listen(targetPort, '127.0.0.1');

const connection = await connect(settings);
await prepareStreams(connection, settings);
const js = jetstream(connection);
const journal = await openJournal(js);
createReceiver(js, settings).on('error', endWhereTaken).listen(port, '127.0.0.1');
for (const work of [inboundWork(js, journal, settings), outboundWork(js, journal, settings), callbackWork(settings)]) {
  startWork(work, js, settings);
}

console.log(`To write to alice once she has written:

curl http://127.0.0.1:${port}/v1/messages:send -H 'authorization: Bearer ${settings.apiToken}' -d '${JSON.stringify({
  app_id: settings.appId,
  recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: contactNamed('alice') }] } },
  message: { text_message: { text: 'Hello' } },
})}'
`);
await runConsole(standIn, stdin, stdout);

function endWhereTaken(error: NodeJS.ErrnoException): void {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT to another one.` : error);
  void stop(1);
}

async function stop(exitCode = 0): Promise<void> {
  await nats.kill();
  rmSync(folder, { recursive: true });
  process.exit(exitCode);
}
