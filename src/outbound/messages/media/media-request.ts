import type { MediaType } from '../../../types/instagram/media.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import { info, type Report, type ReportedLine, together } from '../../report/report.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { type UnfittedMedia, type UnfittedText, unfittedText } from '../../unfitted.ts';
import type { Media } from './read-media.ts';

/** Turns a medium into a request of its own: native, or a text that is the link and nothing else where it has no native kind. */
export function mediaRequest(
  media: Media,
  kind: MediaType | undefined,
  context: Context,
): { readonly request: UnfittedMedia | UnfittedText; readonly report: Report } {
  if (kind !== undefined) return { request: nativeMedia(media, kind), report: undefined };
  const { line, report } = mediaLink(media, context);
  return { request: unfittedText(media.path, [[line]]), report };
}

/** Turns a medium into the line of a text that links to it. */
export function mediaLink(media: Media, context: Context): ReportedLine {
  const { url, path } = media;
  const line = { text: url, path };
  const asLink = info('media.as-link', at(path, 'url'), {}, line);
  return { line, report: together(asLink, tooLongLink(url, path, 'url', context)) };
}

/** Turns a medium that cannot stand where it belongs into a request of its own before that. */
export function movedMedia(
  media: Media,
  kind: MediaType,
): { readonly request: UnfittedMedia; readonly report: Report } {
  const request = nativeMedia(media, kind);
  return { request, report: info('media.moved', media.path, {}, request) };
}

function nativeMedia({ url, path }: Media, type: MediaType): UnfittedMedia {
  return { kind: 'media', path, attachment: { type, payload: { url } } };
}
