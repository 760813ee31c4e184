import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Delivery {
  readonly path?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A status; 'endless': 200, and the body never ends; 'drop': the connection breaks; 'hang': no answer comes. */
export type TargetAnswer = number | 'endless' | 'drop' | 'hang';

/** Takes callbacks, as the server of a customer does. */
export interface Target {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  /** The callbacks, parsed, that were taken. */
  readonly callbacks: () => readonly Callback[];
  /** Queues answers: one for each of the next deliveries. After them it answers 200 again. */
  readonly answers: (...answers: readonly TargetAnswer[]) => void;
  readonly close: () => void;
}

/** The fields of a callback that tests read. */
export interface Callback {
  readonly [key: string]: unknown;
  readonly message?: {
    readonly id: string;
    readonly channel_identity: { readonly identity: string };
    readonly contact_message: { readonly text_message?: { readonly text: string } };
  };
  readonly message_delivery_report?: { readonly message_id: string; readonly status: string };
}

export async function startTarget(): Promise<Target> {
  const deliveries: Delivery[] = [];
  const taken: Callback[] = [];
  const coming: TargetAnswer[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    deliveries.push({ path: request.url, headers: request.headers, body });
    const answer = coming.shift() ?? 200;
    if (answer === 'hang') return;
    if (answer === 'drop') {
      request.socket.destroy();
      return;
    }
    if (answer === 200 || answer === 'endless') taken.push(JSON.parse(body));
    if (answer === 'endless') response.writeHead(200).write('And so on');
    // A redirect leads here: to a second answer of this target.
    else response.writeHead(answer, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/callbacks`,
    deliveries,
    callbacks: () => taken,
    answers: (...answers) => void coming.push(...answers),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
