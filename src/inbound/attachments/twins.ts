import type { Attachment } from './attachment.ts';
import { twinTypeOf } from './types.ts';

/**
 * Merges each attachment with its twin, in the place of the first of the two: Instagram sends some things twice, in an old
 * form and in a new one.
 */
export function mergeTwins(attachments: readonly Attachment[]): readonly Attachment[] {
  return mergeBare(mergeAlike(attachments));
}

function mergeAlike(attachments: readonly Attachment[]): readonly Attachment[] {
  const merged: Attachment[] = [];
  // A look-up by name instead of comparing each with each: the list may be long.
  const indexes = new Map<string, number>();
  for (const attachment of attachments) {
    const index = indexOfTwin(attachment, merged, indexes) ?? merged.length;
    const twin = merged.at(index);
    if (twin === undefined) for (const name of namesOf(attachment)) indexes.set(name, index);
    // Nothing has more than one twin.
    else for (const name of namesOf(twin)) if (indexes.get(name) === index) indexes.delete(name);
    merged[index] = twin === undefined ? attachment : merge(twin, attachment);
  }
  return merged;
}

/**
 * Merges each old form without link and id with the next new form that has no twin yet, because nothing tells what it is of:
 * see fixtures/inbound/share/share-with-a-title-alone-and-ig-post.
 */
function mergeBare(attachments: readonly Attachment[]): readonly Attachment[] {
  if (!attachments.some(isBare)) return attachments;
  const merged: (Attachment | undefined)[] = [...attachments];
  const waiting = indexesWithoutTwin(attachments);
  for (const [index, old] of attachments.entries()) {
    const place = isBare(old) ? waiting.get(old.known?.newForm)?.next().value : undefined;
    const twin = place === undefined ? undefined : merged[place];
    if (place === undefined || twin === undefined) continue;
    merged[Math.max(index, place)] = undefined;
    merged[Math.min(index, place)] = merge(old, twin);
  }
  return merged.filter((each) => each !== undefined);
}

/** The indexes of the attachments that have no twin yet, by their type. Found once: the list may be long. */
function indexesWithoutTwin(attachments: readonly Attachment[]): ReadonlyMap<string | undefined, Iterator<number>> {
  const indexes = new Map<string | undefined, number[]>();
  for (const [index, { type, hasTwin }] of attachments.entries()) {
    if (hasTwin) continue;
    const others = indexes.get(type);
    if (others === undefined) indexes.set(type, [index]);
    else others.push(index);
  }
  return new Map([...indexes].map(([type, all]) => [type, all.values()]));
}

function isBare(attachment: Attachment): boolean {
  const { known, link } = attachment;
  return known?.mayLackLink === true && link === undefined && thingId(attachment) === undefined;
}

/** One thing has one id; where one of the two has none, the same link tells. */
function indexOfTwin(
  attachment: Attachment,
  merged: readonly Attachment[],
  indexes: ReadonlyMap<string, number>,
): number | undefined {
  const { link } = attachment;
  const type = twinTypeOf(attachment.type);
  if (type === undefined) return undefined;
  const id = thingId(attachment);
  const sameId = id === undefined ? undefined : indexes.get(nameOf(type, 'id', id));
  if (sameId !== undefined || link === undefined) return sameId;
  const sameLink = indexes.get(nameOf(type, 'link', link));
  const isOfOneThing = id === undefined || (sameLink !== undefined && thingId(merged[sameLink]) === undefined);
  return isOfOneThing ? sameLink : undefined;
}

function thingId(attachment: Attachment | undefined): string | undefined {
  return attachment?.post_id ?? attachment?.sticker_id;
}

function namesOf(attachment: Attachment): readonly string[] {
  const { type, link } = attachment;
  return [nameOf(type, 'id', thingId(attachment)), nameOf(type, 'link', link)];
}

function nameOf(type: string | undefined, key: 'id' | 'link', value: string | undefined): string {
  return JSON.stringify([type, key, value]);
}

/** The new form counts; what it lacks comes from the old one. */
function merge(first: Attachment, second: Attachment): Attachment {
  const [main, other] = first.known?.newForm === undefined ? [first, second] : [second, first];
  const link = main.link ?? other.link;
  return {
    type: main.type,
    known: main.known,
    link,
    title: main.title ?? other.title,
    story_id: main.story_id ?? other.story_id,
    post_id: main.post_id ?? other.post_id,
    reel_id: main.reel_id ?? other.reel_id,
    sticker_id: main.sticker_id ?? other.sticker_id,
    url: other.link === link ? undefined : other.link,
    page: main.link === undefined ? other.page : main.page,
    count: undefined,
    raw: [...(first.raw ?? []), ...(second.raw ?? [])],
    hasTwin: true,
  };
}
