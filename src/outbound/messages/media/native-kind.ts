import type { MediaType } from '../../../types/instagram/media.ts';
import type { Context } from '../../context.ts';
import { refusedExtensions } from '../../options/limits.ts';
import { knownExtensions } from './known-extensions.ts';
import type { Media } from './read-media.ts';

const mediaKinds: readonly MediaType[] = ['image', 'video', 'audio', 'file'];

/** The kind that the profile sends a medium as, or `undefined` where only a link can stand for it. */
export function nativeKind(medium: Media, context: Context): MediaType | undefined {
  const { media } = context.profile;
  const extension = extensionOf(medium.url);
  if (refusedExtensions.includes(extension)) return undefined;
  const told = toldKind(medium, context);
  if (told !== undefined) return media[told] === undefined ? undefined : told;
  for (const kind of mediaKinds) if (media[kind]?.includes(extension)) return kind;
  return undefined;
}

/** Whether a medium can only be an image where nothing else has a place: neither the caller nor its extension tells its kind. */
export function canOnlyBeImage(medium: Media, context: Context): boolean {
  if (context.profile.media.image === undefined || toldKind(medium, context) !== undefined) return false;
  return !knownExtensions.has(extensionOf(medium.url));
}

/** What the caller knows of a medium, by the link as it was given. */
function toldKind({ given, path }: Media, { mediaTypes }: Context): MediaType | undefined {
  return mediaTypes?.(given, path);
}

/** What follows the last dot of the path's last segment, in lower case. */
function extensionOf(url: string): string {
  const path = before('?', before('#', url));
  // A link without a path has dots too, in its host.
  const host = path.indexOf('/', 'https://'.length);
  // Extensions are short: a walk from the end is faster than looking for the last dot. See docs/decisions/speed.md.
  for (let index = path.length - 1; host >= 0 && index > host && path[index] !== '/'; index--) {
    if (path[index] === '.') return path.slice(index + 1).toLowerCase();
  }
  return '';
}

function before(mark: string, text: string): string {
  const end = text.indexOf(mark);
  return end < 0 ? text : text.slice(0, end);
}
