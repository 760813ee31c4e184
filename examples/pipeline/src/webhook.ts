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
 * Takes what Instagram delivers. Answers 200 only when the streams have all of it. Otherwise Instagram delivers it again,
 * and the streams drop what they have already, by its message id.
 */
export async function takeWebhook(
  body: Uint8Array,
  signature: string | undefined,
  js: JetStreamClient,
  settings: Settings,
): Promise<Answer> {
  if (!(await verifySignature(body, signature, settings.appSecrets))) return { status: 401 };
  const { items, otherProducts, leftOut, issues } = itemsOf(parsedJson(body));
  for (const name of otherProducts) {
    console.error(`receiver: left out items of ${JSON.stringify(name)}, which is another product`);
  }
  const faults = issues.map(explain);
  if (leftOut > 0) faults.push(`It has too many items: ${leftOut} are left out.`);
  if (faults.length > 0) await bury(js, 'inbound', 0, nameOf(body), body, faults.join(' '));
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

/** Publishes one after another: when one fails, those behind it must not overtake it. */
async function publishInTurn(items: readonly Item[], js: JetStreamClient, { partitions }: Settings): Promise<void> {
  for (const { dedupeKey, account, contact, webhook } of items) {
    // The hash of the key, because a header cannot hold every text, and a mid is long.
    await publish(js, 'inbound', partitionOf(account, contact, partitions), nameOf(dedupeKey), webhook);
  }
}
