import { type Context, Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import { acceptEvent, acceptMessage, transcode } from './accept.ts';
import { envelopesOf } from './envelopes.ts';
import type { Service } from './service.ts';

/** The three calls of the Conversation API, with the project in the path or without it. */
export function createApi(service: Service): Hono {
  const { API_TOKEN, APP_ID, PROJECT_ID } = service.settings;
  const { sendMessage, sendEvent, transcode: transcodes } = envelopesOf(APP_ID);
  const api = new Hono();
  api.use(bearerAuth({ token: API_TOKEN }));
  api.use('/projects/:project/*', async (c, next) => {
    if (c.req.param('project') !== PROJECT_ID)
      throw new HTTPException(404, { message: 'No such project is served here.' });
    await next();
  });
  for (const base of ['/', '/projects/:project/']) {
    api.post(`${base}messages:send`, async (c) => c.json(acceptMessage(service, await read(c, sendMessage))));
    api.post(`${base}events:send`, async (c) => c.json(acceptEvent(service, await read(c, sendEvent))));
    api.post(`${base}messages:transcode`, async (c) => c.json(transcode(await read(c, transcodes))));
  }
  return api;
}

async function read<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const body = await c.req.json().catch(() => {
    throw new HTTPException(400, { message: 'The body is no JSON.' });
  });
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new HTTPException(400, { message: 'The request is not understood.', cause: faultsOf(result.error) });
}

function faultsOf(error: z.ZodError): readonly object[] {
  return error.issues.map(({ path, message }) => ({ field: `/${path.join('/')}`, description: message }));
}
