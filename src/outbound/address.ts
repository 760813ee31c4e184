import type { Message, MessageRequest, Recipient } from '../types/instagram-send.ts';
import type { Job } from './job.ts';
import { note, refuse } from './log.ts';
import type { Place } from './place.ts';

/** Addresses messages: to the person, or as the one private reply to a comment. */
export function address(messages: readonly Message[], content: Place, job: Job): readonly MessageRequest[] {
  const { to, commentId, isHumanAgent, log } = job;
  const isPrivateReply = to === undefined && commentId !== undefined;
  if (isPrivateReply) {
    if (!isOnePlainText(messages)) refuse(log, 'private-reply.text-only', content);
    // Instagram refuses tags on private replies since 2021-09-13.
    if (isHumanAgent) note(log, 'tag.dropped', undefined, { tag: 'HUMAN_AGENT' });
  }
  const recipient = recipientOf(job);
  return messages.map((message) => requestOf(message, recipient, isHumanAgent && !isPrivateReply));
}

function isOnePlainText(messages: readonly Message[]): boolean {
  const [message, ...others] = messages;
  return others.length === 0 && message !== undefined && 'text' in message && message.quick_replies === undefined;
}

function recipientOf({ to, commentId }: Job): Recipient | undefined {
  if (to !== undefined) return { id: to };
  return commentId === undefined ? undefined : { comment_id: commentId };
}

// Whole literals: adding to a spread costs a microsecond a field on Node 20.
function requestOf(message: Message, recipient: Recipient | undefined, isTagged: boolean): MessageRequest {
  if (isTagged) {
    if (recipient === undefined) return { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message };
    return { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message };
  }
  if (recipient === undefined) return { messaging_type: 'RESPONSE', message };
  return { recipient, messaging_type: 'RESPONSE', message };
}
