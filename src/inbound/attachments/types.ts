import type { WebhookAttachmentType } from '../../types/instagram/webhook.ts';
import type { UnsupportedReason } from '../../types/outcomes.ts';

/** The rules for attachments that are media: all need a link. */
type MediaRuleId = 'media' | 'share' | 'story-mention';

/** The types that the public union names, without its open end `string`. */
type KnownType<Type = WebhookAttachmentType> = Type extends string ? (string extends Type ? never : Type) : never;

/** A row of the table: what is not said is false. */
type Row = WhatReads & {
  /** It is the preview of a link: as the only attachment of a plain text it adds no part of its own. */
  readonly isLinkPreview?: true;
  /** Its link is its thumbnail, too. */
  readonly isItsThumbnail?: true;
  /** Its link is no media: it stands in the details as `url`. */
  readonly linkIsNoMedia?: true;
  /** Its link may be a page of instagram.com, and no file. */
  readonly mayBePage?: true;
  /** `id` of its payload is the id of the post. */
  readonly idIsOfPost?: true;
  /** Instagram sends the same thing a second time in this newer form. */
  readonly newForm?: KnownType;
  /** As the old form of a thing, it may come without link and id. */
  readonly mayLackLink?: true;
};

/** What is known of a type of attachment. Every field is an own one: what somebody put into `Object.prototype` is none. */
export type AttachmentType = Whole<Row>;

/** `T` with each field that it may have. Each form of a union stays one. */
type Whole<T> = T extends unknown ? { readonly [Key in keyof Required<T>]: T[Key] } : never;

/** The rule that reads the type, or the reason why none does. */
type WhatReads =
  | { readonly rule: MediaRuleId | 'like-heart'; readonly reason?: never }
  | { readonly reason: UnsupportedReason; readonly rule?: never };

/**
 * Every type of attachment that the public union names. To add one: a name in `WebhookAttachmentType`, and a row here.
 * For doubles see fixtures/inbound/share/share-and-ig-post and fixtures/inbound/media/sticker-and-its-image-twin.
 */
const attachmentTypes: { readonly [Type in KnownType]: Row } = {
  image: { rule: 'media', isItsThumbnail: true, newForm: 'sticker' },
  sticker: { rule: 'media' },
  video: { rule: 'media', mayBePage: true },
  audio: { rule: 'media' },
  file: { rule: 'media' },
  share: { rule: 'share', mayBePage: true, idIsOfPost: true, newForm: 'ig_post', mayLackLink: true },
  ig_post: { rule: 'share', mayBePage: true, idIsOfPost: true },
  post: { rule: 'share', mayBePage: true, idIsOfPost: true },
  ig_reel: { rule: 'share', mayBePage: true },
  reel: { rule: 'share', mayBePage: true },
  ig_story: { rule: 'share', mayBePage: true },
  story: { rule: 'share', mayBePage: true },
  story_mention: { rule: 'story-mention' },
  like_heart: { rule: 'like-heart', linkIsNoMedia: true },
  fallback: { reason: 'fallback', isLinkPreview: true },
  template: { reason: 'template' },
  ephemeral: { reason: 'ephemeral' },
  unsupported_type: { reason: 'unsupported-type' },
};

/** Every field of a row. */
const nothing = {
  rule: undefined,
  reason: undefined,
  isLinkPreview: undefined,
  isItsThumbnail: undefined,
  linkIsNoMedia: undefined,
  mayBePage: undefined,
  idIsOfPost: undefined,
  newForm: undefined,
  mayLackLink: undefined,
};

const rows = Object.entries(attachmentTypes).map(([name, row]) => [name, { ...nothing, ...row }] as const);
const typesByName: ReadonlyMap<string | undefined, AttachmentType> = new Map(rows);

/** Gives what is known of a type; `undefined` if it is not in the table. */
export function attachmentTypeOf(name: string | undefined): AttachmentType | undefined {
  return typesByName.get(name);
}

const oldForms: ReadonlyMap<string | undefined, string> = new Map(
  rows.flatMap(([name, { newForm }]) => (newForm === undefined ? [] : [[newForm, name]])),
);

/** Gives the type in which Instagram sends the same thing a second time, newer or older. */
export function twinTypeOf(name: string | undefined): string | undefined {
  return attachmentTypeOf(name)?.newForm ?? oldForms.get(name);
}
