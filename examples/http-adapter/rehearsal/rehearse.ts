/** Runs the service without an Instagram account: a stand-in is the platform, and the terminal is everybody's phone. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { runConsole } from '../../stand-in/console.ts';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { openBetterSqlite3 } from '../src/databases/better-sqlite3.ts';
import { serveOnNode } from '../src/servers/node.ts';
import { readSettings } from '../src/settings.ts';

const account = '17841400000000001';
const word = 'rehearsal';

export async function rehearse(port: string | undefined): Promise<void> {
  // Known once the service runs. Before that there are no webhooks.
  let webhook = '';
  const standIn = await startStandIn({
    account,
    token: word,
    appSecret: word,
    readsMessages: true,
    get webhook() {
      return webhook;
    },
  });
  const settings = readSettings({
    APP_ID: word,
    PROJECT_ID: word,
    API_TOKEN: word,
    INSTAGRAM_ACCOUNT_ID: account,
    INSTAGRAM_TOKEN: word,
    INSTAGRAM_APP_SECRETS: word,
    VERIFY_TOKEN: word,
    CALLBACK_URL: await printCallbacks(),
    CALLBACK_SECRET: word,
    GRAPH_URL: `${standIn.url}/v27.0`,
    PORT: port ?? '',
  });
  const { url, ended } = await serveOnNode({ settings, database: openBetterSqlite3(':memory:'), fetch });
  webhook = `${url}/webhook`;
  console.log(`A rehearsal: no settings are there, so Instagram is played here.\nListening on ${url}`);
  await Promise.all([ended, runConsole(standIn, process.stdin, process.stdout)]);
}

/** @returns The address to post them to. */
async function printCallbacks(): Promise<string> {
  const server = createServer(async (request, response) => {
    console.log(`callback ${JSON.stringify(JSON.parse(await text(request)), undefined, 2)}`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}
