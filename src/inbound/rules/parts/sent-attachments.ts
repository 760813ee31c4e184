import { withoutUndefined } from '../../../shared/without-undefined.ts';
import type { SentAttachment } from '../../../types/outcomes.ts';
import type { Attachment } from '../../attachments/attachment.ts';
import { allAttachmentsOf } from '../../attachments/attachments-of.ts';

/** Turns the attachments of a message into what the details hold of them; `undefined` if there are none. */
export function sentAttachmentsOf(list: unknown): readonly SentAttachment[] | undefined {
  const sent = allAttachmentsOf(list).map(sentAttachmentOf);
  return sent.length > 0 ? sent : undefined;
}

function sentAttachmentOf({ type, link, url, title, ...ids }: Attachment): SentAttachment {
  const id = ids.post_id ?? ids.reel_id ?? ids.story_id ?? ids.sticker_id;
  return withoutUndefined<SentAttachment>({ type, url: link ?? url, title, id });
}
