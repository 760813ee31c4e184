import type { InstagramMediaAttachment } from '../../types/instagram/media.ts';
import type { InstagramQuickReply } from '../../types/instagram/quick-reply.ts';
import type { InstagramSenderActionRequest } from '../../types/instagram/send-request.ts';
import type { InstagramElement, InstagramTemplateAttachment } from '../../types/instagram/templates.ts';
import { newSlot, type Slot } from '../report/report.ts';
import type { ExplicitBody } from '../messages/model.ts';
import type { Place } from '../path.ts';

/** A piece of a composed text, and the slot that learns which request it landed in. */
export interface TextPiece {
  readonly text: string;
  readonly slot: Slot;
}

/** Lines that stand together. */
export type TextBlock = readonly TextPiece[];

/** A text of any length; a blank line parts its blocks. Quick replies go with its last part. */
export interface TextDraft {
  readonly kind: 'text';
  /** What is named when the text is split. */
  readonly at: Place;
  readonly blocks: readonly TextBlock[];
  readonly quickReplies: readonly InstagramQuickReply[];
  /** Learns the first request of the text. */
  readonly slot: Slot;
}

/** What is one request whatever it holds: a medium or a template that is within its limits. */
export interface AttachmentDraft {
  readonly kind: 'attachment';
  readonly attachment: InstagramMediaAttachment | InstagramTemplateAttachment;
  readonly slot: Slot;
}

export interface ActionDraft {
  readonly kind: 'action';
  readonly action: InstagramSenderActionRequest['sender_action'];
}

/** A request that somebody wrote himself: nothing in it is touched. */
export interface ExplicitDraft {
  readonly kind: 'explicit';
  readonly body: ExplicitBody;
}

/** What a rule builds: requests whose texts may still be too long, and that nobody is addressed by. */
export type Draft = TextDraft | AttachmentDraft | ActionDraft | ExplicitDraft;

/** A line of text; the slot is for a notice that points to it. */
export function piece(text: string, slot: Slot = newSlot()): TextPiece {
  return { text, slot };
}

export function textDraft(
  at: Place,
  blocks: readonly TextBlock[],
  quickReplies: readonly InstagramQuickReply[] = [],
  slot: Slot = newSlot(),
): TextDraft {
  return { kind: 'text', at, blocks: blocks.filter((block) => block.length > 0), quickReplies, slot };
}

export function mediaDraft(type: InstagramMediaAttachment['type'], url: string, slot: Slot): AttachmentDraft {
  return { kind: 'attachment', attachment: { type, payload: { url } }, slot };
}

export function genericDraft(elements: readonly InstagramElement[], slot: Slot): AttachmentDraft {
  return {
    kind: 'attachment',
    attachment: { type: 'template', payload: { template_type: 'generic', elements } },
    slot,
  };
}
