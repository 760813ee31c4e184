import type { InstagramQuickReply } from '../../types/instagram/quick-reply.ts';
import type { InstagramMessage } from '../../types/instagram/send-request.ts';
import type { Limits } from '../../types/profiles.ts';
import type { ActionDraft, AttachmentDraft, Draft, ExplicitDraft, TextDraft } from './unfitted.ts';
import { type Log, lose, note } from '../report/report.ts';
import { fitsOneText, textExcess } from '../text/measure.ts';
import type { Place } from '../path.ts';
import { splitText, type TextPart } from '../text/split-text.ts';

/** What becomes one request: a message that keeps the limits, or what has none. */
export type Fitted = { readonly kind: 'message'; readonly message: InstagramMessage } | ActionDraft | ExplicitDraft;

/** Fits drafts into the limits, in order, and tells each piece which request it is in. */
export function fit(drafts: readonly Draft[], limits: Limits, log: Log): readonly Fitted[] {
  const fitted: Fitted[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'text') fitText(draft, fitted, limits, log);
    else fitted.push(draft.kind === 'attachment' ? fitAttachment(draft, fitted.length) : draft);
  }
  return fitted;
}

function fitAttachment({ attachment, slot }: AttachmentDraft, request: number): Fitted {
  slot.request = request;
  return { kind: 'message', message: { attachment } };
}

function fitText(draft: TextDraft, fitted: Fitted[], limits: Limits, log: Log): void {
  const text = textOf(draft);
  if (fitsOneText(text, limits)) {
    fillSlots(draft, [], fitted.length);
    fitted.push(textMessage(text, draft.quickReplies));
    return;
  }
  const parts = partsOf(text, draft.at, limits, log);
  fillSlots(draft, parts, fitted.length);
  const last = parts.at(-1);
  for (const part of parts) fitted.push(textMessage(part.text, part === last ? draft.quickReplies : []));
}

/** The lines of a text, its blocks parted by blank lines. */
function textOf({ blocks }: TextDraft): string {
  let text = '';
  let separator = '';
  for (const block of blocks) {
    for (const line of block) {
      text += separator + line.text;
      separator = '\n';
    }
    separator = '\n\n';
  }
  return text;
}

function partsOf(text: string, at: Place, limits: Limits, log: Log): readonly TextPart[] {
  const { parts, cutLinks } = splitText(text, limits);
  for (const link of cutLinks) lose(log, 'link.cut', at, { value: link }, textExcess(link, limits));
  note(log, 'text.split', at, { parts: parts.length });
  return parts;
}

/** Fills each line's slot by where the line begins in the whole text; without parts, all of it is in one request. */
function fillSlots({ blocks, slot: first }: TextDraft, parts: readonly TextPart[], request: number): void {
  first.request = request;
  let offset = 0;
  let index = 0;
  for (const block of blocks) {
    for (const { text, slot } of block) {
      while (offset >= (parts[index]?.next ?? Number.POSITIVE_INFINITY)) index++;
      slot.request = request + index;
      offset += text.length + '\n'.length;
    }
    offset += '\n'.length;
  }
}

function textMessage(text: string, quickReplies: readonly InstagramQuickReply[]): Fitted {
  return { kind: 'message', message: quickReplies.length === 0 ? { text } : { text, quick_replies: quickReplies } };
}
