import type { Recipient, SendRequest } from '../types/instagram-send.ts';
import type { Fitted } from './fit.ts';
import type { Job } from './job.ts';
import { note, refuse } from './log.ts';
import type { ContentKey, ExplicitBody } from './model.ts';
import type { Mutable } from './mutable.ts';
import type { Place } from './place.ts';
import { ownField } from './read/keys.ts';

/** Addresses what was fitted: to the person, or as the one private reply to a comment. */
export function address(fitted: readonly Fitted[], kind: ContentKey, at: Place, job: Job): readonly SendRequest[] {
  const { to, commentId, isHumanAgent, log } = job;
  const bodies = fitted.map(bodyOf);
  let recipient: Recipient | undefined;
  // A comment is answered privately where that is what the message is for, or where there is nobody else to send to.
  if (commentId !== undefined && (kind === 'comment_reply_event' || to === undefined)) {
    recipient = { comment_id: commentId };
    // A comment reply has said better what is wrong with it.
    if (kind !== 'comment_reply_event' && !isOnePlainText(bodies)) refuse(log, 'private-reply.text-only', at);
    // Instagram refuses tags on private replies since 2021-09-13.
    if (isHumanAgent) note(log, 'tag.dropped', undefined, { tag: 'HUMAN_AGENT' });
  } else if (to !== undefined) recipient = { id: to };
  // What is not our own is as its author wrote it: any body that Instagram takes, see `SendRequest`.
  return bodies.map((body) => requestOf(body, recipient, isHumanAgent) as unknown as SendRequest);
}

/** Every field as an own one, so that nothing inherited answers. */
const emptyBody: ExplicitBody = {
  recipient: undefined,
  sender_action: undefined,
  payload: undefined,
  messaging_type: undefined,
  tag: undefined,
  message: undefined,
  reply_to: undefined,
};

function bodyOf(fitted: Fitted): ExplicitBody {
  if (fitted.kind === 'message') return { ...emptyBody, message: fitted.message };
  return { ...emptyBody, ...(fitted.kind === 'action' ? { sender_action: fitted.action } : fitted.body) };
}

function isOnePlainText(bodies: readonly ExplicitBody[]): boolean {
  const message = Object(bodies[0]?.message);
  const isPlainText = ownField(message, 'text') !== undefined && ownField(message, 'quick_replies') === undefined;
  return isPlainText && bodies.length === 1;
}

/** What the options say goes before what the body says. */
function requestOf(body: ExplicitBody, to: Recipient | undefined, isHumanAgent: boolean): ExplicitBody {
  const { sender_action, payload, message, reply_to } = body;
  const recipient = to ?? body.recipient;
  const request: Mutable<ExplicitBody> = {};
  if (recipient !== undefined) request.recipient = recipient;
  if (message === undefined) {
    request.sender_action = sender_action;
    if (payload !== undefined) request.payload = payload;
    return request;
  }
  // A private reply takes no tag, whoever asks for it.
  const isPrivateReply = ownField(Object(recipient), 'comment_id') !== undefined;
  const theirs = isHumanAgent || isPrivateReply ? emptyBody : body;
  const tag = isHumanAgent && !isPrivateReply ? 'HUMAN_AGENT' : theirs.tag;
  request.messaging_type = theirs.messaging_type ?? (tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG');
  if (tag !== undefined) request.tag = tag;
  request.message = message;
  if (reply_to !== undefined) request.reply_to = reply_to;
  return request;
}
