import fc from 'fast-check';
import type {
  ChangeOutcome,
  ContactEvent,
  ContactMediaMessage,
  ContactMessage,
  ContactMessageEvent,
  InboundOptions,
  Origin,
  ReceiptOutcome,
  UnsupportedReason,
  WebhookAttachmentType,
} from '../../src/inbound/index.ts';
import type { ItemKind } from '../../src/inbound/items/kinds.ts';
import type { RuleId } from '../../src/inbound/rules/parts/rule.ts';

export type Loose = { readonly [key: string]: unknown };

/** What an outcome says, without where it comes from. Its `type` is the key of what it says. */
type Said =
  | { readonly kind: 'message'; readonly message: ContactMessage }
  | { readonly kind: 'event'; readonly event: ContactEvent | ContactMessageEvent }
  | Omit<ReceiptOutcome, keyof Origin>
  | Omit<ChangeOutcome, keyof Origin>;

/** What a part of an item means by the design: the rule that reads it, and all that its outcome says. */
type Meant = {
  readonly rule: RuleId;
  /** Its link is a page of Instagram. */
  readonly page?: true | undefined;
} & (Said | { readonly kind: 'unsupported'; readonly reason: UnsupportedReason });

/** Kinds of changes that are no items of messaging. */
type ChangeKind = 'comment' | 'live comment' | 'mention' | 'insights' | NewField | 'other change';

/** Fields of changes that nobody reads: the reason says which. */
type NewField =
  | 'follow'
  | 'share-to-story'
  | 'story-poll-response'
  | 'comment-poll-response'
  | 'onboarding-welcome-message-series';

type SampleKind = ItemKind | ChangeKind | 'none';

/** One item of a webhook, and what the documents say of it. */
export interface Sample {
  /** The field of a change that holds it. */
  readonly field: string;
  /** The item of messaging, or the value of the change. */
  readonly value: Loose;
  readonly contact: string | undefined;
  readonly mid: string | undefined;
  /** Milliseconds. */
  readonly time: number | undefined;
  readonly isSelf: boolean;
  /** Whether it may stand in a list of messaging. */
  readonly isItem: boolean;
  /** What tells it from all others. */
  readonly identity: string;
  /** Whether it has no ids, so that only its content tells it from others. */
  readonly isToldByContent: boolean;
  readonly means: readonly Meant[];
}

/** The business: digits few enough to be a number, too. */
export const account = '23245000000000';

/** Where a sample stands in a webhook. */
export interface Placed {
  readonly sample: Sample;
  readonly at: string;
  readonly isStandby: boolean;
  /** Of the entry, in milliseconds. */
  readonly entryTime: number | undefined;
}

export interface Batch {
  readonly webhook: unknown;
  readonly placed: readonly Placed[];
}

function knownAs(mid: string): string | undefined {
  if (mid === 'failing') throw new Error('no database');
  return mid.startsWith('known') ? `id of ${mid}` : undefined;
}

const knownChoice = { message_id: 'asked', postback_data: 'data of the table' };

/** The look-ups that the samples are made for. */
export const lookUps: InboundOptions = {
  objects: ['instagram', 'page'],
  messageIdOf: knownAs,
  choiceOf: (payload) => {
    if (payload === 'failing') throw new Error('no database');
    return payload === 'known' ? knownChoice : undefined;
  },
};

const letters = fc.constantFrom(
  ...[
    'a',
    'Z',
    'é',
    'ß',
    '字',
    'あ',
    '한',
    'ع',
    'ש',
    'हि',
    'ไ',
    'Ω',
    '👨‍👩‍👧',
    '🇳🇴',
    '❤️',
    '\u0301',
    '\u200f',
    '\ufeff',
  ],
  ...['\u0000', '\n', ' ', '"', '\\', '/', '%', ':', '{', '\ud800', '\udc00', '__proto__', 'cg1:', 'é'],
);
const unit = fc.oneof(letters, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
/** Texts of many scripts, and of what breaks careless code. */
export const texts = fc.string({ unit, minLength: 1, maxLength: 12 });
/** Ids and texts have been seen as numbers, too. */
const words = fc.oneof({ arbitrary: texts, weight: 4 }, fc.maxSafeInteger());
const isFree = (id: unknown): boolean => !/^(known|failing$)/.test(String(id)) && String(id) !== account;
/** Few of them, so that some are alike, and any others. */
const ids = fc.oneof(
  { arbitrary: fc.constantFrom('known.1', 'known.2', 'id.1', 1, '1'), weight: 3 },
  words.filter(isFree),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const sometimes = maybe(fc.constant(true));
const asText = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** A time as it is given, and in milliseconds where it is usable. */
const times: fc.Arbitrary<Time> = fc.oneof(
  fc.integer({ min: 100_000_000_000, max: 4_102_444_800_000 }).map((time) => ({ given: time, milliseconds: time })),
  fc.integer({ min: 1, max: 4_102_444_800 }).map((time) => ({ given: time, milliseconds: time * 1000 })),
  fc.integer({ min: 1, max: 4_102_444_800 }).map((time) => ({ given: `${time}`, milliseconds: time * 1000 })),
  fc
    .constantFrom(undefined, null, 0, -1, '0', '', 'soon', 4_102_444_801, 4_102_444_800_001, true, [1])
    .map((given) => ({ given, milliseconds: undefined })),
);

/** The fields of changes under which each kind has been seen. */
const fields: { readonly [Kind in SampleKind]: readonly string[] } = {
  message: ['messages', 'message_echoes', 'standby'],
  postback: ['messaging_postbacks', 'standby'],
  read: ['messaging_seen', 'standby'],
  message_edit: ['message_edit', 'standby'],
  reaction: ['message_reactions', 'messaging_reactions', 'standby'],
  referral: ['messaging_referral', 'messaging_referrals', 'standby'],
  optin: ['messaging_optins', 'standby'],
  pass_thread_control: ['messaging_handover', 'messaging_handovers'],
  take_thread_control: ['messaging_handover', 'messaging_handovers'],
  request_thread_control: ['messaging_handover', 'messaging_handovers'],
  app_roles: ['messaging_handover', 'messaging_handovers'],
  none: ['messages', 'standby'],
  comment: ['comments'],
  'live comment': ['live_comments'],
  mention: ['mentions'],
  insights: ['story_insights'],
  follow: ['follow'],
  'share-to-story': ['share_to_story'],
  'story-poll-response': ['story_poll_response'],
  'comment-poll-response': ['comment_poll_response'],
  'onboarding-welcome-message-series': ['onboarding_welcome_message_series'],
  'other change': ['story_polls', '__proto__', 'toString', 'Messages'],
};

const says = (rule: RuleId, message: ContactMessage): Meant => ({ rule, kind: 'message', message });
const saysText = (rule: RuleId, text: unknown): Meant => says(rule, { text_message: { text: String(text) } });
const isUnsupported = (reason: UnsupportedReason): Meant => ({ rule: 'unsupported', kind: 'unsupported', reason });

/** What stands under the kind of an item, and what it means. */
interface Content {
  readonly body: Loose;
  readonly mid?: string | number | undefined;
  /** The sender is the account, and the person the recipient. */
  readonly isOutward?: boolean | undefined;
  readonly isSelf?: boolean | undefined;
  /** Beside the kind. */
  readonly more?: Loose;
  readonly means: readonly Meant[];
}

interface Time {
  readonly given: unknown;
  readonly milliseconds: number | undefined;
}

interface Around {
  readonly field: string;
  readonly person: string | number | undefined;
  readonly time: Time;
}

/** What tells items of a kind from each other; where it is not known, their content does. */
const traits: {
  readonly [Kind in ItemKind]?: (body: Loose, known: Pick<Sample, 'mid' | 'contact' | 'time'>) => unknown;
} = {
  message: ({ is_deleted, is_echo }, { mid }) => mid && [is_deleted ? 'unsent' : is_echo ? 'echo' : 'sent', mid],
  postback: ({ payload }, { mid, ...known }) => (mid ? [mid] : momentOf(payload, known)),
  read: (_, { mid, contact }) => mid && [mid, contact],
  message_edit: ({ num_edit }, { mid }) => mid && num_edit !== undefined && [mid, String(num_edit)],
  reaction: ({ action, emoji }, { mid, contact, time }) => mid && [mid, contact, action, emoji, time],
  referral: ({ ref }, known) => momentOf(ref, known),
};

function momentOf(data: unknown, { contact, time }: Pick<Sample, 'contact' | 'time'>): unknown {
  const isTold = contact !== undefined && data !== undefined && data !== '' && time !== undefined;
  return isTold && [contact, String(data), time];
}

function sampleOf(kind: ItemKind | 'none', content: Content, { field, person, time }: Around): Sample {
  const { body, means, isOutward, isSelf = false, more } = content;
  const [business, other] = [{ id: account }, person === undefined ? undefined : { id: person }];
  const [sender, recipient] = isOutward || isSelf ? [business, other] : [other, business];
  const value = json({
    sender,
    recipient,
    timestamp: time.given,
    ...(kind === 'none' ? body : { [kind]: body }),
    ...more,
  });
  const known = { contact: asText(person), mid: asText(content.mid), time: time.milliseconds };
  const told = kind === 'none' ? undefined : traits[kind]?.(body, known);
  const identity = JSON.stringify([kind, told || value]);
  return { field, value, ...known, isSelf, isItem: true, identity, isToldByContent: !told, means };
}

/** As a parser makes it: what is absent is absent. */
function json(value: object): Loose {
  return JSON.parse(JSON.stringify(value));
}

const around = (kind: SampleKind, person: fc.Arbitrary<string | number | undefined>): fc.Arbitrary<Around> =>
  fc.record({ field: fc.constantFrom(...fields[kind]), person, time: times });

/** Items of a kind. Without `person`, somebody is always known. */
const itemsOf = (
  kind: ItemKind | 'none',
  content: fc.Arbitrary<Content>,
  person: fc.Arbitrary<string | number | undefined> = ids,
): fc.Arbitrary<Sample> => fc.tuple(content, around(kind, person)).map(([made, other]) => sampleOf(kind, made, other));

const links = new Set<unknown>(['SHORTLINK', 'SHORTLINKS', 'IGME-SOURCE-LINK']);
const referrals = fc.record(
  {
    ref: words,
    source: fc.oneof(fc.constantFrom('SHORTLINK', 'SHORTLINKS', 'IGME-SOURCE-LINK', 'ADS'), texts),
    type: fc.constant('OPEN_THREAD'),
    ad_id: ids,
    ads_context_data: fc.record({ ad_title: texts, photo_url: fc.webUrl(), flow_id: ids }, { requiredKeys: [] }),
    product: fc.record({ id: ids }),
  },
  { requiredKeys: [] },
);
type Referral = typeof referrals extends fc.Arbitrary<infer T> ? T : never;

/** Whether a referral is of an ig.me link; all others are no events. */
const isLink = ({ source, ref }: Referral): boolean => (source === undefined ? ref !== undefined : links.has(source));

function activated({ ref, source, type }: Referral, existing_thread: boolean, tap: Loose = {}): Meant {
  const given = Object.entries({ ...tap, ref, source, type }).filter(([, value]) => value !== undefined);
  const texts = Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
  return { rule: 'referral', kind: 'event', event: { shortlink_activated_event: { ...texts, existing_thread } } };
}

/** A message of a person: content, and beside it perhaps a reply, a referral and that it is to oneself. */
function messagesOf(content: fc.Arbitrary<{ readonly body: Loose; readonly means: readonly Meant[] }>) {
  const beside = fc.record({
    mid: maybe(ids),
    reply: maybe(fc.record({ mid: ids, is_self_reply: fc.boolean() })),
    referral: maybe(referrals),
    isBeside: fc.boolean(),
    is_self: sometimes,
  });
  const made = fc
    .tuple(content, beside)
    .map(([{ body, means }, { mid, reply, referral, isBeside, is_self }]): Content => {
      const message_id = reply && knownAs(String(reply.mid));
      const replies = means.map((meant) =>
        meant.kind === 'message' && message_id
          ? { ...meant, message: { ...meant.message, reply_to: { message_id } } }
          : meant,
      );
      const all = referral && isLink(referral) ? [...replies, activated(referral, false)] : replies;
      const reply_to = reply || body['reply_to'] ? { ...reply, ...Object(body['reply_to']) } : undefined;
      return {
        body: { mid, ...body, reply_to, referral: isBeside ? undefined : referral, is_self },
        mid,
        isSelf: is_self,
        more: isBeside && referral ? { referral } : {},
        means: is_self ? [isUnsupported('own-act')] : all,
      };
    });
  return itemsOf('message', made);
}

type Known<Type> = Type extends string ? (string extends Type ? never : Type) : never;

/** What an attachment type is: media of a rule, with where its payload holds what; a heart; or a reason. */
type AttachmentKind =
  | {
      readonly rule: 'media' | 'share' | 'story-mention';
      readonly link: 'url' | 'story_media_url';
      readonly id?: 'ig_post_media_id' | 'id' | 'reel_video_id' | 'story_media_id' | 'sticker_id';
      readonly title?: 'title';
      readonly media: (url: string) => ContactMediaMessage;
    }
  | { readonly rule: 'like-heart' }
  | { readonly rule: 'unsupported'; readonly reason: UnsupportedReason };

const plain = (url: string): ContactMediaMessage => ({ url });

const attachmentKinds: { readonly [Type in Known<WebhookAttachmentType> | 'hologram']: AttachmentKind } = {
  image: { rule: 'media', link: 'url', media: (url) => ({ url, thumbnail_url: url }) },
  video: { rule: 'media', link: 'url', media: plain },
  audio: { rule: 'media', link: 'url', media: plain },
  file: { rule: 'media', link: 'url', media: plain },
  sticker: { rule: 'media', link: 'url', id: 'sticker_id', media: plain },
  share: { rule: 'share', link: 'url', id: 'ig_post_media_id', title: 'title', media: plain },
  ig_post: { rule: 'share', link: 'url', id: 'ig_post_media_id', title: 'title', media: plain },
  post: { rule: 'share', link: 'url', id: 'id', title: 'title', media: plain },
  ig_reel: { rule: 'share', link: 'url', id: 'reel_video_id', title: 'title', media: plain },
  reel: { rule: 'share', link: 'url', id: 'reel_video_id', title: 'title', media: plain },
  ig_story: { rule: 'share', link: 'story_media_url', id: 'story_media_id', media: plain },
  story: { rule: 'share', link: 'story_media_url', id: 'story_media_id', media: plain },
  story_mention: { rule: 'story-mention', link: 'url', media: (url) => ({ url, thumbnail_url: '' }) },
  like_heart: { rule: 'like-heart' },
  ephemeral: { rule: 'unsupported', reason: 'ephemeral' },
  unsupported_type: { rule: 'unsupported', reason: 'unsupported-type' },
  fallback: { rule: 'unsupported', reason: 'fallback' },
  template: { rule: 'unsupported', reason: 'template' },
  hologram: { rule: 'unsupported', reason: 'attachment-unknown' },
};

type AttachmentType = keyof typeof attachmentKinds;

/** The keys of the table are its types: it is written in this file. */
const typesOf = (isOne: (kind: AttachmentKind) => boolean): AttachmentType[] =>
  (Object.keys(attachmentKinds) as AttachmentType[]).filter((type) => isOne(attachmentKinds[type]));

/** One attachment, before it has its number in the list. */
interface Draft {
  readonly type: AttachmentType;
  readonly host: string;
  readonly link: string | undefined;
  readonly title: string | number | undefined;
  readonly id: number | undefined;
}

/** The hosts of the pages of posts and reels. */
const pageHosts: readonly string[] = ['instagram.com', 'www.instagram.com', 'm.instagram.com'];
const hosts = fc.constantFrom('media.example.com', 'lookaside.instagram.com', 'l.instagram.com', ...pageHosts);

const draftsOf = (types: readonly AttachmentType[], link: fc.Arbitrary<string | undefined>): fc.Arbitrary<Draft> =>
  fc.record({ type: fc.constantFrom(...types), host: hosts, link, title: maybe(words), id: maybe(fc.nat()) });

/** Attachments of one message have links and ids of their own: else some would be doubles. */
function attachmentOf(
  { type, host, link, title, id }: Draft,
  index = 0,
): { attachment: Loose; url: string | undefined; meant: Meant } {
  const kind = attachmentKinds[type];
  const url = link === undefined ? undefined : `https://${host}/${index}/${link}`;
  if (kind.rule === 'like-heart') return { attachment: { type }, url, meant: saysText('like-heart', '❤️') };
  if (kind.rule === 'unsupported') {
    const payload = type === 'ephemeral' ? undefined : { url, generic: { elements: [{ title }] } };
    const page = payload?.url === undefined ? undefined : isPage(type, host);
    return { attachment: { type, payload, title }, url, meant: { ...isUnsupported(kind.reason), page } };
  }
  const number = id === undefined ? undefined : id * 100 + index;
  const payload = {
    [kind.link]: url,
    ...(kind.title && { title }),
    ...(kind.id && { [kind.id]: number !== undefined && number % 200 < 100 ? String(number) : number }),
  };
  const meant =
    url === undefined
      ? isUnsupported('media-unavailable')
      : { ...says(kind.rule, { media_message: kind.media(url) }), page: isPage(type, host) };
  return { attachment: { type, payload }, url, meant };
}

/** Of what can be a page, the host of the link tells it. A type that nobody knows may be a new one of posts. */
function isPage(type: AttachmentType, host: string | undefined): true | undefined {
  const kind = attachmentKinds[type];
  const isUnknown = kind.rule === 'unsupported' && kind.reason === 'attachment-unknown';
  const mayBe = type === 'video' || kind.rule === 'share' || isUnknown;
  return mayBe && host !== undefined && pageHosts.includes(host) ? true : undefined;
}

/** Media of a rule: alone, with a text, or as doubles. */
function mediaOf(rule: 'media' | 'share' | 'story-mention'): fc.Arbitrary<Sample> {
  const drafts = draftsOf(
    typesOf((kind) => kind.rule === rule),
    texts,
  );
  return fc.oneof(
    messagesOf(
      drafts.map((draft) => {
        const { attachment, meant } = attachmentOf(draft);
        return { body: { attachments: [attachment] }, means: [meant] };
      }),
    ),
    messagesOf(
      fc.tuple(drafts, words).map(([draft, text]) => {
        const { attachment, url = '', meant } = attachmentOf(draft);
        const card = says(rule, { media_card_message: { url, caption: String(text) } });
        return { body: { text, attachments: [attachment] }, means: [{ ...card, page: meant.page }] };
      }),
    ),
  );
}

/** The same post, or sticker, in its old and in its new form, each perhaps without what the other has. */
function doublesOf(
  types: readonly [AttachmentType, AttachmentType],
  rule: 'share' | 'media',
  id: string,
): fc.Arbitrary<Sample> {
  const links = fc.record({ host: maybe(hosts), link: texts });
  const others = fc.record({ [id]: ids, title: words });
  // A share may lack all that tells what it is of.
  const lacks = fc.subarray(['title', id, 'url'], { maxLength: rule === 'share' ? 3 : 1 });
  return messagesOf(
    fc.tuple(links, others, lacks, fc.boolean(), maybe(words)).map(([{ host, link }, other, lack, isTurned, text]) => {
      const url = host === undefined ? link : `https://${host}/${link}`;
      const payload = { url, ...other };
      const kept = Object.fromEntries(Object.entries(payload).filter(([key]) => !lack.includes(key)));
      const both = types.map((type, index) => ({ type, payload: index === 0 ? payload : kept }));
      const content =
        text === undefined ? { media_message: { url } } : { media_card_message: { url, caption: String(text) } };
      const meant = { ...says(rule, content), page: isPage(types[0], host) };
      return { body: { text, attachments: isTurned ? both.toReversed() : both }, means: [meant] };
    }),
  );
}

const anyDrafts = draftsOf(
  typesOf(() => true),
  maybe(texts),
);

/** A share that any post beside it would be the twin of. */
const isBareShare = ({ type, link, id }: Draft): boolean => type === 'share' && link === undefined && id === undefined;

/** Several attachments, perhaps with a text: the text first, then an outcome for each. A story beside them stands in the details. */
const severalAttachments = messagesOf(
  fc
    .record({ text: maybe(words), drafts: fc.array(anyDrafts, { minLength: 2, maxLength: 4 }) })
    .filter(({ drafts }) => !drafts.some(isBareShare) || drafts.every(({ type }) => type !== 'ig_post'))
    .map(({ text, drafts }) => {
      const made = drafts.map(attachmentOf);
      const means = made.map(({ meant }) => meant);
      return {
        body: { text, attachments: made.map(({ attachment }) => attachment) },
        means: text === undefined ? means : [saysText('text', text), ...means],
      };
    }),
);

const stories = fc.record({ id: ids, url: fc.webUrl(), link_sticker_url: fc.webUrl() }, { requiredKeys: [] });

/** A payload of a tap, and the choice that it stands for, where anybody knows it. */
const payloads = fc.oneof(
  fc.tuple(fc.oneof(fc.constant(''), texts), fc.oneof(fc.constant(''), texts)).map(([message_id, postback_data]) => ({
    payload: `cg1:${message_id.replace(/[%:]/g, encodeURIComponent)}:${postback_data}`,
    choice: { message_id, postback_data },
  })),
  fc.constant({ payload: 'known', choice: knownChoice }),
  fc
    .oneof(words, fc.constantFrom('cg1', 'cg1:', 'cg1:unfinished', 'cg1:100%:yes', 'cg2:id:data'))
    .filter((payload) => isFree(payload) && !/^cg1:(?:[^%:]|%25|%3A)*:/.test(String(payload)))
    .map((payload) => ({ payload, choice: undefined })),
);

const quickReplies = messagesOf(
  fc.oneof(
    fc.tuple(maybe(words), payloads).map(([text, { payload, choice }]) => ({
      body: { text, quick_reply: { payload } },
      means: [
        says('quick-reply', {
          choice_response_message: choice ?? { message_id: '', postback_data: String(payload) },
        }),
      ],
    })),
    fc.tuple(words, fc.constantFrom('', null, undefined)).map(([text, payload]) => ({
      body: { text, quick_reply: { payload } },
      means: [saysText('quick-reply', text)],
    })),
  ),
);

const taps = fc.oneof(
  fc.tuple(maybe(words), payloads).map(([title, { payload, choice }]) => ({
    tap: { title, payload },
    meant: choice ? says('postback', { choice_response_message: choice }) : saysText('postback', title ?? payload),
  })),
  words.map((title) => ({ tap: { title, payload: undefined }, meant: saysText('postback', title) })),
);

const postbacks: fc.Arbitrary<Content> = fc
  .record({ made: taps, mid: maybe(ids), referral: maybe(referrals), is_self: sometimes })
  .map(({ made: { tap, meant }, mid, referral, is_self }) => ({
    body: { mid, ...tap, referral },
    mid,
    isSelf: is_self,
    more: { is_self },
    means: is_self
      ? [isUnsupported('own-act')]
      : referral && isLink(referral)
        ? [meant, activated(referral, false, tap)]
        : [meant],
  }));

const reactions: fc.Arbitrary<Content> = fc
  .record({
    mid: maybe(ids),
    action: fc.constantFrom('react', 'unreact'),
    reaction: maybe(words),
    emoji: maybe(texts),
  })
  .map((body) => ({
    body,
    mid: body.mid,
    means: [
      {
        rule: 'reaction',
        kind: 'event',
        event: {
          reaction_event: {
            emoji: body.emoji ?? '',
            action: body.action === 'react' ? 'REACTION_ACTION_REACT' : 'REACTION_ACTION_UNREACT',
            message_id: (body.mid !== undefined && knownAs(String(body.mid))) || '',
            ...(body.reaction !== undefined && { reaction_category: String(body.reaction) }),
          },
        },
      },
    ],
  }));

const receiptOf = (rule: 'echo' | 'read', mid: string | number | undefined): Meant => {
  const message_id = mid === undefined ? undefined : knownAs(String(mid));
  const status = rule === 'echo' ? 'DELIVERED' : 'READ';
  return { rule, kind: 'receipt', status, ...(message_id !== undefined && { message_id }) };
};

const echoes = itemsOf(
  'message',
  fc
    .record({
      mid: maybe(ids),
      text: maybe(words),
      drafts: maybe(fc.array(anyDrafts, { maxLength: 3 })),
      is_self: sometimes,
    })
    .map(({ mid, text, drafts, is_self }) => ({
      body: {
        mid,
        is_echo: true,
        is_self,
        text,
        attachments: drafts?.map((draft, index) => attachmentOf(draft, index).attachment),
      },
      mid,
      isOutward: true,
      isSelf: is_self,
      means: [receiptOf('echo', mid)],
    })),
);

const readBodies: fc.Arbitrary<Content> = fc
  .record({ mid: maybe(ids), watermark: maybe(fc.nat()) })
  .map((body) => ({ body, mid: body.mid, means: [receiptOf('read', body.mid)] }));

const reads = itemsOf('read', readBodies, maybe(ids));

const edits: fc.Arbitrary<Content> = fc
  .record({ mid: maybe(ids), text: words, num_edit: maybe(fc.oneof(fc.nat(), fc.nat().map(String))) })
  .map((body) => ({
    body,
    mid: body.mid,
    means: [{ rule: 'edit', kind: 'change', change: 'edited', text: String(body.text) }],
  }));

const unsends = itemsOf(
  'message',
  fc.record({ mid: maybe(ids), is_echo: sometimes }).map(({ mid, is_echo }) => ({
    body: { mid, is_deleted: true, is_echo },
    mid,
    isOutward: is_echo,
    isSelf: is_echo,
    means: [{ rule: 'unsend', kind: 'change', change: 'unsent' }],
  })),
  maybe(ids),
);

interface ChangeContent {
  readonly value: object;
  readonly means: readonly Meant[];
  readonly id?: string | number | undefined;
  readonly contact?: string | number | undefined;
  readonly isSelf?: boolean;
}

/** Changes that are no items of messaging. Only their entry tells the account and the time. */
function changesOf(kind: ChangeKind, contents: fc.Arbitrary<ChangeContent>): fc.Arbitrary<Sample> {
  return fc.tuple(contents, fc.constantFrom(...fields[kind])).map(([content, field]) => {
    const { means, isSelf = false } = content;
    const [value, id, contact] = [json(content.value), asText(content.id), asText(content.contact)];
    const told = kind === 'other change' ? field : kind.replace('live ', '');
    const identity = JSON.stringify([told, id ?? value]);
    const nothing = { mid: undefined, time: undefined, isItem: false };
    return { field, value, ...nothing, contact, isSelf, identity, isToldByContent: id === undefined, means };
  });
}

const commentsOf = (kind: 'comment' | 'live comment'): fc.Arbitrary<Sample> =>
  changesOf(
    kind,
    fc
      .record({
        idKey: fc.constantFrom('id', 'comment_id'),
        id: maybe(ids),
        text: words,
        parent_id: maybe(ids),
        from: maybe(
          fc.record(
            { id: fc.oneof(ids, fc.constant(account)), username: texts, isOwn: fc.boolean() },
            { requiredKeys: ['isOwn'] },
          ),
        ),
        media: maybe(
          fc.record(
            {
              id: ids,
              original_media_id: ids,
              media_product_type: fc.constantFrom('FEED', 'REELS', 'AD'),
              ad_id: ids,
              ad_title: words,
            },
            { requiredKeys: [] },
          ),
        ),
      })
      .map(({ idKey, id, text, from, ...more }) => {
        const { isOwn, ...person } = from ?? { isOwn: false, id: undefined, username: undefined };
        const comment_event = {
          ...(id !== undefined && { id: String(id) }),
          text: String(text),
          comment_type: kind === 'comment' ? ('FEED' as const) : ('LIVE' as const),
          ...(person.username !== undefined && { user: person.username }),
        };
        return {
          value: {
            [idKey]: id,
            text,
            ...more,
            from: from && { ...person, self_ig_scoped_id: isOwn ? account : undefined },
          },
          id,
          contact: person.id === account ? undefined : person.id,
          isSelf: isOwn || person.id === account,
          means:
            isOwn || person.id === account
              ? [isUnsupported('own-act')]
              : [{ rule: 'comment' as const, kind: 'event' as const, event: { comment_event } }],
        };
      }),
  );

/** An item of each rule. */
const byRule: { readonly [Rule in Exclude<RuleId, 'unsupported'>]: fc.Arbitrary<Sample> } = {
  text: messagesOf(
    fc.tuple(words, maybe(draftsOf(['fallback'], maybe(texts)))).map(([text, fallback]) => ({
      body: { text, attachments: fallback && [attachmentOf(fallback).attachment] },
      means: [saysText('text', text)],
    })),
  ),
  'quick-reply': quickReplies,
  postback: itemsOf('postback', postbacks),
  media: fc.oneof(mediaOf('media'), doublesOf(['sticker', 'image'], 'media', 'sticker_id')),
  'story-mention': mediaOf('story-mention'),
  share: fc.oneof(mediaOf('share'), doublesOf(['ig_post', 'share'], 'share', 'ig_post_media_id')),
  'story-reply': messagesOf(
    fc.tuple(words, stories).map(([text, story]) => ({
      body: { text, reply_to: { story } },
      means: [
        story.url === undefined
          ? saysText('story-reply', text)
          : says('story-reply', { media_card_message: { url: story.url, caption: String(text) } }),
      ],
    })),
  ),
  'like-heart': messagesOf(
    maybe(stories).map((story) => ({
      body: { attachments: [{ type: 'like_heart' }], ...(story && { reply_to: { story } }) },
      means: [
        story?.url === undefined
          ? saysText('like-heart', '❤️')
          : says('like-heart', { media_card_message: { url: story.url, caption: '❤️' } }),
      ],
    })),
  ),
  referral: fc.oneof(
    itemsOf(
      'referral',
      referrals.filter(isLink).map((body) => ({ body, means: [activated(body, true)] })),
      maybe(ids),
    ),
    itemsOf(
      'message',
      fc
        .tuple(maybe(ids), referrals.filter(isLink))
        .map(([mid, referral]) => ({ body: { mid, referral }, mid, means: [activated(referral, false)] })),
    ),
  ),
  reaction: itemsOf('reaction', reactions),
  comment: fc.oneof(commentsOf('comment'), commentsOf('live comment')),
  echo: echoes,
  read: reads,
  edit: itemsOf('message_edit', edits, maybe(ids)),
  unsend: unsends,
};

const unreadable = (
  reason: UnsupportedReason,
  kind: ItemKind,
  body: fc.Arbitrary<Loose>,
  person: fc.Arbitrary<string | number | undefined> = ids,
) =>
  itemsOf(
    kind,
    fc.tuple(body, maybe(ids)).map(([made, mid]) => ({ body: { mid, ...made }, mid, means: [isUnsupported(reason)] })),
    person,
  );

const unreadableAttachments = (reason: UnsupportedReason): fc.Arbitrary<Sample> =>
  messagesOf(
    draftsOf(
      typesOf((kind) => kind.rule === 'unsupported' && kind.reason === reason),
      maybe(texts),
    ).map((draft) => {
      const { attachment, meant } = attachmentOf(draft);
      return { body: { attachments: [attachment] }, means: [meant] };
    }),
  );

const anyFields = fc.dictionary(
  fc.constantFrom('type', 'payload', 'title', 'metadata', 'new_owner_app_id'),
  fc.jsonValue(),
);

/** What the account does, with flags and without: it is never a person's. */
const actsOfAccount = (kind: ItemKind, contents: fc.Arbitrary<Content>): fc.Arbitrary<Sample> =>
  itemsOf(
    kind,
    fc
      .record({ content: contents, is_self: sometimes, is_echo: sometimes, isInside: fc.boolean() })
      .map(({ content: { body, mid }, is_self, is_echo, isInside }) => ({
        body: isInside ? { ...body, is_self, is_echo } : { ...body, is_self: undefined },
        mid,
        isOutward: true,
        isSelf: true,
        more: isInside ? {} : { is_self, is_echo },
        means: [isUnsupported('own-act')],
      })),
  );

/** A change of a field that nobody reads, of a person, of the account or of nobody. */
const newFieldOf = (kind: NewField): fc.Arbitrary<Sample> =>
  changesOf(
    kind,
    fc
      .record({
        key: fc.constantFrom('from', 'sender'),
        id: maybe(fc.oneof(ids, fc.constant(account))),
        more: anyFields,
      })
      .map(({ key, id, more }) => ({
        value: { ...more, [key]: { id } },
        contact: id === account ? undefined : id,
        isSelf: id === account,
        means: [isUnsupported(kind)],
      })),
  );

const nobody = fc.constant(undefined);
const means = (reason: UnsupportedReason) => (value: Loose) => ({ value, means: [isUnsupported(reason)] });

/** What nobody can read, by each reason. Some are of a body or an entry and no samples: they have tests of their own. */
const byReason: {
  readonly [Reason in Exclude<UnsupportedReason, 'no-items' | 'other-object' | 'too-many'>]: fc.Arbitrary<Sample>;
} = {
  'is-unsupported': unreadable(
    'is-unsupported',
    'message',
    maybe(words).map((text) => ({ is_unsupported: true, text })),
  ),
  'unsupported-type': unreadableAttachments('unsupported-type'),
  ephemeral: unreadableAttachments('ephemeral'),
  'media-unavailable': unreadable(
    'media-unavailable',
    'message',
    draftsOf(
      typesOf(({ rule }) => rule !== 'like-heart' && rule !== 'unsupported'),
      nobody,
    ).map((draft) => ({ attachments: [attachmentOf(draft).attachment] })),
  ),
  fallback: unreadableAttachments('fallback'),
  template: unreadableAttachments('template'),
  'attachment-unknown': unreadableAttachments('attachment-unknown'),
  empty: fc.oneof(
    unreadable(
      'empty',
      'message',
      fc.constantFrom({}, { text: '' }, { text: null, attachments: [] }, { reply_to: { story: {} } }),
    ),
    unreadable('empty', 'postback', fc.constantFrom({}, { title: '' }, { title: null, payload: '' })),
    changesOf('comment', fc.constantFrom({}, { text: '' }, { id: '', text: null }).map(means('empty'))),
  ),
  'phantom-edit': unreadable(
    'phantom-edit',
    'message_edit',
    fc.constantFrom({ num_edit: 0 }, { num_edit: '0' }, { text: '' }),
    maybe(ids),
  ),
  'thread-control': fc.oneof(
    ...(['pass_thread_control', 'take_thread_control', 'request_thread_control', 'app_roles'] as const).map((kind) =>
      itemsOf(
        kind,
        anyFields.map((body) => ({ body, means: [isUnsupported('thread-control')] })),
      ),
    ),
  ),
  'opt-in': itemsOf(
    'optin',
    anyFields.map((body) => ({ body, means: [isUnsupported('opt-in')] })),
  ),
  mention: changesOf(
    'mention',
    fc.record({ media_id: ids, comment_id: ids }, { requiredKeys: ['media_id'] }).map(means('mention')),
  ),
  insights: changesOf('insights', anyFields.map(means('insights'))),
  follow: newFieldOf('follow'),
  'share-to-story': newFieldOf('share-to-story'),
  'story-poll-response': newFieldOf('story-poll-response'),
  'comment-poll-response': newFieldOf('comment-poll-response'),
  'onboarding-welcome-message-series': newFieldOf('onboarding-welcome-message-series'),
  referral: fc.oneof(
    itemsOf(
      'referral',
      referrals.filter((body) => !isLink(body)).map((body) => ({ body, means: [isUnsupported('referral')] })),
      maybe(ids),
    ),
    unreadable(
      'referral',
      'message',
      referrals.filter((referral) => !isLink(referral)).map((referral) => ({ referral })),
    ),
  ),
  'own-act': fc.oneof(
    actsOfAccount('postback', postbacks),
    actsOfAccount('reaction', reactions),
    actsOfAccount('read', readBodies),
    actsOfAccount(
      'referral',
      referrals.map((body) => ({ body, means: [] })),
    ),
  ),
  'no-sender': fc.oneof(
    unreadable(
      'no-sender',
      'message',
      words.map((text) => ({ text })),
      nobody,
    ),
    unreadable(
      'no-sender',
      'postback',
      words.map((title) => ({ title })),
      nobody,
    ),
    unreadable(
      'no-sender',
      'reaction',
      fc.record({ action: fc.constantFrom('react', 'unreact'), emoji: texts }),
      nobody,
    ),
  ),
  'lookup-failed': fc.oneof(
    unreadable(
      'lookup-failed',
      'message',
      maybe(words).map((text) => ({ text, quick_reply: { payload: 'failing' } })),
    ),
    unreadable(
      'lookup-failed',
      'message',
      words.map((text) => ({ text, reply_to: { mid: 'failing' } })),
    ),
    unreadable(
      'lookup-failed',
      'postback',
      referrals.map((referral) => ({ payload: 'failing', referral })),
    ),
  ),
  unknown: fc.oneof(
    itemsOf(
      'none',
      anyFields.map((body) => ({ body, means: [isUnsupported('unknown')] })),
    ),
    changesOf('other change', anyFields.map(means('unknown'))),
  ),
};

/** What stands flat in the value of a change, where its kind would be an object: of a person, or of the account. */
function flatOf(
  kind: 'message_edit' | 'reaction' | 'read',
  names: readonly string[],
  contents: fc.Arbitrary<Content>,
): fc.Arbitrary<Sample> {
  const parts = fc.record({
    content: contents.filter(({ mid }) => mid !== undefined),
    person: ids,
    time: times,
    field: fc.constantFrom(...names),
    key: fc.constantFrom('from', 'sender'),
    isOwn: fc.boolean(),
  });
  return parts.map(({ content: { body, mid, means }, person, time, field, key, isOwn }) => {
    const [contact, told] = [isOwn ? undefined : String(person), asText(mid)];
    const value = json({ ...body, [key]: { id: isOwn ? account : person }, timestamp: time.given });
    const known = { contact, mid: told, time: time.milliseconds };
    const said = kind === 'reaction' ? { ...body, emoji: body['reaction'] } : body;
    const traitsOfIt = traits[kind]?.(said, known);
    const isOwnAct = isOwn && kind !== 'message_edit';
    return {
      field,
      value,
      ...known,
      isSelf: isOwn,
      isItem: false,
      identity: JSON.stringify([kind, traitsOfIt || value]),
      isToldByContent: !traitsOfIt,
      means: isOwnAct ? [isUnsupported('own-act')] : means,
    };
  });
}

/** Flat reactions have the emoji under `reaction`, and another word for what was done. */
const flatReactions = reactions.map((content): Content => {
  const { mid, emoji = '❤️', action } = content.body;
  const [meant] = content.means;
  if (meant?.kind !== 'event' || !('reaction_event' in meant.event)) return content;
  const { reaction_category, ...rest } = meant.event.reaction_event;
  const symbol = `${emoji}❤️`;
  return {
    ...content,
    body: { mid, reaction: symbol, action, emoji: undefined },
    means: [{ ...meant, event: { reaction_event: { ...rest, emoji: symbol } } }],
  };
});

/** Every kind of thing that is in webhooks. */
export const kinds: Readonly<Record<string, fc.Arbitrary<Sample>>> = {
  ...byRule,
  'flat edit': flatOf('message_edit', ['message_edit', 'message_edits'], edits),
  'flat reaction': flatOf('reaction', ['message_reactions', 'messaging_reactions'], flatReactions),
  'flat read': flatOf('read', ['message_reads', 'messaging_seen'], readBodies),
  'several attachments': severalAttachments,
  ...byReason,
};

export const samples = fc.oneof(...Object.values(kinds));

/** Two of what one person did at one time. */
const twinsOf = (kind: ItemKind, contents: fc.Arbitrary<Content>): fc.Arbitrary<readonly [Sample, Sample]> =>
  fc
    .tuple(contents, contents, around(kind, ids))
    .map(([one, other, both]) => [sampleOf(kind, one, both), sampleOf(kind, other, both)]);

/** Two samples, which are alike now and then. */
export const pairs: fc.Arbitrary<readonly [Sample, Sample]> = fc.oneof(
  ...Object.values(kinds).map((each) => fc.tuple(each, each)),
  fc.tuple(samples, samples),
  { arbitrary: twinsOf('postback', postbacks), weight: 10 },
  { arbitrary: twinsOf('reaction', reactions), weight: 10 },
  { arbitrary: twinsOf('message_edit', edits), weight: 10 },
);

interface Junk {
  readonly junk: unknown;
}

const lists = ['messaging', 'standby', 'changes'] as const;

type List = (typeof lists)[number];

/** What an entry holds: in its lists, instead of a list, and beside them. */
interface EntryDraft {
  readonly id: unknown;
  readonly time: Time;
  readonly slots: readonly { readonly list: List; readonly holds: Sample | Junk }[];
  readonly stray?: { readonly list: List; readonly value: unknown } | undefined;
  readonly bare?: Sample | undefined;
}

/** Entries, and what stands beside them. */
interface BodyDraft {
  readonly object: string;
  readonly entries: readonly (EntryDraft | Junk)[];
  readonly beside: EntryDraft | undefined;
}

/** What stands between samples: anything. */
const junk: fc.Arbitrary<Junk> = fc
  .oneof(fc.jsonValue(), fc.constantFrom<unknown>(null, 'text', {}, [], { message: [] }, { field: 'messages' }))
  .map((each) => ({ junk: each }));

/** Webhooks in every form, with samples in every place where they may stand, and with junk between them. */
export function batchesOf(sample: fc.Arbitrary<Sample>): fc.Arbitrary<Batch> {
  const holds = fc.oneof({ arbitrary: sample, weight: 3 }, junk);
  const head = { id: fc.constantFrom<unknown>(account, Number(account)), time: times };
  const slots = fc.array(fc.record({ list: fc.constantFrom(...lists), holds }), { maxLength: 4 });
  const bare = fc.record({ ...head, slots: fc.constant([]), bare: sample });
  const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, arbitrary);
  const stray = fc.record({ list: fc.constantFrom(...lists), value: fc.constantFrom('x', 7, true, {}, { id: 'x' }) });
  const full = fc.record({ ...head, slots, stray: rarely(stray), bare: rarely(sample) });
  const entry = fc.oneof({ arbitrary: full, weight: 4 }, bare, junk);
  const whole = fc.record({
    object: fc.constantFrom('instagram', 'page'),
    entries: fc.array(entry, { maxLength: 3 }),
    beside: rarely(bare),
  });
  const body = fc.oneof({ arbitrary: whole, weight: 5 }, bare);
  return fc.oneof({ arbitrary: body, weight: 4 }, fc.array(body, { minLength: 1, maxLength: 2 })).map(batchOf);
}

export const batches = batchesOf(samples);

function batchOf(draft: BodyDraft | EntryDraft | readonly (BodyDraft | EntryDraft)[]): Batch {
  const placed: Placed[] = [];
  const bodyAt = (body: BodyDraft | EntryDraft, at: string): unknown => {
    if (!('entries' in body)) return entryAt(body, at, placed);
    const entry = body.entries.map((each, index) =>
      'junk' in each ? each.junk : entryAt(each, `${at}/entry/${index}`, placed),
    );
    return { object: body.object, ...(body.beside && entryAt(body.beside, at, placed)), entry };
  };
  const webhook = 'length' in draft ? draft.map((body, index) => bodyAt(body, `/${index}`)) : bodyAt(draft, '');
  return { webhook: json({ webhook })['webhook'], placed };
}

function entryAt(draft: EntryDraft, at: string, placed: Placed[]): object {
  const { id, time, slots, stray, bare } = draft;
  const entry: Record<string, unknown> = {
    id,
    time: time.given,
    ...(stray && { [stray.list]: stray.value }),
    ...(bare && changeOf(bare)),
  };
  const place = (sample: Sample, where: string, isStandby: boolean): number =>
    placed.push({ sample, at: where, isStandby, entryTime: time.milliseconds });
  for (const list of lists) {
    const here = slots.filter((slot) => list === listOf(slot)).map(({ holds }) => holds);
    here.forEach((held, index) => {
      if ('junk' in held) return;
      place(held, `${at}/${list}/${index}`, list === 'standby' || (list === 'changes' && held.field === 'standby'));
    });
    if (here.length > 0) entry[list] = here.map((held) => valueIn(list, held));
  }
  if (bare) place(bare, at, bare.field === 'standby');
  return entry;
}

/** Comments and the like are changes, wherever they were to stand. */
function listOf({ list, holds }: EntryDraft['slots'][number]): string {
  return 'junk' in holds || holds.isItem ? list : 'changes';
}

function valueIn(list: string, held: Sample | Junk): unknown {
  if ('junk' in held) return held.junk;
  return list === 'changes' ? changeOf(held) : held.value;
}

function changeOf({ field, value }: Sample): Loose {
  return { field, value };
}

/** The same sample in every form in which it may be delivered, at some time. */
export function deliveriesOf(sample: Sample, time: unknown): readonly unknown[] {
  const entry = { id: account, time };
  const inLists = [{ messaging: [sample.value] }, { standby: [sample.value] }];
  const forms = [...(sample.isItem ? inLists : []), { changes: [changeOf(sample)] }, changeOf(sample)];
  const whole = forms.map((form) => ({ object: 'instagram', entry: [{ ...entry, ...form }] }));
  return [...whole, { ...entry, ...changeOf(sample) }];
}
