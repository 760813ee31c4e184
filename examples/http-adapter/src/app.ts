import { answerChallenge, verifySignature } from 'convograph/webhook';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { createApi } from './api.ts';
import { errorResponse } from './error-response.ts';
import { keepBody } from './inbox.ts';
import type { Service } from './service.ts';

/** The service as a web application. It is the same on Node, Bun, Deno and Workers. */
export function createApp(service: Service): Hono {
  const { settings } = service;
  const app = new Hono();
  app.use(bodyLimit({ maxSize: settings.MAX_BODY_BYTES, onError: tooLarge }));

  app.get('/webhook', (c) => {
    const { status, body } = answerChallenge(new URL(c.req.url).searchParams, settings.VERIFY_TOKEN);
    return c.text(body, status);
  });

  app.post('/webhook', async (c) => {
    // Read as bytes: the signature is over them, and JSON that is written again may have others.
    const raw = new Uint8Array(await c.req.arrayBuffer());
    const signature = c.req.header('x-hub-signature-256');
    if (!(await verifySignature(raw, signature, settings.INSTAGRAM_APP_SECRETS))) {
      throw new HTTPException(401, { message: 'X-Hub-Signature-256 does not fit the body.' });
    }
    keepBody(service, new TextDecoder().decode(raw));
    return c.text('EVENT_RECEIVED');
  });

  app.route('/v1', createApi(service));
  app.notFound(() => errorResponse(new HTTPException(404, { message: 'There is nothing here.' })));
  app.onError((error) => {
    if (error instanceof HTTPException) return errorResponse(error);
    service.log('request.failed', { error: String(error) });
    return errorResponse(new HTTPException(500, { message: 'It failed, and nothing was accepted.' }));
  });
  return app;
}

function tooLarge(): never {
  throw new HTTPException(413, { message: 'The body is too large.' });
}
