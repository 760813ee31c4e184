/**
 * The public types as a caller meets them: compiled, never run, against the sources and against the packed declarations.
 * Each error that is expected must be there.
 */
import {
  type Callback,
  type ContactMessage,
  type Envelope,
  fromInstagram,
  type Outcome,
  toCallback,
  type Webhook,
} from '../../src/inbound/index.ts';
import * as all from '../../src/index.ts';
import {
  type AppMessage,
  explain,
  type Notice,
  type OutboundOptions,
  type OutboundResult,
  type Profile,
  profiles,
  readSendResponse,
  type SendRequest,
  sendWindow,
  toInstagram,
  type WireRequest,
} from '../../src/outbound/index.ts';
import { answerChallenge, verifySignature } from '../../src/webhook/index.ts';

const { current, documented } = profiles;

const hello = { text_message: { text: 'Hello' } };
const result: OutboundResult = toInstagram(hello);

// A result is told apart by its status.
if (result.status === 'refused') {
  result.requests satisfies readonly [];
  result.issues[0].code satisfies string;
  result.issues.map(explain) satisfies string[];
  // @ts-expect-error a refused message has no notices
  result.notices;
  // @ts-expect-error a refused message was built by no rule
  result.rule;
  // @ts-expect-error an issue holds types and lengths, never content
  result.issues[0].value;
} else if (result.status === 'ok') {
  result.notices satisfies readonly [];
  // @ts-expect-error a message that went as it is has no issues
  result.issues;
} else {
  result.notices[0].path satisfies string;
  result.rule satisfies string;
}
// @ts-expect-error a result is not changed
result.requests.push();

// A notice is told apart by its code.
function lost(notice: Notice): string | undefined {
  if (notice.code === 'title.cut') {
    notice.limit satisfies number;
    notice.severity satisfies 'loss';
    return notice.value;
  }
  // @ts-expect-error a code that there is not
  if (notice.code === 'title.gone') return undefined;
  // @ts-expect-error not every notice carries a value
  return notice.value;
}
lost satisfies (notice: Notice) => string | undefined;

// A request is told apart by what it holds.
for (const request of result.requests) {
  if ('sender_action' in request) {
    request.sender_action satisfies 'typing_on' | 'typing_off' | 'mark_seen';
    // @ts-expect-error a sender action has no message
    request.message;
  } else if ('text' in request.message) request.message.quick_replies?.[0]?.payload satisfies string | undefined;
  else if (request.message.attachment.type === 'template')
    request.message.attachment.payload.template_type satisfies string;
  else request.message.attachment.payload.url satisfies string;
}

// What we make is a part of the wire.
declare const made: SendRequest;
made satisfies WireRequest;
declare const wire: WireRequest;
// @ts-expect-error the wire is wider than what we make
wire satisfies SendRequest;

// Every option, and what a mistake in one looks like.
const options: OutboundOptions = {
  to: '1',
  commentId: '2',
  messageId: '3',
  channelProperties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' },
  profile: documented,
  mediaTypes: { 'https://example.com/a': 'video' },
  callChoices: 'text',
  longText: 'follow-up',
  onLoss: 'refuse',
  templates: ({ template_id }) => (template_id === 'welcome' ? hello : undefined),
};
toInstagram(hello, options);
toInstagram({ composing_event: {} }, options);
// @ts-expect-error a typing error in a message
toInstagram({ text_mesage: { text: 'Hello' } });
// @ts-expect-error a field that is required
toInstagram({ text_message: {} });
// @ts-expect-error a message is no text
toInstagram('Hello');
// @ts-expect-error a typing error in an option
toInstagram(hello, { too: '1' });
// @ts-expect-error a value that an option does not know
toInstagram(hello, { onLoss: 'ignore' });
// @ts-expect-error templates are looked up, not awaited
toInstagram(hello, { templates: async () => hello });

// A profile of one's own is made by spreading one of ours.
const own: Profile = { ...current, media: { image: ['png'] }, limits: { ...current.limits, quickReplies: 11 } };
toInstagram(hello, { profile: own });
// @ts-expect-error a profile has every limit
({ ...current, limits: { quickReplies: 11 } }) satisfies Profile;
// @ts-expect-error profiles cannot be changed
current.limits.textBytes = 5;

// The answer of a send call is told apart by its status, and is a callback where it failed.
const envelope: Envelope = { app_id: 'a', project_id: 'p', accepted_time: '2026-01-01T00:00:00Z' };
const answer = readSendResponse(200, { recipient_id: '1', message_id: 'mid.1' }, result.requests[0]);
if (answer.status === 'accepted') {
  answer.mid satisfies string | undefined;
  // @ts-expect-error what was accepted is nothing to report
  toCallback(answer, envelope);
} else {
  answer.retry satisfies 'no' | 'later' | 'unknown';
  answer.actor satisfies 'developer' | 'business' | 'contact' | 'nobody';
  answer.graph.subcode satisfies number | undefined;
  toCallback(answer, { ...envelope, message_id: 'm', contact: '1' }) satisfies Callback;
}

// A window is open until some time, or closed for a reason.
const chance = sendWindow({ lastContactAt: 0, now: 1, humanAgent: true });
if (chance.open) {
  chance.until satisfies number;
  chance.tag satisfies 'HUMAN_AGENT' | undefined;
} else {
  chance.reason satisfies 'never' | 'closed';
  // @ts-expect-error what is closed has no end
  chance.until;
}
// @ts-expect-error nothing here reads a clock
sendWindow({ lastContactAt: 0 });

// An outcome is told apart by its kind.
function told(outcome: Outcome): string | undefined {
  outcome.dedupeKey satisfies string;
  outcome.details.reply_to_mid satisfies string | undefined;
  switch (outcome.kind) {
    case 'message':
      return inWords(outcome.message);
    case 'event':
      return 'comment_event' in outcome.event ? outcome.event.comment_event.text : undefined;
    case 'receipt':
      outcome.status satisfies 'DELIVERED' | 'READ';
      return outcome.message_id;
    case 'change':
      return outcome.text;
    case 'unsupported':
      // @ts-expect-error what nobody can read has no message
      outcome.message;
      return outcome.payload;
  }
}

// A contact message is told apart by its content.
function inWords(message: ContactMessage): string {
  if ('text_message' in message) return message.text_message.text;
  if ('choice_response_message' in message) return message.choice_response_message.postback_data;
  if ('media_card_message' in message) return message.media_card_message.caption ?? '';
  return message.media_message.url;
}

const webhook: Webhook = { object: 'instagram', entry: [] };
const inbound = fromInstagram(webhook, {
  messageIdOf: (mid) => (mid === 'mid.1' ? 'm' : undefined),
  choiceOf: (payload) => ({ message_id: 'm', postback_data: payload }),
});
fromInstagram(JSON.parse('[]') as unknown);
// @ts-expect-error look-ups are not awaited
fromInstagram(webhook, { messageIdOf: async () => 'm' });
if (inbound.status === 'ok') {
  inbound.outcomes.map(told) satisfies (string | undefined)[];
  // @ts-expect-error an envelope says when the webhook came
  inbound.outcomes.map((outcome) => toCallback(outcome, { app_id: 'a', project_id: 'p' }));
  const callbacks = inbound.outcomes.map((outcome) => toCallback(outcome, { ...envelope, details: true }));
  for (const callback of callbacks) {
    if ('message' in callback) callback.message.direction satisfies 'TO_APP';
    else if ('message_delivery_report' in callback) callback.message_delivery_report.status satisfies string;
    else if ('event' in callback) callback.event.channel_identity.identity satisfies string;
    else callback.unsupported_callback.payload satisfies string;
  }
} else {
  inbound.issues[0].code satisfies 'webhook.unreadable' | 'webhook.no-entry';
  // @ts-expect-error a refused webhook has no outcomes
  inbound.outcomes;
}

// A signature takes time, a challenge does not.
verifySignature(new Uint8Array(), undefined, ['secret']) satisfies Promise<boolean>;
verifySignature('{}', 'sha256=', 'secret') satisfies Promise<boolean>;
// @ts-expect-error a body that was parsed is not the one that was signed
verifySignature({}, 'sha256=', 'secret');
// @ts-expect-error a secret is needed
verifySignature('{}', 'sha256=');
answerChallenge({ 'hub.mode': 'subscribe' }, 'token').status satisfies 200 | 400 | 403;
answerChallenge({ getAll: () => ['subscribe'] }, 'token').body satisfies string;
// @ts-expect-error a token is needed
answerChallenge({});

// The entry of both directions has all of it, and the same types.
all.toInstagram satisfies typeof toInstagram;
all.toCallback satisfies typeof toCallback;
all.verifySignature satisfies typeof verifySignature;
const rule = all.rules[0];
rule?.direction satisfies 'outbound' | 'inbound' | undefined;
const remarks: readonly (all.Notice | all.Issue)[] = result.status === 'refused' ? result.issues : result.notices;
remarks satisfies readonly { readonly code: string; readonly path: string }[];
if (inbound.status === 'refused') all.describe(inbound.issues[0]) satisfies string;
hello satisfies AppMessage & all.AppMessage;
