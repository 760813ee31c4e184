import type { Details } from 'convograph/inbound';
import type { SendRequest } from 'convograph/outbound';
import { fieldsOf } from './fields-of.ts';
import { nameOf } from './ids.ts';

/** Hashes what a request has in common with its echo. It is a hash so that the journal holds no text of anybody. */
export function fingerprintOfRequest(request: SendRequest): string {
  const { text, attachment, attachments } = fieldsOf(fieldsOf(request).message);
  const list = Array.isArray(attachments) ? attachments : [attachment];
  return fingerprint(
    text,
    list.map((each) => fieldsOf(each).type),
  );
}

/** Gives the fingerprints that the request of an echo may have. There are two for a shared post: its echo names the kind. */
export function fingerprintsOfEcho({ text, attachments = [] }: Details): readonly string[] {
  const shared = attachments.length === 0 ? [] : [fingerprint(undefined, ['MEDIA_SHARE'])];
  const types = attachments.map(({ type }) => type);
  return [fingerprint(text, types), ...shared];
}

function fingerprint(text: unknown, types: readonly unknown[]): string {
  return nameOf(typeof text === 'string' && text !== '' ? `text ${text.trim()}` : `types ${types.join()}`);
}
