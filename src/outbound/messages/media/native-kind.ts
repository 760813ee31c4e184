import type { MediaType } from '../../../types/instagram/media.ts';
import type { Context } from '../../context.ts';
import { refusedExtensions } from '../../options/limits.ts';
import { knownExtensions } from './known-extensions.ts';
import type { Media } from './read-media.ts';

const mediaKinds: readonly MediaType[] = ['image', 'video', 'audio', 'file'];

/** What is known of a medium: the kind that the profile sends it as; `link` where a link stands for it; `unknown` where nobody tells. */
type KnownKind = MediaType | 'link' | 'unknown';

/** Finds out what is known of a medium: Instagram refuses some extensions, then the caller tells, then the extension. */
export function knownKind(medium: Media, context: Context): KnownKind {
  const { media } = context.profile;
  const extension = extensionOf(medium.url);
  if (refusedExtensions.includes(extension)) return 'link';
  const told = toldKind(medium, context);
  if (told !== undefined) return media[told] === undefined ? 'link' : told;
  for (const kind of mediaKinds) if (media[kind]?.includes(extension)) return kind;
  return knownExtensions.has(extension) ? 'link' : 'unknown';
}

/** The kind that the profile sends a medium as, or `undefined` where only a link can stand for it. */
export function nativeKind(medium: Media, context: Context): MediaType | undefined {
  return sentKind(knownKind(medium, context));
}

export function sentKind(kind: KnownKind): MediaType | undefined {
  return kind === 'link' || kind === 'unknown' ? undefined : kind;
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
