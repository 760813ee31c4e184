import { explain, type OutboundOptions, type OutboundResult, toInstagram } from 'convograph/outbound';
import { HTTPException } from 'hono/http-exception';
import { ulid } from 'ulid';
import type { AppMessage } from './callbacks.ts';
import type { SendEventRequest, SendMessageRequest, TranscodeRequest } from './envelopes.ts';
import { addJob } from './jobs.ts';
import { type Service, timeOf } from './service.ts';

type AppContent = Parameters<typeof toInstagram>[0];

/** What is sent, and in words what had to change. */
type Sendable = Exclude<OutboundResult, { status: 'refused' }>;

/** Takes a message: once this returns, it will be sent or reported as failed. */
export function acceptMessage(service: Service, request: SendMessageRequest): object {
  const { recipient: to, message, channel_properties: channelProperties } = request;
  const id = ulid(service.now());
  const sendable = toSendable('/message', message, { to, messageId: id, channelProperties });
  const accepted = keep(service, 'message', id, { ...request, metadata: request.message_metadata }, sendable);
  return { message_id: id, ...accepted };
}

/** Takes an event. A comment_reply_event answers the last comment of the person. */
export function acceptEvent(service: Service, request: SendEventRequest): object {
  const { recipient: to, event } = request;
  const id = ulid(service.now());
  const sendable = toSendable('/event', event, { to, commentId: lastCommentOf(service, to) });
  const accepted = keep(service, 'event', id, { ...request, metadata: request.event_metadata }, sendable);
  return { event_id: id, ...accepted };
}

/** Several requests become a JSON array: an explicit message takes it back. */
export function transcode({ app_message, to = '' }: TranscodeRequest): object {
  const sendable = toSendable('/app_message', app_message, { to });
  const [first, ...more] = sendable.requests;
  const INSTAGRAM = JSON.stringify(more.length === 0 ? first : sendable.requests);
  return { transcoded_message: { INSTAGRAM }, ...noticesOf(sendable) };
}

/** What had to change, in words; where nothing had to, no field. */
function noticesOf({ notices }: Sendable): object {
  return notices.length > 0 ? { notices: notices.map((each) => ({ ...each, description: explain(each) })) } : {};
}

function toSendable(at: string, content: unknown, options: OutboundOptions): Sendable {
  // Whatever it is: what is no message is refused.
  const result = toInstagram(content as AppContent, options);
  if (result.status !== 'refused') return result;
  const details = result.issues.map((issue) => ({ ...issue, field: at + issue.path, description: explain(issue) }));
  throw new HTTPException(400, { message: 'Instagram has no form for this.', cause: details });
}

function lastCommentOf({ database }: Service, contact: string): string {
  const [row] = database.query<{ comment_id: string }>('SELECT comment_id FROM comments WHERE contact = ?', contact);
  return row?.comment_id ?? '';
}

interface Facts {
  readonly recipient: string;
  readonly metadata: string;
  readonly correlation_id?: string | undefined;
}

function keep(service: Service, kind: AppMessage['kind'], id: string, facts: Facts, sendable: Sendable): object {
  const { database, now } = service;
  const { recipient, metadata, correlation_id } = facts;
  const at = now();
  database.transaction(() => {
    database.query(
      'INSERT INTO messages (id, kind, contact, at, metadata, correlation_id) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      kind,
      recipient,
      at,
      metadata,
      correlation_id ?? null,
    );
    const hasContent = kind === 'message' && sendable.requests.some((request) => !('sender_action' in request));
    for (const request of sendable.requests) {
      // A message with content does not wait, and does not fail, for who is shown typing.
      const messageId = hasContent && 'sender_action' in request ? '' : id;
      addJob(service, { queue: 'graph', lane: recipient, messageId, body: JSON.stringify(request) });
    }
  });
  service.wake();
  return { accepted_time: timeOf(at), ...noticesOf(sendable) };
}
