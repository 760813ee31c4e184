import type { MediaProperties } from '../../../types/conversation-api/text-and-media.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import { optional, type Read } from '../../reading/read.ts';
import { readLink } from '../../reading/scalars.ts';

/** A medium by its link. */
export interface Media {
  readonly path: Path;
  readonly url: string;
  readonly urlPath: Path;
}

const keys = knownKeys<MediaProperties>({ url: 'read', thumbnail_url: 'ignored', filename_override: 'ignored' });

export const readMedia: Read<Media> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const urlPath = at(path, 'url');
  const url = readLink(fields.url, urlPath, report);
  return url === undefined ? undefined : { path, url, urlPath };
};

export const readOptionalMedia: Read<Media> = optional(readMedia);
