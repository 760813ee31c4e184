/**
 * The public types as a caller meets them: compiled, never run, against the sources and against the packed declarations.
 * Each error that is expected must be there.
 */
import {
  type Callback,
  type ChangeOutcome,
  type ContactEvent,
  type ContactEventType,
  type ContactMessage,
  type ContactMessageEvent,
  type ContactMessageType,
  type Envelope,
  type EventOutcome,
  fromInstagram,
  type MessageOutcome,
  type Outcome,
  type ReceiptOutcome,
  toCallback,
  type UnsupportedOutcome,
  type Webhook,
} from '../../src/inbound/index.ts';
import * as all from '../../src/index.ts';
import {
  type AppMessage,
  checkRequest,
  explain,
  type InstagramAttachmentMessage,
  type InstagramButton,
  type InstagramElement,
  type InstagramMessage,
  type InstagramMessageRequest,
  type InstagramQuickReply,
  type InstagramRecipient,
  type InstagramTextMessage,
  type InstagramWireRequest,
  type LossCode,
  type Notice,
  type OutboundIssue,
  type OutboundOptions,
  type OutboundResult,
  type Profile,
  type ProfileName,
  profiles,
  type RequestIssue,
  readSendResponse,
  type SendRequest,
  sendWindow,
  toInstagram,
} from '../../src/outbound/index.ts';
import { answerChallenge, verifySignature } from '../../src/webhook/index.ts';

const { current, documented } = profiles;

const hello = { text_message: { text: 'Hello' } };
const result: OutboundResult = toInstagram(hello);

// A result has all its lists, whatever its status.
result.requests satisfies readonly SendRequest[];
result.notices satisfies readonly Notice[];
result.issues satisfies readonly OutboundIssue[];
result.rule satisfies string | undefined;
for (const each of [...result.issues, ...result.notices]) explain(each) satisfies string;
// @ts-expect-error a refused message may belong to no rule
result.rule satisfies string;
// @ts-expect-error a refused message has no request
result.requests[0].recipient;
// @ts-expect-error a result has no outcomes
result.outcomes;

// The status says which of the lists have an entry.
if (result.status === 'refused') {
  result.requests satisfies readonly [];
  result.notices satisfies readonly Notice[];
  result.issues[0].code satisfies string;
  result.issues[0].nearest satisfies string | undefined;
  result.issues.map(explain) satisfies string[];
  // @ts-expect-error an issue holds types and lengths, never content
  result.issues[0].value;
} else {
  result.status satisfies 'ok' | 'adapted';
  result.rule satisfies string;
  result.requests[0] satisfies SendRequest;
  result.issues satisfies readonly [];
  // @ts-expect-error a message that goes has no issue
  result.issues[0].code;
}
// @ts-expect-error a result is not changed
result.requests.push();
// @ts-expect-error a result is not changed
result.notices.push();
// @ts-expect-error a status that there is not
if (result.status === 'failed') explain(result);

// Notices are found by code and by severity.
const cut = result.notices.find((notice) => notice.code === 'title.cut');
cut?.limit satisfies number | undefined;
cut?.severity satisfies 'loss' | undefined;
// @ts-expect-error a title that is cut moves to no other request
cut?.request;
const unknown = result.notices.find((notice) => notice.code === 'field.unknown');
unknown?.nearest satisfies string | undefined;
const losses = result.notices.filter((notice) => notice.severity === 'loss');
losses satisfies { readonly code: LossCode }[];
losses.map((loss) => (loss.code === 'link.cut' ? loss.value : loss.path)) satisfies string[];
// @ts-expect-error a split text is no loss
losses.find((loss) => loss.code === 'text.split');
// @ts-expect-error a notice holds facts of its own code alone
result.notices[0]?.limit;

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
  else if ('attachments' in request.message) request.message.attachments[0]?.type satisfies 'image' | undefined;
  else if (request.message.attachment.type === 'template')
    request.message.attachment.payload.template_type satisfies string;
  else request.message.attachment.payload.url satisfies string;
}

// What we make is a part of the wire.
declare const made: SendRequest;
made satisfies InstagramWireRequest;
declare const wire: InstagramWireRequest;
// @ts-expect-error the wire is wider than what we make
wire satisfies SendRequest;

// The types of Instagram's wire say whose they are.
const recipient: InstagramRecipient = { id: '1' };
const pill: InstagramQuickReply = { content_type: 'text', title: 'Tea', payload: 'tea' };
const open: InstagramButton = { type: 'web_url', title: 'Menu', url: 'https://example.com/menu' };
const element: InstagramElement = { title: 'Tea', subtitle: 'Hot', buttons: [open] };
const question: InstagramTextMessage = { text: 'Tea?', quick_replies: [pill] };
const card: InstagramAttachmentMessage = {
  attachment: { type: 'template', payload: { template_type: 'generic', elements: [element] } },
};
const messages: readonly InstagramMessage[] = [question, card];
messages.map((message) => ({ recipient, messaging_type: 'RESPONSE', message })) satisfies InstagramMessageRequest[];
// @ts-expect-error a message has a text or an attachment
({ quick_replies: [pill] }) satisfies InstagramMessage;
// @ts-expect-error a link button has a link
({ type: 'web_url', title: 'Menu' }) satisfies InstagramButton;
// @ts-expect-error a person has an id
({ person: '1' }) satisfies InstagramRecipient;
// @ts-expect-error the wire has no types without its name
type _Message = all.Message;
// @ts-expect-error the wire has no types without its name
type _Element = all.Element;

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

// A profile goes by its name, or as an object.
toInstagram(hello, {
  tag: 'HUMAN_AGENT',
  replyTo: 'mid.1',
  channelProperties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT', SMS_SENDER: 'x' },
});
toInstagram(hello, { mediaTypes: (url, pointer) => (url === pointer ? 'image' : undefined) });
// @ts-expect-error there is no other tag
toInstagram(hello, { tag: 'ACCOUNT_UPDATE' });
// @ts-expect-error there is no other tag among the properties
toInstagram(hello, { channelProperties: { INSTAGRAM_MESSAGE_TAG: 'ACCOUNT_UPDATE' } });
// @ts-expect-error kinds are looked up before
toInstagram(hello, { mediaTypes: async () => 'image' });
checkRequest('anything') satisfies readonly RequestIssue[];
toInstagram(hello, { profile: 'current' });
toInstagram(hello, { profile: profiles.documented });
Object.keys(profiles) satisfies readonly string[];
profiles satisfies { readonly [Name in ProfileName]: Profile };
// @ts-expect-error a typing error in the name of a profile
toInstagram(hello, { profile: 'curent' });
// @ts-expect-error a profile that there is not
profiles.curent;
// @ts-expect-error profiles stand together
all.current;

// A profile of one's own is made by spreading one of ours.
const own: Profile = { ...current, media: { image: ['png'] }, limits: { ...current.limits, quickReplies: 11 } };
toInstagram(hello, { profile: own });
// @ts-expect-error a profile has every limit
({ ...current, limits: { quickReplies: 11 } }) satisfies Profile;
// @ts-expect-error profiles cannot be changed
current.limits.textBytes = 5;

// The answer of a send call is told apart by its status, and is a callback where it failed.
const envelope: Envelope = { app_id: 'a', project_id: 'p', accepted_time: '2026-01-01T00:00:00Z' };
const body = { recipient_id: '1', message_id: 'mid.1' };
const answer = readSendResponse({ status: 200, body, headers: { 'Retry-After': '1' } }, result.requests[0]);
readSendResponse({ status: 200, headers: { get: (name: string) => name } });
readSendResponse({ status: 200, headers: [['Retry-After', '1']] });
readSendResponse({ status: 200, headers: new Map([['Retry-After', '1']]) });
readSendResponse({ status: 200, headers: ['Retry-After', '1'] });
// @ts-expect-error names are texts
readSendResponse({ status: 200, headers: [[1, '1']] });
readSendResponse({ error: undefined });
// @ts-expect-error neither a status nor an error
readSendResponse({ body });
if (answer.status === 'accepted') {
  answer.mid satisfies string | undefined;
  answer.attachmentId satisfies string | undefined;
  // @ts-expect-error what was accepted is nothing to report
  toCallback(answer, envelope);
} else if (answer.status === 'uncertain') {
  answer.likely satisfies 'sent' | 'unknown';
  answer.mid satisfies string | undefined;
  answer.retryAfter satisfies number | undefined;
  // @ts-expect-error what may have been sent is nothing to report
  toCallback(answer, envelope);
} else {
  answer.retry satisfies 'no' | 'later';
  answer.concerns satisfies 'message' | 'person' | 'account';
  answer.already satisfies true | undefined;
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
      // @ts-expect-error only an edit has a text
      outcome.text;
      // An edit always has one.
      return outcome.change === 'edited' ? (outcome.text satisfies string) : undefined;
    case 'unsupported':
      // @ts-expect-error what nobody can read has no message
      outcome.message;
      return outcome.payload;
  }
}

// `type` tells which content a message has, and narrows it.
function contentOf(outcome: MessageOutcome): string | undefined {
  switch (outcome.type) {
    case 'text_message':
      // @ts-expect-error a text is no medium
      outcome.message.media_message;
      return outcome.message.text_message.text;
    case 'media_message':
      return outcome.message.media_message.thumbnail_url;
    case 'media_card_message':
      return outcome.message.media_card_message.caption;
    case 'choice_response_message':
      outcome.message.reply_to?.message_id satisfies string | undefined;
      return outcome.message.choice_response_message.postback_data;
  }
}

// `type` tells which event it is, and narrows it; every kind and type that is forgotten is an error.
function happeningOf(outcome: EventOutcome): string | undefined {
  switch (outcome.type) {
    case 'comment_event':
      // @ts-expect-error a comment is no reaction
      outcome.event.reaction_event;
      return outcome.event.comment_event.text;
    case 'reaction_event':
      return outcome.event.reaction_event.emoji;
    case 'shortlink_activated_event':
      return outcome.event.shortlink_activated_event.ref;
    default:
      outcome satisfies never;
      return undefined;
  }
}

// One `switch` over the types of both is enough where the kind does not matter.
function wordsOf(outcome: MessageOutcome | EventOutcome): string | undefined {
  if (outcome.type === 'text_message') return contentOf(outcome);
  // @ts-expect-error what is left is no text alone
  outcome.message.text_message;
  return outcome.kind === 'event' ? happeningOf(outcome) : contentOf(outcome);
}
wordsOf satisfies (outcome: MessageOutcome | EventOutcome) => string | undefined;

// The parts of the union have names, and one type of them can be asked for.
declare const namedOutcome: ReceiptOutcome | ChangeOutcome | UnsupportedOutcome;
namedOutcome satisfies Outcome;
declare const tapOutcome: MessageOutcome<'choice_response_message'>;
tapOutcome.message.choice_response_message.message_id satisfies string;
// @ts-expect-error a tap is no text
tapOutcome.message.text_message;
// @ts-expect-error only messages and events have a type
namedOutcome.type;
// @ts-expect-error an edit has its new text
({ ...namedOutcome, kind: 'change', change: 'edited' }) satisfies ChangeOutcome;
// @ts-expect-error the type and the content belong together
({ ...tapOutcome, type: 'text_message' }) satisfies MessageOutcome;

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
  inbound.outcomes satisfies readonly [];
}
// A webhook's result has all its lists, too.
inbound.outcomes.map(told) satisfies (string | undefined)[];
inbound.issues.map(all.explain) satisfies string[];
// @ts-expect-error a webhook gives no notices
inbound.notices;

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
const remarks: readonly (all.Notice | all.Issue)[] = [...result.issues, ...result.notices];
remarks satisfies readonly { readonly code: string; readonly path: string }[];
if (inbound.status === 'refused') all.explain(inbound.issues[0]) satisfies string;
// @ts-expect-error what explains is called explain
all.describe;
hello satisfies AppMessage & all.AppMessage;

// The types of outcomes are all keys that a contact's message or event can have, and no other.
type KeyOf<Union> = Union extends unknown ? keyof Union : never;
declare const messageKey: Exclude<KeyOf<ContactMessage>, 'reply_to'>;
messageKey satisfies ContactMessageType;
declare const messageType: ContactMessageType;
messageType satisfies KeyOf<ContactMessage>;
declare const eventKey: KeyOf<ContactEvent | ContactMessageEvent>;
eventKey satisfies ContactEventType;
declare const eventType: ContactEventType;
eventType satisfies KeyOf<ContactEvent | ContactMessageEvent>;
