import type { Attachment } from '../../attachments/attachment.ts';
import { attachmentsOf } from '../../attachments/attachments-of.ts';
import type { Act } from '../../items/act.ts';
import { fieldsOf, isObject, isSet, stringOf } from '../../untrusted.ts';
import type { RuleMatch } from '../parts/rule.ts';
import { tapOf } from '../parts/tap.ts';
import { arrival, unsupported } from './rule-match.ts';

/** The sources of a referral that are short links (ig.me). Meta's pages have two names. */
const shortLinks: ReadonlySet<unknown> = new Set(['SHORTLINK', 'SHORTLINKS']);

/** Turns a message into the rules that read it. The order of the tests matters: see docs/architecture.md. */
export function matchMessage(act: Act): readonly RuleMatch[] {
  const { body, contact, isEcho } = act;
  if (isSet(body.is_deleted)) return [{ rule: 'unsend', act, input: body }];
  if (isEcho) return [{ rule: 'echo', act, input: body }];
  if (contact === undefined) return [unsupported(act, 'no-sender')];
  const { referral } = body;
  const content = matchContent(act);
  if (!isObject(referral)) return content.length > 0 ? content : [unsupported(act, 'empty')];
  const isEvent = content.length === 0 || shortLinks.has(fieldsOf(referral).source);
  return isEvent ? [...content, arrival(act, referral)] : content;
}

function matchContent(act: Act): readonly RuleMatch[] {
  const { is_unsupported, quick_reply, text: words, attachments: list } = act.body;
  if (isSet(is_unsupported)) return [unsupported(act, 'is-unsupported')];
  const text = stringOf(words);
  const tap = isObject(quick_reply) ? tapOf(text, fieldsOf(quick_reply).payload) : undefined;
  const attachments = attachmentsOf(list);
  if (tap !== undefined) return [{ rule: 'quick-reply', act, input: tap }, ...matchAttachments(act, attachments)];
  return text === undefined ? matchAttachments(act, attachments) : matchText(act, text, attachments);
}

function matchText(act: Act, text: string, attachments: readonly Attachment[]): readonly RuleMatch[] {
  const { story } = fieldsOf(act.body.reply_to);
  if (isObject(story)) {
    const input = { text, story: fieldsOf(story) };
    return [{ rule: 'story-reply', act, input }, ...matchAttachments(act, attachments)];
  }
  const only = attachments[0];
  if (only === undefined) return [textAlone(act, text)];
  return attachments.length === 1
    ? matchTextAndOne(act, text, only)
    : [textAlone(act, text), ...matchAttachments(act, attachments)];
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

function matchAttachments(act: Act, attachments: readonly Attachment[]): readonly RuleMatch[] {
  return attachments.map((attachment) => matchAttachment(act, attachment));
}

function matchAttachment(act: Act, attachment: Attachment): RuleMatch {
  const { known, link } = attachment;
  if (known === undefined) return unsupported(act, 'attachment-unknown', attachment);
  if (known.rule === undefined) return unsupported(act, known.reason, attachment);
  if (known.rule === 'like-heart') return { rule: 'like-heart', act, input: attachment };
  if (link === undefined) return unsupported(act, 'media-unavailable', attachment);
  return { rule: known.rule, act, input: { attachment, link, caption: undefined } };
}
