import { at } from '../../path.ts';
import { info, type Report } from '../../report/report.ts';
import type { UnfittedMedia } from '../../unfitted.ts';
import { movedMedia } from '../media/media-request.ts';
import type { CardForm } from './card-form.ts';

/** The native medium of a card goes before it where no element can show it; what is said of it, and of one taken for an image. */
export function mediaBefore({ media, mediaKind, isImageAssumed }: CardForm): {
  readonly requests: readonly UnfittedMedia[];
  readonly report: Report;
} {
  if (media === undefined || mediaKind === undefined) return nothing;
  if (isImageAssumed) return { requests: [], report: info('media.assumed-image', at(media.path, 'url'), {}) };
  if (mediaKind === 'image') return nothing;
  const { request, report } = movedMedia(media, mediaKind);
  return { requests: [request], report };
}

const nothing = { requests: [], report: undefined } as const;
