import type { Details } from 'convograph/inbound';
import type { SendRequest } from 'convograph/outbound';
import { nameOf } from './ids.ts';
import { fieldsOf } from './loose.ts';

/** What a request has in common with its echo, hashed, so that the journal holds no text of anybody. */
export function likenessOfRequest(request: SendRequest): string {
  const { text, attachment, attachments } = fieldsOf(fieldsOf(request).message);
  const list = Array.isArray(attachments) ? attachments : [attachment];
  return likeness(
    text,
    list.map((each) => fieldsOf(each).type),
  );
}

/** The same of an echo: it is that of the requests with one of these. Of what is shared an echo names the kind. */
export function likenessesOfEcho({ text, attachments = [] }: Details): readonly string[] {
  const shared = attachments.length === 0 ? [] : [likeness(undefined, ['MEDIA_SHARE'])];
  return [likeness(text, attachments), ...shared];
}

function likeness(text: unknown, types: readonly unknown[]): string {
  return nameOf(typeof text === 'string' && text !== '' ? `text ${text.trim()}` : `types ${types.join()}`);
}
