import type { MediaType } from '../../../types/instagram/media.ts';
import { type Draft, mediaDraft, piece, type TextPiece, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { newSlot, note, type Slot } from '../../report/report.ts';
import type { Media } from '../model.ts';
import { linkInText } from '../../text/link-in-text.ts';

/** The kind that the profile sends a medium as, or `undefined` where only a link can stand for it. */
export function nativeKind(url: string, { mediaTypes, profile: { media } }: Job): MediaType | undefined {
  const told = mediaTypes !== undefined && Object.hasOwn(mediaTypes, url) ? mediaTypes[url] : undefined;
  if (told !== undefined) return media[told] === undefined ? undefined : told;
  const extension = extensionOf(url);
  for (const kind of mediaKinds) if (media[kind]?.includes(extension)) return kind;
  return undefined;
}

const mediaKinds: readonly MediaType[] = ['image', 'video', 'audio', 'file'];

/** What follows the last dot of the path's last segment, in lower case. */
function extensionOf(url: string): string {
  const path = before('?', before('#', url));
  // A link without a path has dots too, in its host.
  const host = path.indexOf('/', 'https://'.length);
  // Extensions are short: looking for the last dot and the last slash would take ten times as long.
  for (let index = path.length - 1; host >= 0 && index > host && path[index] !== '/'; index--) {
    if (path[index] === '.') return path.slice(index + 1).toLowerCase();
  }
  return '';
}

function before(mark: string, text: string): string {
  const end = text.indexOf(mark);
  return end < 0 ? text : text.slice(0, end);
}

/** Turns a medium into a message of its own: native, or a text that is the link and nothing else. */
export function mediaMessage(media: Media, job: Job, slot: Slot = newSlot()): Draft {
  const kind = nativeKind(media.url, job);
  if (kind !== undefined) return mediaDraft(kind, media.url, slot);
  return textDraft(media.at, [[mediaLink(media, job, slot)]]);
}

/** Turns a medium into the line of a text that links to it. */
export function mediaLink(media: Media, job: Job, slot: Slot = newSlot()): TextPiece {
  note(job.log, 'media.as-link', { parent: media.at, key: 'url' }, {}, slot);
  return piece(linkInText(media.url, media.at, 'url', job), slot);
}

/** Turns a medium that cannot stand where it belongs into a request of its own before that. */
export function ownMedia(media: Media, kind: MediaType, { log }: Job): Draft {
  const slot = newSlot();
  note(log, 'media.moved', media.at, {}, slot);
  return mediaDraft(kind, media.url, slot);
}
