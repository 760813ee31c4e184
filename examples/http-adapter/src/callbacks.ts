import type { FailedSend, Outcome, ReceiptOutcome } from 'convograph/inbound';
import { toCallback } from 'convograph/inbound';
import { ulid } from 'ulid';
import { addJob } from './jobs.ts';
import { type Service, timeOf } from './service.ts';

/** A row of `messages`: a message or an event of the app. */
export interface AppMessage {
  readonly id: string;
  readonly kind: 'message' | 'event';
  readonly contact: string;
  readonly at: number;
  readonly metadata: string;
  readonly correlation_id: string | null;
  readonly status: 'DELIVERED' | 'READ' | 'FAILED' | null;
}

export function findMessage({ database }: Service, id: string): AppMessage | undefined {
  return database.query<AppMessage>('SELECT * FROM messages WHERE id = ?', id)[0];
}

/** Queues the callback of an outcome, in dispatch mode: the service knows people only by their Instagram ids. */
export function callBack(service: Service, outcome: Outcome): void {
  const { APP_ID: app_id, PROJECT_ID: project_id } = service.settings;
  const time = timeOf(service.now());
  const callback = toCallback(outcome, {
    app_id,
    project_id,
    accepted_time: time,
    accept_time: time,
    id: ulid(service.now()),
    conversation_id: '',
    contact_id: '',
    processing_mode: 'DISPATCH',
    details: true,
    ...metadataOfAnswered(service, outcome),
  });
  addJob(service, { queue: 'callback', lane: outcome.contact ?? outcome.account, body: JSON.stringify(callback) });
}

/** Gives the metadata of the message that a tap or a reply answers. */
function metadataOfAnswered(service: Service, outcome: Outcome): { metadata?: string } {
  if (outcome.kind !== 'message') return {};
  const id =
    outcome.type === 'choice_response_message'
      ? outcome.message.choice_response_message.message_id
      : outcome.message.reply_to?.message_id;
  const metadata = findMessage(service, id ?? '')?.metadata;
  return metadata ? { metadata } : {};
}

/** Queues the delivery report of a message, or of an event. */
export function report(service: Service, message: AppMessage, news: ReceiptOutcome | FailedSend): void {
  const { APP_ID: app_id, PROJECT_ID: project_id } = service.settings;
  const { id, contact, metadata, correlation_id } = message;
  const status = news.status === 'failed' ? 'FAILED' : news.status;
  const callback = toCallback(news.status === 'failed' ? news : { ...news, message_id: id }, {
    app_id,
    project_id,
    // The time of the message, not of the report: so it is in the Conversation API.
    accepted_time: timeOf(message.at),
    ...(news.status === 'failed' && { event_time: timeOf(service.now()) }),
    message_id: id,
    contact,
    metadata,
    conversation_id: '',
    contact_id: '',
    processing_mode: 'DISPATCH',
    ...(correlation_id !== null && { correlation_id }),
  });
  service.database.query('UPDATE messages SET status = ? WHERE id = ?', status, id);
  const body = message.kind === 'event' ? eventReport(callback) : callback;
  addJob(service, { queue: 'callback', lane: contact, body: JSON.stringify(body) });
}

/** Turns the report of a message into that of an event, which has other names for the same. */
function eventReport(callback: ReturnType<typeof toCallback>): object {
  if (!('message_delivery_report' in callback)) return callback;
  const { message_delivery_report, ...base } = callback;
  const { message_id: event_id, ...report } = message_delivery_report;
  return { ...base, event_delivery_report: { event_id, ...report } };
}
