import type { JetStreamClient } from '@nats-io/jetstream';
import type { Reason } from 'convograph/inbound';
import type { SendRequest } from 'convograph/outbound';
import { publishCallback } from './callbacks.ts';
import { post } from './graph.ts';
import { parsedJson } from './http.ts';
import { timeOf } from './ids.ts';
import { type Inbox, openInbox } from './inbox.ts';
import type { Entry, Journal } from './journal.ts';
import { RetryLater } from './retry-later.ts';
import { inWords, isOrder, type Order, resultOf } from './send-call.ts';
import { sendOnce } from './send-once.ts';
import type { Settings } from './settings.ts';
import type { Delivery, Work } from './worker.ts';

/** Sends messages to Instagram: the requests of a message in order, each of them once. */
export function outboundWork(js: JetStreamClient, journal: Journal, settings: Settings): Work {
  const inbox = openInbox(js, settings);
  const fail = (order: Order, reason: Reason, { partition }: Delivery) => {
    const { message_id, contact } = order;
    const facts = { accepted_time: timeOf(message_id).toISOString(), message_id, contact };
    return publishCallback(js, settings, partition, `FAILED.${message_id}`, { status: 'failed', reason }, facts);
  };
  return {
    stage: 'outbound',
    handle: async (delivery) => {
      const order = orderIn(delivery);
      if (order === undefined) throw new Error('it is no order');
      const reason = await send(order, journal, inbox, settings);
      if (reason !== undefined) await fail(order, reason, delivery);
    },
    giveUp: async (delivery) => {
      const order = orderIn(delivery);
      if (order === undefined) return 'failed';
      if (await giveUpOn(order, journal)) return 'done';
      await fail(order, triedTooOften, delivery);
      return 'failed';
    },
  };
}

/** Reads an order. Gives `undefined` where the message is none: anybody may have published it. */
function orderIn({ message }: Delivery): Order | undefined {
  const order = parsedJson(message.data);
  return isOrder(order) ? order : undefined;
}

/** Marks a message as failed: an echo that comes now is of a later message with the same text. Tells whether all of it was sent before. */
async function giveUpOn({ account, contact, message_id }: Order, journal: Journal): Promise<boolean> {
  await journal.change(account, contact, (before) => {
    const isOpen = (entry: Entry) => entry.message_id === message_id && entry.state === 'sending';
    if (!before.some(isOpen)) return before;
    return before.map((entry) => (isOpen(entry) ? { ...entry, state: 'failed', reason: triedTooOften } : entry));
  });
  // An echo may have come meanwhile.
  const entries = await journal.read(account, contact);
  const sent = entries.filter((entry) => entry.message_id === message_id && entry.state === 'accepted');
  return sent.length > 0 && sent.length === sent[0]?.requests;
}

const triedTooOften: Reason = {
  code: 'CHANNEL_FAILURE',
  description: 'It was tried too often.',
  sub_code: 'UNSPECIFIED_SUB_CODE',
};

/** Sends a message. Gives the reason where it cannot be sent. */
async function send(order: Order, journal: Journal, inbox: Inbox, settings: Settings): Promise<Reason | undefined> {
  const result = resultOf(order);
  // The receiver accepted it: it has another version of the library.
  if (result.status === 'refused') return badRequest(inWords(result));
  const requests = result.requests.filter((request) => 'message' in request).length;
  let next = 0;
  for (const request of result.requests) {
    const reason =
      'message' in request
        ? await sendOnce(request, { ...order, request: next++, requests }, journal, inbox, settings)
        : await act(request, requests === 0, settings);
    // The rest of a message makes no sense where its beginning was refused.
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/**
 * Sends a sender action. It has no echo, and does no harm twice. A message neither waits for it nor fails with it, unless
 * the message has nothing else.
 */
async function act(request: SendRequest, isAll: boolean, settings: Settings): Promise<Reason | undefined> {
  const result = await post(request, Date.now() + settings.echoWaitMs, settings);
  if (result.status === 'accepted' || !isAll) return undefined;
  if (result.status === 'failed' && result.retry === 'no') return result.reason;
  throw new RetryLater(result.reason.description, result.retryAfter ?? 0);
}

function badRequest(description: string): Reason {
  return { code: 'BAD_REQUEST', description, sub_code: 'UNSPECIFIED_SUB_CODE' };
}
