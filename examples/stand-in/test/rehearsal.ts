import { onTestFinished } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../stand-in.ts';
import { type Receiver, startReceiver } from './receiver.ts';

export const account = '17841400000000001';
export const alice = '7310482956172043';
export const bob = '7310482956172044';
export const appSecret = 'app-secret';

/** A stand-in and a receiver of its webhooks, closed when the test is over. */
export interface Rehearsal {
  readonly standIn: StandIn;
  readonly receiver: Receiver;
  /** Calls the send API, as an adapter does. */
  send(request: unknown, call?: Partial<SendCall>): Promise<Answered>;
}

interface SendCall {
  readonly path: string;
  readonly method: string;
  readonly token: string;
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

export async function rehearse(options: Partial<StandInOptions> = {}): Promise<Rehearsal> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const standIn = await startStandIn({
    account,
    token: 'token',
    appSecret,
    webhook: receiver.url,
    redeliverAfterMs: 1,
    ...options,
  });
  onTestFinished(() => standIn.close());
  return { standIn, receiver, send: (request, call) => send(standIn.url, request, call) };
}

/** A text for a person. */
export function textTo(id: string, text: string): object {
  return { recipient: { id }, messaging_type: 'RESPONSE', message: { text } };
}

/** The error of an answer, without its message and its trace id. */
export function errorOf({ status, text }: Answered): object {
  const { type, code, error_subcode } = JSON.parse(text).error;
  return { status, type, code, error_subcode };
}

async function send(url: string, request: unknown, call: Partial<SendCall> = {}): Promise<Answered> {
  const { path = '/v27.0/me/messages', method = 'POST', token = 'token' } = call;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = method === 'GET' ? null : JSON.stringify(request);
  const response = await fetch(url + path, { method, headers, body });
  return { status: response.status, text: await response.text() };
}
