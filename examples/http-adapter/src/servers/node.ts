import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../app.ts';
import { keepWorking } from '../loop.ts';
import { giveEchoesTime, type Surroundings, startService } from '../start.ts';

export interface Running {
  readonly url: string;
  /** Begins nothing new, and ends what is under way. Then `ended` resolves. */
  readonly stop: () => void;
  /** Rejects where the service cannot go on, such as with a full disk. End the process then, and start it again. */
  readonly ended: Promise<void>;
}

/** How long open requests may take after the work is done. */
const graceMs = 2000;

/** Starts the service on Node. It listens on the loopback interface only: a proxy in front of it has the certificate. */
export async function serveOnNode(surroundings: Surroundings): Promise<Running> {
  const { service, bell } = startService(surroundings);
  giveEchoesTime(service);
  const server = createServer(getRequestListener(createApp(service).fetch));
  server.listen(service.settings.PORT, '127.0.0.1');
  await once(server, 'listening');

  const stopping = new AbortController();
  const ended = keepWorking(service, bell, stopping.signal).then(
    () => close(server, graceMs),
    async (error) => {
      service.log('service.failed', { error: String(error) });
      await close(server, 0);
      throw error;
    },
  );
  // A server on a port of its own has an address of this form.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => stopping.abort(), ended };
}

/** Closes the server. A request that never ends must not keep the process. */
async function close(server: Server, afterMs: number): Promise<void> {
  const closed = once(server.close(), 'close');
  const timer = setTimeout(() => server.closeAllConnections(), afterMs);
  await closed;
  clearTimeout(timer);
}
