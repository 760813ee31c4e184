import { explain, type OutboundOptions, type OutboundResult, toInstagram } from 'convograph/outbound';
import { HTTPException } from 'hono/http-exception';
import { ulid } from 'ulid';
import type { AppMessage } from './callbacks.ts';
import type { SendEventRequest, SendMessageRequest, TranscodeRequest } from './envelopes.ts';
import { addJob } from './jobs.ts';
import { type Service, timeOf } from './service.ts';

type AppContent = Parameters<typeof toInstagram>[0];

/** The result of a message that can be sent. */
type Sendable = Exclude<OutboundResult, { status: 'refused' }>;

/** Takes a message. Once this returns, the message will be sent or reported as failed. */
export function acceptMessage(service: Service, request: SendMessageRequest): object {
  const { recipient: to, message, channel_properties: channelProperties } = request;
  const id = ulid(service.now());
  const sendable = toSendable('/message', message, { to, messageId: id, channelProperties });
  const accepted = keep(service, 'message', id, { ...request, metadata: request.message_metadata }, sendable);
  return { message_id: id, ...accepted };
}

/** Takes an event. A `comment_reply_event` answers the last comment of the person. */
export function acceptEvent(service: Service, request: SendEventRequest): object {
  const { recipient: to, event } = request;
  const id = ulid(service.now());
  const commentId = lastCommentOf(service, to);
  const sendable = toSendable('/event', event, { to, ...(commentId && { commentId }) });
  const accepted = keep(service, 'event', id, { ...request, metadata: request.event_metadata }, sendable);
  return { event_id: id, ...accepted };
}

/** Gives the requests as JSON text. Several are a JSON array, which an explicit message takes back. */
export function transcode({ app_message, to }: TranscodeRequest): object {
  const sendable = toSendable('/app_message', app_message, to === undefined ? {} : { to });
  const [first, ...more] = sendable.requests;
  const INSTAGRAM = JSON.stringify(more.length === 0 ? first : sendable.requests);
  return { transcoded_message: { INSTAGRAM }, ...noticesOf(sendable) };
}

/** Gives the notices with a description each; no field where there are none. */
function noticesOf({ notices }: Sendable): object {
  return notices.length > 0 ? { notices: notices.map((each) => ({ ...each, description: explain(each) })) } : {};
}

/**
 * Transcodes a message.
 *
 * @param parent JSON Pointer to the message in the request.
 * @throws HTTPException with the issues and notices of a message that was refused.
 */
function toSendable(parent: string, content: unknown, options: OutboundOptions): Sendable {
  // It may be anything: `toInstagram` refuses what is no message.
  const result = toInstagram(content as AppContent, options);
  if (result.status !== 'refused') return result;
  const details = [...result.issues, ...result.notices].map((each) => ({
    ...each,
    field: parent + each.path,
    description: explain(each),
  }));
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
      // A message with content neither waits for a sender action nor fails with it.
      const messageId = hasContent && 'sender_action' in request ? '' : id;
      addJob(service, { queue: 'graph', lane: recipient, messageId, body: JSON.stringify(request) });
    }
  });
  service.wake();
  return { accepted_time: timeOf(at), ...noticesOf(sendable) };
}
