import { match } from 'ts-pattern';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { InstagramRecipient, SendRequest } from '../../types/instagram/send-request.ts';
import type { Context } from '../context.ts';
import { type Path, root } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';
import { info, issue, type Report, together } from '../report/report.ts';
import type { Fitted } from './fit.ts';
import type { ExplicitBody } from './unfitted.ts';

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
  const { to, commentId, channelProperties } = context;
  if (commentId !== undefined && (content.answersComment || to === undefined)) {
    return privateReply(fitted, commentId, content, context);
  }
  const recipient = to === undefined ? undefined : { id: to };
  const isTagged = channelProperties.tag !== undefined;
  return { requests: fitted.map((each) => requestOf(each, recipient, isTagged)), report: undefined };
}

function privateReply(
  fitted: readonly Fitted[],
  comment_id: string,
  { path, answersComment }: Addressee,
  { channelProperties: { tag } }: Context,
): Addressed {
  // A comment reply has said better what is wrong with it.
  const isWrong = !answersComment && !isOnePlainText(fitted);
  return {
    requests: fitted.map((each) => requestOf(each, { comment_id }, false)),
    report: together(
      isWrong ? issue('private-reply.text-only', path) : undefined,
      // Instagram refuses tags on private replies since 2021-09-13.
      tag === undefined ? undefined : info('tag.dropped', root, { tag }),
    ),
  };
}

function isOnePlainText(fitted: readonly Fitted[]): boolean {
  const [only, ...others] = fitted.map(bodyOf);
  const message = Object(only?.message);
  const isPlainText = ownField(message, 'text') !== undefined && ownField(message, 'quick_replies') === undefined;
  return isPlainText && others.length === 0;
}

function requestOf(fitted: Fitted, recipient: InstagramRecipient | undefined, isTagged: boolean): SendRequest {
  const { message } = fitted;
  if (message !== undefined && !isTagged) {
    // Nearly always: it is asked for first, since a match costs as much as all else here.
    if (recipient === undefined) return { messaging_type: 'RESPONSE', message };
    return { recipient, messaging_type: 'RESPONSE', message };
  }
  // What is not our own is as its author wrote it: any body that Instagram takes, see `SendRequest`.
  return addressedBody(bodyOf(fitted), recipient, isTagged) as unknown as SendRequest;
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

function bodyOf({ from, message }: Fitted): ExplicitBody {
  if (message !== undefined) return { ...emptyBody, message };
  return { ...emptyBody, ...(from.kind === 'action' ? { sender_action: from.action } : from.body) };
}

/** What the options say goes before what the body says. */
function addressedBody(body: ExplicitBody, to: InstagramRecipient | undefined, isTagged: boolean): ExplicitBody {
  const { sender_action, payload } = body;
  const recipient = to ?? body.recipient;
  return (
    match({
      hasMessage: body.message !== undefined,
      isPrivateReply: ownField(Object(recipient), 'comment_id') !== undefined,
      isTagged,
    })
      .with({ hasMessage: false }, () => withoutUndefined<ExplicitBody>({ recipient, sender_action, payload }))
      // A private reply takes no tag, whoever asks for it.
      .with({ isPrivateReply: true }, () => messageRequest(body, recipient, emptyBody))
      .with({ isTagged: true }, () => messageRequest(body, recipient, { ...emptyBody, tag: 'HUMAN_AGENT' }))
      .with({ isPrivateReply: false, isTagged: false }, () => messageRequest(body, recipient, body))
      .exhaustive()
  );
}

function messageRequest(
  { message, reply_to }: ExplicitBody,
  recipient: unknown,
  { tag, messaging_type = tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG' }: ExplicitBody,
): ExplicitBody {
  return withoutUndefined<ExplicitBody>({ recipient, messaging_type, tag, message, reply_to });
}
