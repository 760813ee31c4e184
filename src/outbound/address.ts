import type { Message, MessageRequest, Recipient, SendRequest } from '../types/instagram-send.ts';
import type { Fitted } from './fit.ts';
import type { Job } from './job.ts';
import { note, refuse } from './log.ts';
import type { ContentKey, ExplicitBody } from './model.ts';
import type { Place } from './place.ts';
import { ownField } from './read/keys.ts';

/** To whom a message goes, and how. */
interface Head {
  readonly recipient: Recipient | undefined;
  readonly isTagged: boolean;
}

/** Addresses what was fitted: to the person, or as the one private reply to a comment. */
export function address(fitted: readonly Fitted[], kind: ContentKey, at: Place, job: Job): readonly SendRequest[] {
  const head = headOf(kind, job);
  const isPrivateReply = head.recipient !== undefined && Object.hasOwn(head.recipient, 'comment_id');
  if (isPrivateReply) {
    // A comment reply has said better what is wrong with it.
    if (kind !== 'comment_reply_event' && !isOnePlainText(fitted)) refuse(job.log, 'private-reply.text-only', at);
    // Instagram refuses tags on private replies since 2021-09-13.
    if (job.isHumanAgent) note(job.log, 'tag.dropped', undefined, { tag: 'HUMAN_AGENT' });
  }
  return fitted.map((each) => requestOf(each, head));
}

/** A comment is answered privately where that is what the message is for, or where there is nobody else to send to. */
function headOf(kind: ContentKey, { to, commentId, isHumanAgent }: Job): Head {
  if (commentId !== undefined && (kind === 'comment_reply_event' || to === undefined)) {
    return { recipient: { comment_id: commentId }, isTagged: false };
  }
  return { recipient: to === undefined ? undefined : { id: to }, isTagged: isHumanAgent };
}

function isOnePlainText([first, ...others]: readonly Fitted[]): boolean {
  if (first === undefined || first.kind === 'action' || others.length > 0) return false;
  const message = Object(first.kind === 'message' ? first.message : first.body.message);
  return ownField(message, 'text') !== undefined && ownField(message, 'quick_replies') === undefined;
}

function requestOf(fitted: Fitted, head: Head): SendRequest {
  switch (fitted.kind) {
    case 'message':
      return messageRequest(fitted.message, head);
    case 'action':
      if (head.recipient === undefined) return { sender_action: fitted.action };
      return { recipient: head.recipient, sender_action: fitted.action };
    case 'explicit':
      // As its author wrote it: any body that Instagram takes, see `SendRequest`.
      return explicitRequest(fitted.body, head) as unknown as SendRequest;
  }
}

// Whole literals: adding to a spread costs a microsecond a field on Node 20.
function messageRequest(message: Message, { recipient, isTagged }: Head): MessageRequest {
  if (isTagged) {
    if (recipient === undefined) return { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message };
    return { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message };
  }
  if (recipient === undefined) return { messaging_type: 'RESPONSE', message };
  return { recipient, messaging_type: 'RESPONSE', message };
}

/** What the options say goes before what the body says. */
function explicitRequest(body: ExplicitBody, { recipient, isTagged }: Head): object {
  const to = recipient ?? body.recipient;
  const head = to === undefined ? {} : { recipient: to };
  if (body.message === undefined) return { ...head, sender_action: body.sender_action, ...pick(body, 'payload') };
  const isPrivateReply = ownField(Object(to), 'comment_id') !== undefined;
  // A private reply takes no tag, whoever asks for it.
  const theirs = isTagged || isPrivateReply ? { tag: undefined, messaging_type: undefined } : body;
  const tag = isTagged && !isPrivateReply ? 'HUMAN_AGENT' : theirs.tag;
  const messaging = { messaging_type: theirs.messaging_type ?? (tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG') };
  return { ...head, ...messaging, ...(tag !== undefined && { tag }), message: body.message, ...pick(body, 'reply_to') };
}

function pick(body: ExplicitBody, key: 'payload' | 'reply_to'): object {
  return body[key] === undefined ? {} : { [key]: body[key] };
}
