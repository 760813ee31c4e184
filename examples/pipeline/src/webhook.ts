import type { JetStreamClient } from '@nats-io/jetstream';
import { explain } from 'convograph/inbound';
import { verifySignature } from 'convograph/webhook';
import { type Answer, parsedJson } from './http.ts';
import { nameOf } from './ids.ts';
import { type Item, itemsOf } from './items.ts';
import { bury, publish } from './publish.ts';
import type { Settings } from './settings.ts';
import { partitionOf } from './subjects.ts';

/**
 * Takes what Instagram delivers: 200 only when the streams have all of it. Otherwise Instagram delivers it again, and
 * what is there already is dropped by its message id.
 */
export async function takeWebhook(
  body: Uint8Array,
  signature: string | undefined,
  js: JetStreamClient,
  settings: Settings,
): Promise<Answer> {
  if (!(await verifySignature(body, signature, settings.appSecrets))) return { status: 401 };
  const items = itemsOf(parsedJson(body));
  if (!Array.isArray(items)) {
    await bury(js, 'inbound', 0, nameOf(body), body, items.issues.map(explain).join(' '));
    return { status: 200 };
  }
  const published = await Promise.allSettled(conversationsOf(items).map((each) => publishInTurn(each, js, settings)));
  return { status: published.every(({ status }) => status === 'fulfilled') ? 200 : 503 };
}

function conversationsOf(items: readonly Item[]): Item[][] {
  const conversations = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify([item.account, item.contact]);
    const others = conversations.get(key);
    if (others === undefined) conversations.set(key, [item]);
    else others.push(item);
  }
  return [...conversations.values()];
}

/** One after another: when one fails, those behind it must not get in front of it. */
async function publishInTurn(items: readonly Item[], js: JetStreamClient, { partitions }: Settings): Promise<void> {
  for (const { dedupeKey, account, contact, webhook } of items) {
    // A header cannot hold every text, and a mid is long: the hash of the key is as unique as the key.
    await publish(js, 'inbound', partitionOf(account, contact, partitions), nameOf(dedupeKey), webhook);
  }
}
