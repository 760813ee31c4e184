import type { JetStreamClient } from '@nats-io/jetstream';
import type { Reason } from 'convograph/inbound';
import { type AppMessage, describe, toInstagram } from 'convograph/outbound';
import { publishCallback } from './callbacks.ts';
import { timeOf } from './ids.ts';
import type { Entry, Journal } from './journal.ts';
import type { Order } from './send-call.ts';
import { sendOnce } from './send-once.ts';
import type { Settings } from './settings.ts';
import type { Delivery, Work } from './worker.ts';

/** Sends messages to Instagram: the requests of a message in order, and each of them once. */
export function outboundWork(js: JetStreamClient, journal: Journal, settings: Settings): Work {
  const fail = (order: Order, reason: Reason, { partition }: Delivery) => {
    const { message_id, contact } = order;
    const facts = { accepted_time: timeOf(message_id).toISOString(), message_id, contact };
    return publishCallback(js, settings, partition, `FAILED.${message_id}`, { status: 'failed', reason }, facts);
  };
  return {
    stage: 'outbound',
    handle: async (delivery) => {
      const order = delivery.message.json<Order>();
      const reason = await send(order, journal, settings);
      if (reason !== undefined) await fail(order, reason, delivery);
    },
    giveUp: async (delivery) => {
      const order = delivery.message.json<Order>();
      await giveUpOn(order, journal);
      await fail(order, triedTooOften, delivery);
    },
  };
}

/** An echo that comes now is of a later message with the same words. */
async function giveUpOn({ account, contact, message_id }: Order, journal: Journal): Promise<void> {
  await journal.change(account, contact, (entries) => {
    const isOpen = (entry: Entry) => entry.message_id === message_id && entry.state === 'sending';
    if (!entries.some(isOpen)) return entries;
    return entries.map((entry) => (isOpen(entry) ? { ...entry, state: 'failed', reason: triedTooOften } : entry));
  });
}

const triedTooOften: Reason = {
  code: 'CHANNEL_FAILURE',
  description: 'It was tried too often.',
  sub_code: 'UNSPECIFIED_SUB_CODE',
};

/** Gives the reason where the message cannot be sent, now or ever. */
async function send(order: Order, journal: Journal, settings: Settings): Promise<Reason | undefined> {
  const { contact: to, message_id: messageId, channel_properties: channelProperties } = order;
  // Whatever it is: what is not a message is refused.
  const result = toInstagram(order.message as AppMessage, { to, messageId, channelProperties });
  if (result.status === 'refused') return badRequest(result.issues.map(describe).join(' '));
  for (const [index, request] of result.requests.entries()) {
    const place = { ...order, request: index, requests: result.requests.length };
    const reason = await sendOnce(request, place, journal, settings);
    // The rest of a message whose beginning was refused would make no sense.
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function badRequest(description: string): Reason {
  return { code: 'BAD_REQUEST', description, sub_code: 'UNSPECIFIED_SUB_CODE' };
}
