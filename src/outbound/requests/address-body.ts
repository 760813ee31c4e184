import { match } from 'ts-pattern';
import type { InstagramRecipient, SendRequest } from '../../types/instagram/send-request.ts';
import { checkRequest } from '../check-request.ts';
import { more } from '../checking/shape.ts';
import type { Context } from '../context.ts';
import { maxIssues } from '../options/limits.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent } from '../reading/read.ts';
import { info, type Report, reportOfEach, together } from '../report/report.ts';
import type { ExplicitBody, UnfittedBody } from '../unfitted.ts';
import type { Fitted } from './fit.ts';

/** What the options say of one request. */
export interface Address {
  readonly recipient: InstagramRecipient | undefined;
  readonly tag: Context['tag'];
  /** The `mid` of the message that is quoted. */
  readonly replyTo: string | undefined;
}

/** A request, and what it was made of. */
export interface Sent {
  readonly fitted: Fitted;
  readonly request: SendRequest;
}

/** The keys of a body that give way to the options, in the order in which they are sent. */
const addressing = ['recipient', 'messaging_type', 'tag'] as const;
type Addressing = { readonly [Key in (typeof addressing)[number]]: unknown };

/** In the order in which the keys are sent; others follow. */
const noBody: ExplicitBody = {
  recipient: undefined,
  messaging_type: undefined,
  tag: undefined,
  message: undefined,
  reply_to: undefined,
};

/** Addresses a body that somebody wrote: what the options say wins, and everything else goes as written. */
export function addressBody(body: ExplicitBody, address: Address): SendRequest {
  const hasMessage = !isAbsent(ownField(body, 'message'));
  const own = ownField(body, 'reply_to');
  const isQuoting = address.replyTo !== undefined && isAbsent(own) && !isForComment(body, address);
  const fields = {
    ...noBody,
    ...body,
    ...addressingOf(body, hasMessage, address),
    ...(isQuoting && { reply_to: { mid: address.replyTo } }),
  };
  // Unlike assignment, this keeps an own `__proto__`. A body holds whatever its author wrote: see `SendRequest`.
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field !== undefined),
  ) as unknown as SendRequest;
}

function addressingOf(body: ExplicitBody, hasMessage: boolean, address: Address): Addressing {
  const ours = isReplyByHand(body, address) ? undefined : address.recipient;
  const recipient = ours ?? presentValue(body, 'recipient');
  const tag = presentValue(body, 'tag');
  const messaging_type = presentValue(body, 'messaging_type');
  return match({
    hasMessage,
    isForComment: isForComment(body, address),
    isOurs: ours !== undefined,
    isTagged: address.tag !== undefined,
  })
    .with({ hasMessage: false }, () => ({ recipient, messaging_type, tag }))
    .with({ isForComment: true, isOurs: true }, () => ({ recipient, messaging_type: 'RESPONSE', tag: undefined }))
    .with({ isForComment: false, isTagged: true }, () => ({
      recipient,
      messaging_type: 'MESSAGE_TAG',
      tag: address.tag,
    }))
    .with({ hasMessage: true }, () => ({
      recipient,
      messaging_type: messaging_type ?? (tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG'),
      tag,
    }))
    .exhaustive();
}

function isForComment(body: ExplicitBody, address: Address): boolean {
  return isReplyByHand(body, address) || namesComment(address.recipient);
}

/** Somebody wrote a private reply: sent to the person of the options, it would answer nobody. */
function isReplyByHand(body: ExplicitBody, { recipient }: Address): boolean {
  return !namesComment(recipient) && namesComment(ownField(body, 'recipient')) && !isAbsent(ownField(body, 'message'));
}

function namesComment(recipient: unknown): boolean {
  return !isAbsent(ownField(Object(recipient), 'comment_id'));
}

/** What is null counts as absent, for the options have something to put there. */
function presentValue(body: ExplicitBody, key: keyof Addressing): unknown {
  return ownField(body, key) ?? undefined;
}

interface Body {
  readonly from: UnfittedBody;
  readonly request: SendRequest;
}

/** What is said of the bodies that somebody wrote: what gave way to the options, and what of them is doubtful. */
export function reportOfBodies(all: readonly Sent[]): Report {
  const bodies = all.flatMap(({ fitted: { from }, request }) => (from.kind === 'explicit' ? [{ from, request }] : []));
  const [first] = bodies;
  if (first === undefined) return undefined;
  const keys = addressing.filter((key) => bodies.some(({ from, request }) => gaveWay(key, from, request)));
  return together(
    keys.length === 0 ? undefined : info('explicit.ignored', first.from.path, { keys }),
    doubtsOf(bodies),
  );
}

/** What is doubtful in the bodies. Beyond what is told, the first body that has more says so. */
function doubtsOf(bodies: readonly Body[]): Report {
  const doubts = bodies.flatMap(({ from, request }) => checkRequest(request).map((issue) => ({ issue, from })));
  const [leftOut] = doubts.slice(maxIssues);
  const told = leftOut ? [...doubts.slice(0, maxIssues), { issue: more, from: leftOut.from }] : doubts;
  return reportOfEach(told, ({ issue, from }) => info('explicit.doubtful', from.path, { issue }, from));
}

function gaveWay(key: keyof Addressing, { body }: UnfittedBody, request: SendRequest): boolean {
  const own = presentValue(body, key);
  return own !== undefined && JSON.stringify(own) !== JSON.stringify(ownField(request, key));
}
