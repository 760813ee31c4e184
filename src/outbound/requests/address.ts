import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { InstagramRecipient, SendRequest } from '../../types/instagram/send-request.ts';
import type { Fitted } from './fit.ts';
import type { Job } from '../context.ts';
import { note, refuse } from '../report/report.ts';
import type { ContentKey, ExplicitBody } from '../messages/model.ts';
import type { Place } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';

/** Addresses what was fitted: to the person, or as the one private reply to a comment. */
export function address(fitted: readonly Fitted[], kind: ContentKey, at: Place, job: Job): readonly SendRequest[] {
  const { to, commentId, isHumanAgent } = job;
  // A comment is answered privately where that is what the message is for, or where there is nobody else to send to.
  if (commentId !== undefined && (kind === 'comment_reply_event' || to === undefined)) {
    return privateReply(fitted, commentId, kind, at, job);
  }
  const recipient = to === undefined ? undefined : { id: to };
  return fitted.map((each) => requestOf(each, recipient, isHumanAgent));
}

function privateReply(
  fitted: readonly Fitted[],
  comment_id: string,
  kind: ContentKey,
  at: Place,
  { isHumanAgent, log }: Job,
): readonly SendRequest[] {
  // A comment reply has said better what is wrong with it.
  if (kind !== 'comment_reply_event' && !isOnePlainText(fitted)) refuse(log, 'private-reply.text-only', at);
  // Instagram refuses tags on private replies since 2021-09-13.
  if (isHumanAgent) note(log, 'tag.dropped', undefined, { tag: 'HUMAN_AGENT' });
  return fitted.map((each) => requestOf(each, { comment_id }, false));
}

function isOnePlainText(fitted: readonly Fitted[]): boolean {
  const [only, ...others] = fitted.map(bodyOf);
  const message = Object(only?.message);
  const isPlainText = ownField(message, 'text') !== undefined && ownField(message, 'quick_replies') === undefined;
  return isPlainText && others.length === 0;
}

function requestOf(fitted: Fitted, recipient: InstagramRecipient | undefined, isTagged: boolean): SendRequest {
  if (fitted.kind === 'message' && recipient !== undefined && !isTagged) {
    // Nearly always. At once is several times as fast as field by field.
    return { recipient, messaging_type: 'RESPONSE', message: fitted.message };
  }
  // What is not our own is as its author wrote it: any body that Instagram takes, see `SendRequest`.
  return requestWith(bodyOf(fitted), recipient, isTagged) as unknown as SendRequest;
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

/** What the options say goes before what the body says. */
function requestWith(body: ExplicitBody, to: InstagramRecipient | undefined, isHumanAgent: boolean): ExplicitBody {
  const { sender_action, payload, message, reply_to } = body;
  const recipient = to ?? body.recipient;
  if (message === undefined) return withoutUndefined<ExplicitBody>({ recipient, sender_action, payload });
  // A private reply takes no tag, whoever asks for it.
  const isPrivateReply = ownField(Object(recipient), 'comment_id') !== undefined;
  const theirs = isHumanAgent || isPrivateReply ? emptyBody : body;
  const tag = isHumanAgent && !isPrivateReply ? 'HUMAN_AGENT' : theirs.tag;
  const messaging_type = theirs.messaging_type ?? (tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG');
  return withoutUndefined<ExplicitBody>({ recipient, messaging_type, tag, message, reply_to });
}
