import type { Report } from '../../report/report.ts';
import type { UnfittedMedia } from '../../unfitted.ts';
import { movedMedia } from '../media/media-request.ts';
import type { CardForm } from './card-form.ts';

/** The native medium of a card that no element can show goes before it. */
export function mediaBefore({ media, mediaKind }: CardForm): {
  readonly requests: readonly UnfittedMedia[];
  readonly report: Report;
} {
  if (media === undefined || mediaKind === undefined || mediaKind === 'image') return nothing;
  const { request, report } = movedMedia(media, mediaKind);
  return { requests: [request], report };
}

const nothing = { requests: [], report: undefined } as const;
