/**
 * Stands in for Instagram's Graph server on this machine. It takes send calls as the documents say, refuses what they
 * forbid, and posts signed webhooks of what people do. Faults come as a test orders them, never by chance.
 */
import { newMid } from './mid.ts';
import { Platform } from './platform.ts';
import { answerSendCall } from './send-call.ts';
import { startServer } from './server.ts';
import type { Fault, StandIn, StandInOptions } from './types.ts';
import { commentItem, messagingItem } from './webhook-items.ts';
import { Webhooks } from './webhooks.ts';

export type { Fault, Refused, Sent, StandIn, StandInOptions } from './types.ts';

/** Starts a stand-in for Instagram that listens on 127.0.0.1. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const webhooks = new Webhooks(options);
  const platform = new Platform(options, webhooks);
  const faults: (Fault | undefined)[] = [];
  const server = await startServer(options.port ?? 0, (request, response) =>
    answerSendCall(request, response, platform, faults),
  );
  return {
    url: server.url,
    sent: platform.sent,
    refused: platform.refused,
    get undelivered() {
      return webhooks.undelivered;
    },
    faults: (...more) => void faults.push(...more),
    onSent: (listener) => void platform.listeners.push(listener),
    ...peopleOf(options.account, platform, webhooks),
    posts: (body) => void webhooks.push({ body }),
    settled: () => webhooks.settled(),
    async close() {
      await server.close();
      await webhooks.close();
    },
  };
}

type People = Pick<StandIn, 'says' | 'taps' | 'reads' | 'comments'>;

/** What people can do to the account. */
function peopleOf(account: string, { conversations }: Platform, webhooks: Webhooks): People {
  const does = (contact: string, action: object) => void webhooks.push(messagingItem(contact, account, action));
  return {
    async says(contact, message) {
      const mid = newMid();
      conversations.wrote(contact);
      does(contact, { message: { mid, ...message } });
      return mid;
    },
    async taps(contact, postback) {
      const mid = newMid();
      conversations.wrote(contact);
      does(contact, { postback: { mid, ...postback } });
      return mid;
    },
    reads: (contact, mid) => does(contact, { read: { mid } }),
    comments(contact, text) {
      const id = conversations.commented(contact);
      void webhooks.push(commentItem(contact, id, text));
      return id;
    },
  };
}
