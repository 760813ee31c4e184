import type { Attachment } from './attachment.ts';

/**
 * Instagram sends some things twice, in an old form and in a new one: a post also as `share`, a sticker also as
 * `image`. See fixtures/inbound/share/share-and-ig-post and fixtures/inbound/media/sticker-and-its-image-twin.
 */
const twinTypes: ReadonlyMap<string | undefined, string> = new Map([
  ['share', 'ig_post'],
  ['ig_post', 'share'],
  ['image', 'sticker'],
  ['sticker', 'image'],
]);

const oldTypes: ReadonlySet<string | undefined> = new Set(['share', 'image']);

/** The place of an attachment in the list, and what was merged there. */
interface Slot {
  attachment: Attachment;
  isDouble: boolean;
}

/** Turns attachments into those that are left when each double is merged into the first of the two. */
export function mergeDoubles(attachments: readonly Attachment[]): readonly Attachment[] {
  const slots: Slot[] = [];
  // A look-up by name instead of comparing each with each: the list may be long.
  const known = new Map<string, Slot>();
  for (const attachment of attachments) {
    const twin = findTwin(attachment, known);
    if (twin === undefined) slots.push(remember(attachment, known));
    else {
      twin.attachment = merge(twin.attachment, attachment);
      twin.isDouble = true;
    }
  }
  return slots.map(({ attachment }) => attachment);
}

/** One thing has one id; where one of the two has none, the same link tells. Nothing has more than one double. */
function findTwin(attachment: Attachment, known: ReadonlyMap<string, Slot>): Slot | undefined {
  const type = twinTypes.get(attachment.type);
  if (type === undefined) return undefined;
  const id = thingId(attachment);
  const sameId = known.get(nameOf(type, 'id', id));
  if (id !== undefined && sameId?.isDouble === false) return sameId;
  const sameLink = known.get(nameOf(type, 'link', attachment.link));
  if (attachment.link === undefined || sameLink?.isDouble !== false) return undefined;
  return id === undefined || thingId(sameLink.attachment) === undefined ? sameLink : undefined;
}

function remember(attachment: Attachment, known: Map<string, Slot>): Slot {
  const slot = { attachment, isDouble: false };
  known.set(nameOf(attachment.type, 'id', thingId(attachment)), slot);
  known.set(nameOf(attachment.type, 'link', attachment.link), slot);
  return slot;
}

function thingId({ post_id, sticker_id }: Attachment): string | undefined {
  return post_id ?? sticker_id;
}

function nameOf(type: string | undefined, key: 'id' | 'link', value: string | undefined): string {
  return JSON.stringify([type, key, value]);
}

/** The new form counts; what it lacks comes from the old one. */
function merge(one: Attachment, other: Attachment): Attachment {
  const [main, rest] = oldTypes.has(one.type) ? [other, one] : [one, other];
  const link = main.link ?? rest.link;
  return {
    type: main.type,
    link,
    title: main.title ?? rest.title,
    story_id: main.story_id ?? rest.story_id,
    post_id: main.post_id ?? rest.post_id,
    reel_id: main.reel_id ?? rest.reel_id,
    sticker_id: main.sticker_id ?? rest.sticker_id,
    url: rest.link === link ? undefined : rest.link,
  };
}
