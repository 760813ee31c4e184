import { type Context, Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import { acceptEvent, acceptMessage, transcode } from './accept.ts';
import { sendEventRequest, sendMessageRequest, transcodeRequest } from './envelopes.ts';
import type { Service } from './service.ts';

/** The three calls of the Conversation API, as it has them: with the project in the path, or without. */
export function createApi(service: Service): Hono {
  const api = new Hono();
  api.use(bearerAuth({ token: service.settings.API_TOKEN }));
  for (const base of ['/', '/projects/:project/']) {
    api.post(`${base}messages:send`, async (c) =>
      c.json(acceptMessage(service, await read(service, c, sendMessageRequest))),
    );
    api.post(`${base}events:send`, async (c) => c.json(acceptEvent(service, await read(service, c, sendEventRequest))));
    api.post(`${base}messages:transcode`, async (c) => c.json(transcode(await read(service, c, transcodeRequest))));
  }
  return api;
}

/** What every request names. */
type Envelope = z.ZodType<{ readonly app_id: string }>;

async function read<Schema extends Envelope>(service: Service, c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const body = await c.req.json().catch(() => {
    throw new HTTPException(400, { message: 'The body is no JSON.' });
  });
  const result = schema.safeParse(body);
  if (result.success && result.data.app_id === service.settings.APP_ID) return result.data;
  const details = result.success
    ? [{ field: '/app_id', description: 'No such app is served here' }]
    : faultsOf(result.error);
  throw new HTTPException(400, { message: 'The request is not understood.', cause: details });
}

function faultsOf(error: z.ZodError): readonly object[] {
  return error.issues.map(({ path, message }) => ({ field: `/${path.join('/')}`, description: message }));
}
