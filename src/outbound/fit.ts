import type { Message, QuickReply } from '../types/instagram-send.ts';
import type { Limits } from '../types/options.ts';
import type { ActionDraft, AttachmentDraft, Draft, ExplicitDraft, TextDraft } from './draft.ts';
import { type Log, lose, note } from './log.ts';
import { fitsOneText, textExcess } from './measure.ts';
import { splitText, type TextPart } from './split-text.ts';

/** What becomes one request: a message that keeps the limits, or what has none. */
export type Fitted = { readonly kind: 'message'; readonly message: Message } | ActionDraft | ExplicitDraft;

/** Fits drafts into the limits, in order, and tells each piece which request it is in. */
export function fit(drafts: readonly Draft[], limits: Limits, log: Log): readonly Fitted[] {
  const fitted: Fitted[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'text') fitted.push(...fitText(draft, fitted.length, limits, log));
    else fitted.push(draft.kind === 'attachment' ? fitAttachment(draft, fitted.length) : draft);
  }
  return fitted;
}

function fitAttachment({ attachment, slot }: AttachmentDraft, request: number): Fitted {
  slot.request = request;
  return { kind: 'message', message: { attachment } };
}

function fitText(draft: TextDraft, request: number, limits: Limits, log: Log): readonly Fitted[] {
  draft.slot.request = request;
  const text = draft.blocks.map((block) => block.map((line) => line.text).join('\n')).join('\n\n');
  if (fitsOneText(text, limits)) {
    fillSlots(draft, () => request);
    return [textMessage(text, draft.quickReplies)];
  }
  const { parts, cutLinks } = splitText(text, limits);
  for (const link of cutLinks) lose(log, 'link.cut', draft.at, { value: link }, textExcess(link, limits));
  note(log, 'text.split', draft.at, { parts: parts.length });
  fillSlots(draft, (offset) => request + partAt(parts, offset));
  return parts.map((part, index) => textMessage(part.text, index === parts.length - 1 ? draft.quickReplies : []));
}

/** Fills each line's slot by where the line begins in the whole text. */
function fillSlots({ blocks }: TextDraft, requestAt: (offset: number) => number): void {
  let offset = 0;
  for (const block of blocks) {
    for (const { text, slot } of block) {
      slot.request = requestAt(offset);
      offset += text.length + '\n'.length;
    }
    offset += '\n'.length;
  }
}

function partAt(parts: readonly TextPart[], offset: number): number {
  return parts.findIndex((part) => offset < part.next);
}

function textMessage(text: string, quickReplies: readonly QuickReply[]): Fitted {
  return { kind: 'message', message: quickReplies.length === 0 ? { text } : { text, quick_replies: quickReplies } };
}
