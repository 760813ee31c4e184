import type { InstagramMessageRequest, InstagramRecipient, SendRequest } from '../../types/instagram/send-request.ts';
import type { Context } from '../context.ts';
import { type Path, root } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent } from '../reading/read.ts';
import { info, issue, type Report, together } from '../report/report.ts';
import { type Address, addressBody, reportOfBodies, type Sent } from './address-body.ts';
import type { Fitted, FittedMessage } from './fit.ts';

/** Requests that are ready to be sent, and what is said of how they are addressed. */
export interface Addressed {
  readonly requests: readonly SendRequest[];
  readonly report: Report;
}

/** What the address depends on: where the content stands, and whether it is for the author of a comment. */
export interface Addressee {
  readonly path: Path;
  readonly answersComment: boolean;
}

/**
 * Addresses requests to the person, or as the one private reply to a comment: where that is what the content is for, or where
 * there is nobody else to send to.
 */
export function address(fitted: readonly Fitted[], content: Addressee, context: Context): Addressed {
  const { to, commentId, tag, replyTo } = context;
  if (commentId !== undefined && (content.answersComment || to === undefined)) {
    return privateReply(fitted, commentId, content, context);
  }
  const recipient = to === undefined ? undefined : { id: to };
  // Nearly always: it is asked for first. See docs/decisions/speed.md.
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (tag === undefined && replyTo === undefined && fitted.every(isOurs)) {
    return { requests: fitted.map(({ message }) => plainRequest(message, recipient)), report: undefined };
  }
  const first = fitted.find(hasMessage);
  const all = fitted.map((each) => sentOf(each, { recipient, tag, replyTo: each === first ? replyTo : undefined }));
  return { requests: all.map(({ request }) => request), report: reportOf(all, context) };
}

function privateReply(
  fitted: readonly Fitted[],
  comment_id: string,
  { path, answersComment }: Addressee,
  context: Context,
): Addressed {
  // A private reply takes no tag and quotes no message: docs/wires/instagram.md, "Private replies".
  const address = { recipient: { comment_id }, tag: undefined, replyTo: undefined };
  const all = fitted.map((each) => sentOf(each, address));
  // The comment-reply rule has already checked its text.
  const isWrong = !answersComment && !isOneReply(fitted);
  return {
    requests: all.map(({ request }) => request),
    // What is said of requests that are not sent would only distract.
    report: isWrong ? issue('private-reply.text-only', path) : reportOf(all, context),
  };
}

/** A comment can be answered once: by a plain text of ours, or by whatever message somebody wrote. */
function isOneReply(fitted: readonly Fitted[]): boolean {
  const [only, ...others] = fitted;
  if (only === undefined || others.length > 0) return false;
  return isOurs(only) ? only.from.kind === 'text' && only.from.replies === undefined : hasMessage(only);
}

function isOurs(fitted: Fitted): fitted is FittedMessage {
  return fitted.message !== undefined;
}

function hasMessage({ from, message }: Fitted): boolean {
  return message !== undefined || (from.kind === 'explicit' && !isAbsent(ownField(from.body, 'message')));
}

function sentOf(fitted: Fitted, address: Address): Sent {
  return { fitted, request: requestOf(fitted, address) };
}

function requestOf({ from, message }: Fitted, address: Address): SendRequest {
  if (message !== undefined) return messageRequest(message, address);
  if (from.kind === 'explicit') return addressBody(from.body, address);
  const { recipient } = address;
  return { ...(recipient && { recipient }), sender_action: from.action };
}

type Message = InstagramMessageRequest['message'];

function messageRequest(message: Message, { recipient, tag, replyTo }: Address): SendRequest {
  return {
    ...(recipient && { recipient }),
    ...(tag === undefined ? { messaging_type: 'RESPONSE' } : { messaging_type: 'MESSAGE_TAG', tag }),
    message,
    ...(replyTo !== undefined && { reply_to: { mid: replyTo } }),
  };
}

function plainRequest(message: Message, recipient: InstagramRecipient | undefined): SendRequest {
  if (recipient === undefined) return { messaging_type: 'RESPONSE', message };
  return { recipient, messaging_type: 'RESPONSE', message };
}

/** What is said of what the options ask for and of what gave way to them. */
function reportOf(all: readonly Sent[], { tag, replyTo }: Context): Report {
  const messages = all.filter(({ fitted }) => hasMessage(fitted)).map(({ request }) => request);
  const [first] = messages;
  const isTagged = first !== undefined && messages.every((request) => ownField(request, 'tag') === tag);
  const quoted = first && ownField(Object(ownField(first, 'reply_to')), 'mid');
  return together(
    tag === undefined || isTagged ? undefined : info('tag.dropped', root, { tag }),
    replyTo === undefined || quoted === replyTo ? undefined : info('reply.dropped', root, { mid: replyTo }),
    reportOfBodies(all),
  );
}
