import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { JetStreamClient } from '@nats-io/jetstream';
import { answerChallenge } from 'convograph/webhook';
import { type Answer, parsedJson, readBody, reply } from './http.ts';
import { reasonOf } from './reason.ts';
import { takeSendCall } from './send-call.ts';
import type { Settings } from './settings.ts';
import { takeWebhook } from './webhook.ts';

/** Makes the HTTP server: Instagram's webhook, and the send call of the Conversation API. Any number of them may run. */
export function createReceiver(js: JetStreamClient, settings: Settings): Server {
  return createServer(async (request, response) => {
    try {
      reply(response, await answer(request, js, settings));
    } catch (error) {
      // The stream did not take it in time: the caller must try again.
      console.error(`receiver: ${reasonOf(error)}`);
      reply(response, { status: 503 });
    }
  });
}

async function answer(request: IncomingMessage, js: JetStreamClient, settings: Settings): Promise<Answer> {
  const url = request.url ?? '/';
  if (!URL.canParse(url, 'http://receiver')) return { status: 404 };
  const { pathname, searchParams } = new URL(url, 'http://receiver');
  const route = `${request.method} ${pathname}`;
  if (route === 'GET /webhook') return answerChallenge(searchParams, settings.verifyToken);
  const isCall = [`POST /v1/messages:send`, `POST /v1/projects/${settings.projectId}/messages:send`].includes(route);
  if (!isCall && route !== 'POST /webhook') return { status: 404 };
  if (isCall && !isAllowed(request.headers.authorization, settings.apiToken)) return { status: 401 };
  const body = await readBody(request, settings.maxBodyBytes);
  if (body === undefined) return { status: 413 };
  if (isCall) return takeSendCall(parsedJson(body), js, settings);
  return takeWebhook(body, signatureOf(request), js, settings);
}

function signatureOf({ headers }: IncomingMessage): string | undefined {
  const header = headers['x-hub-signature-256'];
  return typeof header === 'string' ? header : undefined;
}

function isAllowed(authorization: string | undefined, token: string): boolean {
  const [actual, expected] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
