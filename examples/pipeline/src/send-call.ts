import type { JetStreamClient } from '@nats-io/jetstream';
import { type AppMessage, explain, type OutboundOptions, type OutboundResult, toInstagram } from 'convograph/outbound';
import { fieldsOf } from './fields-of.ts';
import type { Answer } from './http.ts';
import { newId } from './ids.ts';
import { publish } from './publish.ts';
import type { Settings } from './settings.ts';
import { partitionOf } from './subjects.ts';

/** A message that waits to be sent. */
export interface Order {
  readonly message_id: string;
  readonly account: string;
  readonly contact: string;
  /** An app message of the Conversation API. */
  readonly message: unknown;
  readonly channel_properties: Record<string, string>;
}

/** Gives the stream time to find a leader: a caller who gets an error does not know whether to call again. */
const retries = 8;

/** Any other field is refused: it would have no effect here. */
const fields: ReadonlySet<string> = new Set(['app_id', 'recipient', 'message', 'channel_properties']);

/** Takes a call of `messages:send` in the form of the Conversation API. Answers once the stream has it. */
export async function takeSendCall(call: unknown, js: JetStreamClient, settings: Settings): Promise<Answer> {
  const { app_id, recipient, message, channel_properties = {} } = fieldsOf(call);
  const other = Object.keys(fieldsOf(call)).find((key) => !fields.has(key));
  if (other !== undefined) return invalid(`${JSON.stringify(other)} has no effect here`);
  if (app_id !== settings.appId) return invalid('app_id must be that of the app that is served here');
  const contact = identityOf(recipient);
  if (contact === undefined) return invalid('recipient.identified_by must name an INSTAGRAM channel identity');
  if (!isTexts(channel_properties)) return invalid('channel_properties must be texts');
  const now = Date.now();
  const message_id = newId(now);
  const order: Order = { message_id, account: settings.account, contact, message, channel_properties };
  const result = resultOf(order);
  if (result.status === 'refused') return invalid(inWords(result));
  const partition = partitionOf(order.account, contact, settings.partitions);
  await publish(js, 'outbound', partition, message_id, order, retries);
  return { status: 200, body: { message_id, accepted_time: new Date(now).toISOString() } };
}

export function isOrder(value: unknown): value is Order {
  const { message_id, account, contact, channel_properties } = fieldsOf(value);
  return [message_id, account, contact].every((id) => typeof id === 'string') && isTexts(channel_properties);
}

/** Says in sentences why a message was refused, and what else was noticed. */
export function inWords({ issues, notices }: OutboundResult): string {
  return [...issues, ...notices].map(explain).join(' ');
}

/** Transcodes the message of an order. */
export function resultOf({ message, contact: to, message_id: messageId, channel_properties }: Order): OutboundResult {
  // They may be anything: `toInstagram` refuses what is no message, and a tag that it does not know.
  const channelProperties = channel_properties as NonNullable<OutboundOptions['channelProperties']>;
  return toInstagram(message as AppMessage, { to, messageId, channelProperties });
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

function isTexts(properties: unknown): properties is Record<string, string> {
  return Object.values(fieldsOf(properties)).every((value) => typeof value === 'string');
}
