import { instagramLimits as limits, maxOptInTitle, maxProducts } from '../options/limits.ts';
import { ownField } from '../reading/own-keys.ts';
import { isBlank } from '../reading/read.ts';
import { fitsOneText, textExcess } from '../text/measure.ts';
import { all, byKey, checked, fieldsOf, flag, found, list, misplaced, object, type Shape } from './shape.ts';
import { byValue, data, link, oneOf, stringOf, text } from './string-shapes.ts';

/** Messages as Instagram documents them: docs/wires/instagram.md, "The request body" and what follows. */

export const id: Shape = text(Number.POSITIVE_INFINITY);
const anyData = data(Number.POSITIVE_INFINITY);
const title = text(limits.choiceTitle);
const payload = data(limits.payload);

// ---- templates

const button = byValue('type', {
  web_url: object({ type: checked, url: link, title }, { payload: misplaced }),
  postback: object({ type: checked, title, payload }, { url: misplaced }),
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
  like_heart: object({ type: checked }, { payload: misplaced }),
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
/** Quick replies stand under a text alone. */
const besideAttachments = { ...beside, quick_replies: misplaced };
export const message: Shape = byKey({
  text: object({ text: messageText }, { quick_replies: list(quickReply, limits.quickReplies), ...beside }),
  attachment: object({ attachment }, besideAttachments),
  attachments: object({ attachments: list(byValue('type', { image: medium }), limits.images) }, besideAttachments),
});
