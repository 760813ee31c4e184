import { type Sentence, spoken } from '../shared/sentence.ts';
import type { InfoDetails, LossCode, Notice, OutboundIssue, OutboundIssueCode } from '../types/notice.ts';

const infos: { readonly [Code in keyof InfoDetails]: Sentence } = {
  'text.split': 'The text at {at} is over the limit of one message; it goes as {parts} message(s).',
  'text.repaired': 'The text at {at} held {count} broken characters (lone surrogates), now replaced by U+FFFD.',
  'title.moved': 'The title at {at} is over {limit} characters; it is cut, and stands whole in request {request}.',
  'subtitle.moved':
    'The description at {at} is over {limit} characters; it is cut, and stands whole in request {request}.',
  'title.short': 'The title at {at} is cut to {limit} characters, and stands whole in request {request}.',
  'title.made': 'The card at {at} has no title; one was made from its description or its choices.',
  'prompt.made': 'The choice message has no prompt; one was made from the titles of its choices.',
  'media.as-link': 'Instagram does not take the medium at {at}; request {request} links to it.',
  'media.moved': 'The medium at {at} cannot stand where it belongs; it goes before that, as request {request}.',
  'card.as-text': 'The card at {at} has nothing beside its words; it goes as a text, in request {request}.',
  'card.as-media': 'The card at {at} has no words; it goes as its medium, in request {request}.',
  'carousel.split': 'The cards at {at} do not go into one template; they are in {requests} templates.',
  'choice.as-line': 'Instagram has no button here for the choice at {at}; it is a line of request {request}.',
  'choice.as-link': 'Instagram cannot ask for a location; the choice at {at} opens its fallback link.',
  'calendar.as-link': 'Instagram has no calendar; the choice at {at} opens its fallback link.',
  'choice.moved': 'The choice at {at} found no button; it is a line and a quick reply of request {request}.',
  'call.number-moved': 'Instagram has no call button; the number at {at} is in request {request}.',
  'postback.unused': 'The postback data at {at} cannot come back: the choice became a link or a line.',
  'postback.as-json': 'The postback data at {at} is no string; it travels as JSON text.',
  'location.as-text': 'Instagram has no locations; the one at {at} goes as a text with a map link.',
  'list.as-text': 'Instagram has no lists; the one at {at} goes as a text.',
  'contact.as-text': 'Instagram has no contact cards; the one at {at} goes as a text.',
  'product.as-line': 'Instagram shows no products here; the one at {at} is a line of request {request}.',
  'explicit.ignored': 'Some keys of the explicit message at {at} are not sent.',
  'field.ignored': 'The field {at} is for other channels only.',
  'field.unknown': 'The Conversation API has no field {at}.',
  'tag.dropped': 'Instagram takes no tag on a private reply; the tag was left out.',
};

const losses: { readonly [Code in LossCode]: Sentence } = {
  'link.cut': 'A link in {at} is too long for one message and is broken in parts',
  'title.cut': 'The title at {at} is over the limit and is cut',
  'subtitle.cut': 'The description at {at} is over the limit and is cut',
  'choice.untappable': 'The choice at {at} is one too many for quick replies: it can be read, but not tapped',
  'call.number-lost': 'The number at {at} is not shown: Instagram has no call button',
  'name.part-lost': 'The part of the name at {at} does not stand in the full name, and is not shown',
  'label.lost': 'The label at {at} is not shown: a button has no room for it',
};

const issues: { readonly [Code in Exclude<OutboundIssueCode, LossCode>]: Sentence } = {
  'message.no-object': 'There must be an object as {at}, but it is of type {received}.',
  'message.unreadable': 'There is something that cannot be read in {at}: a getter or a proxy threw.',
  'message.too-wide': 'There are too many items or keys at {at}: {received}, where {expected} is the most.',
  'message.too-deep': 'The data at {at} are nested deeper than {expected} levels.',
  'content.missing': 'There is no content in {at}, such as text_message.',
  'content.several': 'There must be exactly one content in {at}, but there are {received}.',
  'field.missing': 'The field {at} is missing; it must be of type {expected}.',
  'field.wrong-type': 'The field {at} must be of type {expected}, but is of type {received}.',
  'text.blank': 'The text at {at} must not be blank.',
  'text.too-long': 'The text at {at} must be one message: its length is {received}, where {expected} is the most.',
  'link.invalid': 'The link at {at} is no http(s) URL.',
  'link.too-long':
    'The link at {at} must stand in a text, but is too long for one: {received}, where {expected} is the most.',
  'coordinates.out-of-range': 'The coordinate at {at} must be within {expected} degrees.',
  'choices.missing': 'There are no choices at {at}; there must be at least one.',
  'sections.missing': 'There are no sections at {at}; there must be at least one.',
  'items.missing': 'There are no items at {at}; there must be at least one.',
  'cards.missing': 'There are no cards at {at}; there must be at least one.',
  'choice.no-kind': 'The choice at {at} has no kind, such as text_message.',
  'choice.several-kinds': 'The choice at {at} must be of exactly one kind, but has {received}.',
  'item.no-kind': 'The item at {at} is neither a choice nor a product.',
  'item.several-kinds': 'The item at {at} must be either a choice or a product.',
  'card.empty': 'The card at {at} is empty.',
  'postback.too-long': 'The postback data of {at} have a length of {received}, where {expected} is the most.',
  'postback.not-json': 'The postback data at {at} hold what JSON cannot express.',
  'event.unsupported': 'Instagram has nothing that the event at {at} could become.',
  'event.no-comment': 'The reply at {at} needs the option commentId: the comment that it answers.',
  'template.unresolved': 'The option templates gives no message for the template at {at}.',
  'explicit.not-json': 'The explicit message at {at} is not JSON.',
  'explicit.no-object': 'The explicit message at {at} must be an object, or a list of objects.',
  'private-reply.text-only':
    'A private reply must be one text without quick replies; {at} comes out as something else.',
  'tag.unknown': 'Instagram knows no other message tag than {expected}.',
  'option.invalid': 'The option {option} must be: {expected}; it is: {received}.',
};

/** Turns a notice or an issue of `toInstagram` into one English sentence, which quotes no content. */
export function describe(noticeOrIssue: Notice | OutboundIssue): string {
  if (!('severity' in noticeOrIssue)) return describeIssue(noticeOrIssue);
  if (noticeOrIssue.severity === 'loss') return `${spoken(losses[noticeOrIssue.code], noticeOrIssue)}.`;
  return spoken(infos[noticeOrIssue.code], noticeOrIssue);
}

function describeIssue(issue: OutboundIssue): string {
  const { code } = issue;
  if (isLoss(code))
    return spoken(`${losses[code]} ({received}, where {expected} is the most); losses are refused.`, issue);
  return spoken(issues[code], issue);
}

function isLoss(code: OutboundIssueCode): code is LossCode {
  return Object.hasOwn(losses, code);
}
