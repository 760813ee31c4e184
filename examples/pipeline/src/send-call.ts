import type { JetStreamClient } from '@nats-io/jetstream';
import type { Answer } from './http.ts';
import { newId } from './ids.ts';
import { fieldsOf } from './loose.ts';
import { publish } from './publish.ts';
import type { Settings } from './settings.ts';
import { partitionOf } from './subjects.ts';

/** A message that waits to be sent. */
export interface Order {
  readonly message_id: string;
  readonly account: string;
  readonly contact: string;
  /** An app message of the Conversation API, unchecked: the sender reads it. */
  readonly message: unknown;
  readonly channel_properties: Record<string, string>;
}

/** Who is told that it failed does not know whether to call again, so the stream gets some time to find a leader. */
const retries = 8;

/** Takes a call of `messages:send` in the Conversation API's form, and answers once the stream has it. */
export async function takeSendCall(call: unknown, js: JetStreamClient, settings: Settings): Promise<Answer> {
  const { recipient, message, channel_properties } = fieldsOf(call);
  const contact = identityOf(recipient);
  if (contact === undefined) return invalid('recipient.identified_by must name an INSTAGRAM channel identity');
  if (typeof message !== 'object' || message === null) return invalid('message must be an object');
  if (!isTexts(channel_properties)) return invalid('channel_properties must be texts');
  const now = Date.now();
  const order: Order = {
    message_id: newId(now),
    account: settings.account,
    contact,
    message,
    channel_properties: channel_properties ?? {},
  };
  const partition = partitionOf(order.account, contact, settings.partitions);
  await publish(js, 'outbound', partition, order.message_id, order, retries);
  return { status: 200, body: { message_id: order.message_id, accepted_time: new Date(now).toISOString() } };
}

function invalid(message: string): Answer {
  return { status: 400, body: { error: { code: 400, message, status: 'INVALID_ARGUMENT' } } };
}

function identityOf(recipient: unknown): string | undefined {
  const identities = fieldsOf(fieldsOf(recipient).identified_by).channel_identities;
  if (!Array.isArray(identities)) return undefined;
  const { identity } = fieldsOf(identities.find((each) => fieldsOf(each).channel === 'INSTAGRAM'));
  return typeof identity === 'string' && identity !== '' ? identity : undefined;
}

function isTexts(properties: unknown): properties is Record<string, string> | undefined {
  return properties === undefined || Object.values(fieldsOf(properties)).every((value) => typeof value === 'string');
}
