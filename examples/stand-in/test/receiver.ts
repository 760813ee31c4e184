import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A webhook as it came in. */
export interface Received {
  readonly raw: string;
  readonly headers: IncomingHttpHeaders;
}

/** An answer: a status, or none at all. */
export type Answer = number | 'none';

/** Takes webhooks. Acknowledges each of them unless the test says otherwise. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** All bodies, parsed. */
  bodies(): readonly unknown[];
  /** Queues answers: one for each of the next webhooks. */
  answers(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

export async function startReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    received.push({ raw: await text(request), headers: request.headers });
    const answer = answers.shift() ?? 200;
    if (answer !== 'none') response.writeHead(answer).end();
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}/webhook`,
    port: taken,
    received,
    bodies: () => received.map(({ raw }) => JSON.parse(raw)),
    answers: (...more) => void answers.push(...more),
    async close() {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}
