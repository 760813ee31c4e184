import type { UnsupportedReason } from '../../../types/outcomes.ts';
import type { Attachment } from '../../attachments/attachment.ts';
import { type Attachments, attachmentsOf } from '../../attachments/attachments-of.ts';
import type { Act } from '../../items/act.ts';
import { fieldsOf, isObject, isSet, own, stringOf, textOf } from '../../untrusted.ts';
import type { RuleMatch } from '../parts/rule.ts';
import { sentAttachmentsOf } from '../parts/sent-attachments.ts';
import { isShortLink } from '../parts/short-link.ts';
import { tapOf } from '../parts/tap.ts';
import { arrival, unsupported } from './rule-match.ts';

/** Turns a message into the rules that read it. The order of the tests matters: see docs/architecture.md. */
export function matchMessage(act: Act): readonly RuleMatch[] {
  const { body, contact, isEcho, self } = act;
  if (isSet(body.is_deleted)) return [{ rule: 'unsend', act, input: body }];
  if (isEcho) return [{ rule: 'echo', act, input: body }];
  if (self) return [unsupported(act, 'own-act')];
  if (contact === undefined) return [unsupported(act, 'no-sender')];
  const { referral } = body;
  const content = matchContent(act);
  if (!isObject(referral)) return content.length > 0 ? content : [unsupported(act, 'empty')];
  if (isShortLink(referral)) return [...content, arrival(act, referral)];
  return content.length > 0 ? content : [unsupported(act, 'referral')];
}

function matchContent(act: Act): readonly RuleMatch[] {
  const { is_unsupported, quick_reply, text: words, attachments: list } = act.body;
  if (isSet(is_unsupported)) return [isUnsupported(act, list)];
  const text = stringOf(words);
  const tap = isObject(quick_reply) ? tapOf(text, own(quick_reply, 'payload')) : undefined;
  const attachments = attachmentsOf(list);
  if (tap !== undefined) return [{ rule: 'quick-reply', act, input: tap }, ...matchAttachments(act, attachments)];
  return text === undefined ? matchAttachmentsAlone(act, attachments) : matchText(act, text, attachments);
}

/** Instagram says that it cannot show the message; the links of its attachments can be used all the same. */
function isUnsupported(act: Act, list: unknown): RuleMatch {
  const [only, another] = attachmentsOf(list).read;
  if (only === undefined) return unsupported(act, 'is-unsupported');
  if (another !== undefined) return unsupported(act, 'is-unsupported', { attachments: sentAttachmentsOf(list) });
  return unsupported(act, 'is-unsupported', { ...only, url: only.url ?? only.link });
}

function matchText(act: Act, text: string, attachments: Attachments): readonly RuleMatch[] {
  const story = storyOf(act);
  if (story !== undefined) {
    return [{ rule: 'story-reply', act, input: { text, story } }, ...matchAttachments(act, attachments)];
  }
  const only = attachments.read.at(0);
  if (only === undefined) return [textAlone(act, text)];
  return attachments.read.length === 1
    ? matchTextAndOne(act, text, only)
    : [textAlone(act, text), ...matchAttachments(act, attachments)];
}

function storyOf(act: Act): object | undefined {
  const { reply_to } = act.body;
  // Most messages answer nothing.
  if (reply_to === undefined) return undefined;
  const story = own(fieldsOf(reply_to), 'story');
  return isObject(story) ? story : undefined;
}

/** A text and one medium are one message: a medium with a caption. */
function matchTextAndOne(act: Act, text: string, attachment: Attachment): readonly RuleMatch[] {
  const { known, link } = attachment;
  if (known?.isLinkPreview) return [textAlone(act, text, attachment)];
  const rule = known?.rule;
  const isMedium = link !== undefined && rule !== undefined && rule !== 'like-heart';
  return isMedium
    ? [{ rule, act, input: { attachment, link, caption: text } }]
    : [textAlone(act, text), matchAttachment(act, attachment)];
}

function textAlone(act: Act, text: string, preview?: Attachment): RuleMatch {
  return { rule: 'text', act, input: { text, preview } };
}

/** A heart alone is the answer to a story, as a text would be. */
function matchAttachmentsAlone(act: Act, attachments: Attachments): readonly RuleMatch[] {
  const [only, another] = attachments.read;
  if (another === undefined && only?.known?.rule === 'like-heart') {
    return [{ rule: 'like-heart', act, input: { attachment: only, story: textOf(own(storyOf(act) ?? {}, 'url')) } }];
  }
  return matchAttachments(act, attachments);
}

function matchAttachments(act: Act, { read, unread }: Attachments): readonly RuleMatch[] {
  const matches = read.map((attachment) => matchAttachment(act, attachment));
  return unread === 0 ? matches : [...matches, unsupported(act, 'too-many', { count: unread })];
}

function matchAttachment(act: Act, attachment: Attachment): RuleMatch {
  const { known, link } = attachment;
  if (known === undefined) return unreadable(act, 'attachment-unknown', attachment);
  if (known.rule === undefined) return unreadable(act, known.reason, attachment);
  if (known.rule === 'like-heart') return { rule: 'like-heart', act, input: { attachment, story: undefined } };
  if (link === undefined) return unreadable(act, 'media-unavailable', attachment);
  return { rule: known.rule, act, input: { attachment, link, caption: undefined } };
}

function unreadable(act: Act, reason: UnsupportedReason, attachment: Attachment): RuleMatch {
  return { rule: 'unsupported', act, input: { reason, own: attachment, attachments: attachment.raw } };
}
