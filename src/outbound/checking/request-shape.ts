import { instagramLimits as limits, maxOptInTitle, maxProducts } from '../options/limits.ts';
import { at, type Path } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent, isBlank } from '../reading/read.ts';
import { fitsOneText, textExcess } from '../text/measure.ts';
import { all, byKey, checked, fieldsOf, flag, found, list, object, type Shape } from './shape.ts';
import { byValue, data, link, oneOf, stringOf, text } from './string-shapes.ts';

/**
 * The body of a send request as Instagram documents it: docs/wires/instagram.md, "The request body" and what follows. A
 * request without recipient is a preview.
 */

const id = text(Number.POSITIVE_INFINITY);
const anyData = data(Number.POSITIVE_INFINITY);
const title = text(limits.choiceTitle);
const payload = data(limits.payload);

// ---- templates

const button = byValue('type', {
  web_url: object({ type: checked, url: link, title }),
  postback: object({ type: checked, title, payload }),
});
const buttons = list(button, limits.buttons);

const secondFields = {
  subtitle: text(limits.subtitle),
  image_url: link,
  default_action: byValue('type', { web_url: object({ type: checked, url: link }) }),
  buttons,
};
/** A title alone is no card. */
const hasSecondField = fieldsOf((element, path) => {
  const keys = Object.keys(secondFields);
  const isThere = keys.some((key) => ownField(element, key) !== undefined);
  return isThere ? [] : found('content.missing', path, { expected: keys.join(', '), received: 0 });
});
const element = all(object({ title: text(limits.elementTitle) }, secondFields), hasSecondField);

const optIn = object(
  {},
  {
    image_url: link,
    title: text(maxOptInTitle),
    payload,
    notification_messages_frequency: oneOf('DAILY', 'WEEKLY', 'MONTHLY'),
    notification_messages_cta_text: oneOf('ALLOW', 'FREQUENCY', 'GET', 'GET_UPDATES', 'OPT_IN', 'SIGN_UP'),
  },
);

const template = byValue('template_type', {
  generic: object({ template_type: checked, elements: list(element, limits.elements) }),
  button: object({ template_type: checked, text: text(limits.buttonTemplateText), buttons }),
  product: object({ template_type: checked, elements: list(object({ id }), maxProducts) }),
  notification_messages: object({ template_type: checked, elements: list(optIn, limits.elements) }),
});

// ---- messages

const source = byKey({
  url: object({ url: link }, { is_reusable: flag }),
  attachment_id: object({ attachment_id: id }),
});
const medium = object({ type: checked, payload: source }, { is_reusable: flag });
const attachment = byValue('type', {
  image: medium,
  video: medium,
  audio: medium,
  file: medium,
  template: object({ type: checked, payload: template }),
  like_heart: object({ type: checked }),
  MEDIA_SHARE: object({
    type: checked,
    payload: byKey({ id: object({ id }), attachment_id: object({ attachment_id: id }) }),
  }),
});

const textReply = byValue('content_type', { text: object({ content_type: checked, title, payload }) });
const goneReplies: readonly unknown[] = ['user_phone_number', 'user_email'];
/** Replies that offered a contact were turned off on 2026-10-05: docs/wires/instagram.md, "Quick replies". */
const quickReply = fieldsOf((reply, path) =>
  goneReplies.includes(ownField(reply, 'content_type')) ? found('quick-reply.gone', path) : textReply(reply, path),
);

const messageText = stringOf((value, path) => {
  if (isBlank(value)) return found('text.blank', path);
  return fitsOneText(value, limits) ? [] : found('text.too-long', path, textExcess(value, limits));
});
const beside = { metadata: anyData };
const message = byKey({
  text: object({ text: messageText }, { quick_replies: list(quickReply, limits.quickReplies), ...beside }),
  attachment: object({ attachment }, beside),
  attachments: object({ attachments: list(byValue('type', { image: medium }), limits.images) }, beside),
});

// ---- requests

const person = object({ id });
const comment = object({ comment_id: id });
const messagingType = oneOf('RESPONSE', 'UPDATE', 'MESSAGE_TAG');
const threadControl = object({ control_type: oneOf('pass', 'release') }, { app_id: id });

const toPerson = object(
  { message },
  {
    recipient: byKey({ id: person, comment_id: comment }),
    messaging_type: messagingType,
    tag: oneOf('HUMAN_AGENT'),
    reply_to: object({ mid: id }),
    thread_control: threadControl,
  },
);
const isTextOnly = fieldsOf((fields, path) =>
  ['attachment', 'attachments', 'quick_replies'].some((key) => ownField(fields, key) !== undefined)
    ? found('private-reply.text-only', path)
    : [],
);
/** A private reply takes no tag and quotes no message: docs/wires/instagram.md, "Private replies". */
const toComment = object(
  { recipient: comment, message: all(message, isTextOnly) },
  { messaging_type: messagingType, thread_control: threadControl },
);

const action = object({ sender_action: checked }, { recipient: person });
const reactionTo = (fields: Parameters<typeof object>[0]): Shape =>
  object({ sender_action: checked, payload: object(fields) }, { recipient: person });

/** A complete request. */
export const request: Shape = byKey({
  message: (value, path) => (isForComment(value) ? toComment(value, path) : all(toPerson, hasTag)(value, path)),
  sender_action: byValue('sender_action', {
    typing_on: action,
    typing_off: action,
    mark_seen: action,
    react: reactionTo({ message_id: id, reaction: id }),
    unreact: reactionTo({ message_id: id }),
  }),
});

function isForComment(value: unknown): boolean {
  return !isAbsent(ownField(Object(ownField(Object(value), 'recipient')), 'comment_id'));
}

/** A tagged message has its tag. */
function hasTag(value: unknown, path: Path): ReturnType<Shape> {
  const fields = Object(value);
  const isTagged = ownField(fields, 'messaging_type') === 'MESSAGE_TAG' && ownField(fields, 'tag') === undefined;
  return isTagged ? found('field.missing', at(path, 'tag'), { expected: 'HUMAN_AGENT' }) : [];
}
