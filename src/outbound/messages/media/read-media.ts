import type { MediaProperties } from '../../../types/conversation-api/text-and-media.ts';
import type { Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import { optional, type Read } from '../../reading/read.ts';
import { readLink } from '../../reading/scalars.ts';

/** A medium by its link. */
export interface Media {
  readonly path: Path;
  /** The link as the message has it: options name it so. */
  readonly given: string;
  /** The link as it is sent. */
  readonly url: string;
}

const keys = knownKeys({
  url: 'read',
  thumbnail_url: 'ignored',
  filename_override: 'ignored',
} satisfies Uses<MediaProperties>);

export const readMedia: Read<Media> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const { url: given } = fields;
  const url = readLink(given, path, 'url', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return url === undefined || typeof given !== 'string' ? undefined : { path, given, url };
};

export const readOptionalMedia: Read<Media> = optional(readMedia);
