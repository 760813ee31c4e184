import { jsonText } from './json-text.ts';
import { fieldsOf, type Loose } from './loose.ts';
import { type List, lists, type Place } from './place.ts';

/**
 * Makes the JSON text of the webhook with only one item in it, when it is first asked for and only then: most items need
 * none, and all unreadable parts of an item share theirs.
 */
export function payloadOf(place: Place): () => string {
  let made: string | undefined;
  return () => {
    made ??= jsonText(webhookWith(place));
    return made;
  };
}

function webhookWith({ webhook, entry, list, raw }: Place): unknown {
  const alone = list === undefined ? entry : entryWith(fieldsOf(entry), list, raw);
  return webhook === undefined ? alone : { ...webhook, entry: [alone] };
}

function entryWith(entry: Loose, list: List, raw: unknown): Loose {
  const alone: { [key: string]: unknown } = { ...entry };
  // The other lists hold other items. JSON leaves out what is `undefined`.
  for (const other of lists) if (alone[other] !== undefined) alone[other] = undefined;
  alone[list] = [raw];
  return alone;
}
