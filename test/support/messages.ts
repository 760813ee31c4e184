import fc from 'fast-check';
import {
  type AppEvent,
  type AppMessage,
  type OutboundOptions,
  type OutboundResult,
  profiles,
  toInstagram,
} from '../../src/outbound/index.ts';
import type { RuleId } from '../../src/outbound/messages/rule.ts';
import type { OmniMessageOverride } from '../../src/types/conversation-api/app-message.ts';
import type { Choice } from '../../src/types/conversation-api/choices.ts';
import type { ListItem } from '../../src/types/conversation-api/list.ts';
import { isBlank } from './is-blank.ts';

const { current, documented } = profiles;

/** The words that messages are made of, and how many of everything. */
interface Parts {
  readonly text: fc.Arbitrary<string>;
  /** On top of a card, and below it. */
  readonly headline: fc.Arbitrary<string>;
  readonly title: fc.Arbitrary<string>;
  readonly word: fc.Arbitrary<string>;
  readonly link: fc.Arbitrary<string>;
  readonly postback: fc.Arbitrary<unknown>;
  readonly many: { readonly choices: number; readonly cards: number; readonly items: number };
}

// ------------------------------------------------------------------------------------------------------ words

const visible =
  'a Z 7 . ! % : / … " < é ß Ж ع ש 字 。 ไ का é 😀 👍🏽 1️⃣ 👨‍👩‍👧 🇳🇴 cg1: {"a":1} https://a.example/b?c=d,';
const bits = fc.constantFrom(
  ...visible.split(' '),
  ' ',
  '. ',
  ' ',
  '\n',
  '\t',
  '\r\n\r\n',
  '\u2028',
  '\u200d',
  '\u200b',
  '\u3164',
);
const loneSurrogates = fc.constantFrom('\ud83d', 'a\udc00b');
const bit = fc.oneof({ arbitrary: bits, weight: 60 }, { arbitrary: loneSurrogates, weight: 1 });

/** A text of so many bits at most, never blank. */
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(bit, { minLength: 1, maxLength })
    .map((all) => all.join(''))
    .filter((text) => !isBlank(text));

/** A text within a limit of UTF-16 units, often just. */
const wordsWithin = (max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(bits, { maxLength: max }), fc.constantFrom('a', 'b'), fc.boolean())
    .map(([all, filler, isFull]) => {
      const fitting = all.reduce((text, next) => ((text + next).length <= max ? text + next : text), '');
      return isFull || isBlank(fitting) ? fitting + filler.repeat(max - fitting.length) : fitting;
    })
    .filter((text) => !isBlank(text));

const repeated = (text: fc.Arbitrary<string>, max: number): fc.Arbitrary<string> =>
  fc.tuple(text, fc.integer({ min: 1, max })).map(([each, times]) => each.repeat(times));

/** Links whose kind a caller may know better than their extension. */
const toldLinks = ['https://example.com/told', 'https://example.com/told.png', 'http://example.com/told.docx'];

const links = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'https://a.example/',
            'HTTP://b.example/x.png/',
            'https://пример.example/',
            'https://a.example/é 😀 %C3%A9%/',
            ' https://a.example/',
            'https://a.example/{1}|"<2>"\\^`/?\\',
            'https://%61.example/',
          ),
          fc.integer({ min: 0, max: maxLength }),
          fc.constantFrom('.png', '.JPEG', '.gif', '.mp4', '.m4a', '.pdf', '.docx', '', '.png?a=1#b', '/'),
        )
        .map(([start, length, end]) => start + 'p'.repeat(length) + end),
      weight: 9,
    },
    { arbitrary: fc.constantFrom('https://example.com', ...toldLinks), weight: 1 },
  );

/** Mostly what fits everywhere, and now and then far too long. */
const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 30 }, { arbitrary: rare, weight: 1 });

const data = (text: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: text, weight: 4 },
    { arbitrary: fc.constantFrom(7, true, null, '', ' ', '\u200b', [1, 'two', null], { '': { a: -0.5 } }), weight: 1 },
    { arbitrary: fc.record({ said: text, at: fc.constant(new Date(0)) }), weight: 1 },
  );

const anyParts: Parts = {
  text: fc.oneof(words(40), repeated(words(12), 200)),
  headline: fc.oneof(words(8), repeated(words(6), 12)),
  title: fc.oneof(
    words(6),
    fc.constantFrom('The same beginning 1', 'The same beginning of one', 'The same beginning of two'),
    repeated(words(3), 8),
  ),
  word: words(4),
  link: mostly(links(20), links(1100)),
  postback: mostly(data(words(6)), repeated(words(6), 300)),
  many: { choices: 16, cards: 13, items: 6 },
};

/** Nothing that has to be cut or split, though just so. */
const shortParts: Parts = {
  text: wordsWithin(150),
  headline: fc.oneof(wordsWithin(20), fc.constantFrom('x'.repeat(79), 'x'.repeat(80))),
  title: wordsWithin(20),
  word: wordsWithin(6),
  link: links(10),
  postback: data(wordsWithin(20)),
  many: { choices: 2, cards: 2, items: 1 },
};

// ----------------------------------------------------------------------------------------------------- objects

type Fields<T> = { readonly [Key in keyof T]: fc.Arbitrary<T[Key]> };

/** A field that the Conversation API does not have. */
export const unknownKey = 'x_unknown';
const unknownFields = fc.oneof(
  { arbitrary: fc.constant({}), weight: 30 },
  { arbitrary: fc.record({ [unknownKey]: fc.constantFrom('', 'typing error', 7) }), weight: 1 },
);

/** An object with some fields, perhaps some others, and now and then with one of nobody's. */
function object<Required extends object, Optional extends object = object>(
  required: Fields<Required>,
  optional?: Fields<Optional>,
): fc.Arbitrary<Required & Partial<Optional>> {
  const all = fc.record(required);
  const some = optional === undefined ? fc.constant({}) : fc.record(optional, { requiredKeys: [] });
  const made = fc.tuple(all, some, unknownFields).map((pieces) => Object.assign({}, ...pieces));
  // `assign` of a list has no type; the records have these two.
  return made as fc.Arbitrary<Required & Partial<Optional>>;
}

const joined = <A extends object, B extends object>(
  one: fc.Arbitrary<A>,
  other: fc.Arbitrary<B>,
): fc.Arbitrary<A & B> => fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));

function only<T extends object, Key extends keyof T>(key: Key, value: T[Key]): Partial<T> {
  const made: Partial<T> = {};
  made[key] = value;
  return made;
}

/** One key of a table and its value; of some keys rarely. */
function oneOf<T extends object>(table: Fields<T>, rare: readonly PropertyKey[] = []): fc.Arbitrary<Partial<T>> {
  // The keys of the table, as its key type.
  const keys = Object.keys(table) as (keyof T)[];
  return fc.oneof(
    ...keys.map((key) => ({
      arbitrary: table[key].map((value) => only<T, typeof key>(key, value)),
      weight: rare.includes(key) ? 1 : 8,
    })),
  );
}

const orNull = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(field, { nil: null, freq: 8 });
const orBlank = (field: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.oneof({ arbitrary: field, weight: 8 }, { arbitrary: fc.constantFrom(null, '', ' \n', '\u200b\u3164'), weight: 1 });
const listOf = <T>(item: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength });

const degrees = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: -max, max, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-90),
    fc.constantFrom(max, -max, 0, -0, 55.610479, 1e-7),
  );

/** Fields that only other channels show. */
const properties = fc.constantFrom({ whatsapp_footer: 'Other people read this' }, { a: [1, { b: null }] }, {}, null);
const amounts = fc.oneof(
  fc.constantFrom(0, -0, 1, 2.0625, 1e-7, 999_999, 1e20),
  fc.double({ min: 0.01, max: 1e9, noNaN: true }),
);

/** A message or an event: what is on the wire has one key of all these. */
type Contents = AppMessage & AppEvent;
type Generators<Keys extends keyof Contents> = { readonly [Key in Keys]: fc.Arbitrary<NonNullable<Contents[Key]>> };
/** What can be said without another message. */
type ReplacedKey = 'template_message' | 'explicit_channel_omni_message';
type RefusedKey = 'agent_joined_event' | 'agent_left_event' | 'generic_event';
type PlainKey = Exclude<RuleId, ReplacedKey | 'explicit_channel_message'>;
type ChoiceKind = Exclude<keyof Choice, 'postback_data'>;

function plainGenerators({ text, headline, title, word, link, postback, many }: Parts): Generators<PlainKey> {
  const textItem = object({ text });
  const media = object({ url: link }, { thumbnail_url: orBlank(link), filename_override: orBlank(word) });
  const location = object(
    { title, coordinates: object({ latitude: degrees(90), longitude: degrees(180) }) },
    { label: orBlank(word) },
  );
  const time = fc.constantFrom('2026-01-01T10:00:00Z', new Date('2026-01-01T11:00:00Z'));
  const kinds: { readonly [Kind in ChoiceKind]: fc.Arbitrary<NonNullable<Choice[Kind]>> } = {
    text_message: object({ text: title }),
    url_message: object({ title, url: link }),
    call_message: object({ title, phone_number: fc.constantFrom('+46732000000', '46 73 200') }),
    location_message: location,
    calendar_message: object(
      { title, event_title: word, event_start: time, event_end: time, fallback_url: link },
      { event_description: orBlank(word) },
    ),
    share_location_message: object({ title, fallback_url: link }),
  };
  const withPostback = <T extends object>(kind: fc.Arbitrary<T>) =>
    joined(kind, object({}, { postback_data: postback }));
  const textChoice = withPostback(object({ text_message: kinds.text_message }));
  const choice = fc.oneof({ arbitrary: textChoice, weight: 1 }, { arbitrary: withPostback(oneOf(kinds)), weight: 2 });
  const choices = fc.oneof(
    listOf(choice, 1, many.choices),
    listOf(choice, 1, Math.min(3, many.choices)),
    listOf(textChoice, 1, many.choices),
  );

  const card = object(
    {},
    {
      title: orBlank(headline),
      description: orBlank(headline),
      media_message: orNull(media),
      choices: orNull(fc.oneof(fc.constant([]), choices)),
      height: fc.constantFrom('TALL', '', null),
      message_properties: properties,
    },
  ).filter(({ title, description, media_message, choices }) =>
    [!isBlank(title ?? ''), !isBlank(description ?? ''), media_message, choices?.length].some(Boolean),
  );

  const item: fc.Arbitrary<ListItem> = fc.oneof(
    object({
      choice: object({ title }, { description: orBlank(title), media: orNull(media), postback_data: postback }),
    }),
    object({
      product: object(
        { id: word, marketplace: word },
        { quantity: orNull(amounts), item_price: orNull(amounts), currency: orBlank(word) },
      ),
    }),
  );
  const section = object({ items: listOf(item, 1, many.items) }, { title: orBlank(title) });

  const type = orBlank(word);
  const namePart = orBlank(fc.oneof(word, fc.constant('Ada')));
  const address = object({}, { zip: type, city: type, state: type, country: type, country_code: type, type });
  const bare = object({});
  const withAgent = object({ agent: fc.constant({ display_name: 'Ada', type: 'HUMAN' }) });

  return {
    text_message: textItem,
    media_message: media,
    location_message: location,
    choice_message: object(
      { choices },
      {
        text_message: orNull(fc.oneof({ arbitrary: textItem, weight: 9 }, fc.constant({ text: '' }))),
        message_properties: properties,
      },
    ),
    card_message: card,
    carousel_message: object(
      { cards: listOf(card, 1, many.cards) },
      { choices: orNull(fc.oneof(fc.constant([]), choices)) },
    ),
    list_message: object(
      { title: word, sections: listOf(section, 1, Math.min(4, many.items)) },
      { description: orBlank(title), media: orNull(media), message_properties: properties },
    ),
    contact_info_message: object(
      {
        name: object(
          { full_name: fc.oneof(word, fc.constant('Dr Ada Example')) },
          { first_name: namePart, last_name: namePart, middle_name: namePart, prefix: namePart, suffix: namePart },
        ),
        phone_numbers: listOf(object({ phone_number: word }, { type }), 0, many.choices),
      },
      {
        email_addresses: orNull(listOf(object({ email_address: word }, { type }), 0, many.choices)),
        addresses: orNull(listOf(address, 0, many.choices)),
        urls: orNull(listOf(object({ url: link }, { type }), 0, many.choices)),
        organization: orNull(object({}, { company: type, department: type, title: type })),
        birthday: fc.constantFrom('1990-12-31', '', null),
      },
    ),
    composing_event: bare,
    composing_end_event: bare,
    read_message_event: bare,
    comment_reply_event: object({ text: mostly(headline, text) }),
    agent_joined_event: withAgent,
    agent_left_event: withAgent,
    generic_event: object({ payload: fc.constant({ a: 1 }) }),
  };
}

// ---------------------------------------------------------------------------------------------------- messages

const reference = object(
  { template_id: fc.constant('tpl-1'), version: fc.constantFrom('latest', '2') },
  {
    language_code: fc.constantFrom('nb-NO', '', null),
    parameters: fc.constantFrom({ name: 'Ada', blank: '' }, {}, null),
  },
);

/** Messages that stand for others: references, overrides, and what is written for Instagram alone. */
function replacingGenerators(parts: Parts): Generators<ReplacedKey | 'explicit_channel_message'> {
  const { agent_joined_event, agent_left_event, generic_event, ...plain } = plainGenerators(parts);
  const { composing_event, composing_end_event, read_message_event, comment_reply_event, ...contents } = plain;
  const overrides: {
    readonly [Key in keyof OmniMessageOverride]-?: fc.Arbitrary<NonNullable<OmniMessageOverride[Key]>>;
  } = {
    ...contents,
    template_reference: reference,
  };
  const body = fc.oneof(
    fc.record({ message: fc.record({ text: parts.word }), 'no key': fc.constant(1) }, { requiredKeys: ['message'] }),
    fc.record({ text: parts.word }),
    fc.record({
      message: fc.constant({ attachment: { type: 'like_heart' } }),
      recipient: fc.constant({ id: '900000000000002' }),
      tag: fc.constant('HUMAN_AGENT'),
      reply_to: fc.constant({ mid: 'mid.1' }),
    }),
    fc.constant({ sender_action: 'react', payload: { message_id: 'mid.1', reaction: 'love' } }),
    fc.record(
      {
        message: fc.record({ text: parts.text, metadata: fc.constantFrom('m', 7) }, { requiredKeys: ['text'] }),
        recipient: fc.constantFrom({ id: '900000000000002' }, { comment_id: '17900000000000002' }, null),
        messaging_type: fc.constantFrom('UPDATE', 'MESSAGE_TAG', null),
        tag: fc.constantFrom('ACCOUNT_UPDATE', 'HUMAN_AGENT', 7, null),
        reply_to: fc.constantFrom({ mid: 'mid.2' }, null),
        thread_control: fc.constantFrom({ control_type: 'pass' }, { control_type: 'take' }),
        sender_action: fc.constantFrom('typing_on', null),
      },
      { requiredKeys: [] },
    ),
  );
  const bodies = fc.oneof(body, listOf(body, 1, 3)).map((json) => JSON.stringify(json));
  return {
    template_message: fc.oneof(
      object({ omni_template: reference }),
      object({ channel_template: fc.record({ INSTAGRAM: reference, WHATSAPP: fc.constant(null) }) }),
    ),
    explicit_channel_message: fc.record({ INSTAGRAM: mostly(bodies, fc.constantFrom('no JSON', 'null', '[]', '[1]')) }),
    explicit_channel_omni_message: fc.record({ INSTAGRAM: oneOf(overrides) }),
  };
}

/** What is beside the content, and what is there for other channels alone. */
const beside = fc.oneof(
  { arbitrary: fc.constant({}), weight: 6 },
  {
    arbitrary: object(
      {},
      {
        agent: fc.constantFrom({ display_name: 'Ada', type: 'HUMAN', picture_url: null }, null),
        channel_specific_message: fc.constantFrom(
          { INSTAGRAM: { message_type: 'FLOWS' }, WHATSAPP: { a: 1 } },
          {},
          null,
        ),
        explicit_channel_message: fc.constantFrom({ WHATSAPP: '{' }, { INSTAGRAM: ' ' }, {}, null),
        explicit_channel_omni_message: fc.constantFrom({ WHATSAPP: {} }, { INSTAGRAM: null }, null),
      },
    ),
    weight: 1,
  },
);

const rareKeys: readonly RefusedKey[] = ['agent_joined_event', 'agent_left_event', 'generic_event'];

/** Every kind of message and event, by its key: a rule without a generator does not compile. */
function generators(parts: Parts): Generators<RuleId> {
  return { ...plainGenerators(parts), ...replacingGenerators(parts) };
}

function messagesOf(parts: Parts): fc.Arbitrary<Contents> {
  const all = generators(parts);
  const { explicit_channel_message, explicit_channel_omni_message } = all;
  const replaced = joined(oneOf(all, rareKeys), oneOf({ explicit_channel_message, explicit_channel_omni_message }));
  return joined(beside, fc.oneof({ arbitrary: oneOf(all, rareKeys), weight: 12 }, { arbitrary: replaced, weight: 1 }));
}

/** Messages of every kind, mostly such as can be sent, that are small. */
export const shortMessages: fc.Arbitrary<Contents> = messagesOf(shortParts);

// ------------------------------------------------------------------------------------------------------ options

/** A limit, mostly such that most can be sent, and now and then down to the least that it may be. */
const limit = (least: number, usual: number, max: number): fc.Arbitrary<number> =>
  mostly(fc.integer({ min: usual, max }), fc.integer({ min: least, max }));

/** A profile that somebody made. */
const tightProfile = fc
  .tuple(
    fc.constantFrom(documented, current),
    fc.record({
      textBytes: limit(4, 100, 1000),
      textCharacters: limit(2, 60, 999),
      quickReplies: limit(1, 1, 13),
      elements: limit(1, 1, 10),
      buttons: limit(1, 1, 3),
      choiceTitle: limit(1, 1, 20),
      elementTitle: limit(1, 1, 80),
      subtitle: limit(1, 1, 80),
      payload: limit(1, 250, 1000),
      buttonTemplateText: limit(1, 1, 640),
      images: limit(1, 1, 10),
    }),
  )
  .map(([profile, limits]) => ({ ...profile, limits }));

export const to = '900000000000001';
export const commentId = '17900000000000001';
const addresses: fc.Arbitrary<OutboundOptions> = fc.oneof(
  { arbitrary: fc.constantFrom({ to }, { to, commentId }), weight: 12 },
  // What is undefined beside the other one counts as absent, although the types of these tests would not let it be there.
  {
    arbitrary: fc.constantFrom(
      {},
      { commentId },
      ...([
        { to: undefined, commentId },
        { to, commentId: undefined },
      ] as object[]),
    ),
    weight: 1,
  },
);

const options = joined(
  addresses,
  fc.record(
    {
      messageId: fc.constantFrom('m', '01F6:100%', 'a%3Ab', 'é'),
      replyTo: fc.constantFrom('mid.1', 'é'),
      tag: fc.constant('HUMAN_AGENT'),
      profile: fc.oneof(fc.constantFrom(documented, current), tightProfile),
      channelProperties: fc.constantFrom(
        { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' },
        {},
        // Blank in the API is absent.
        { x: 'y' },
      ),
      callChoices: fc.constantFrom('both', 'button', 'text'),
      longText: fc.constantFrom('cut', 'follow-up'),
      mediaTypes: fc.record(
        Object.fromEntries(toldLinks.map((link) => [link, fc.constantFrom('image', 'video', 'audio', 'file')])),
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
);

/** What is wrong among the options: data that somebody may have typed, and the issue that it must be. */
interface Mistake {
  readonly given: object;
  readonly issue: { readonly code: 'option.invalid' | 'tag.unknown'; readonly option: string };
}

const wrongIds = fc
  .constantFrom('to', 'commentId', 'messageId', 'replyTo', 'tag')
  .chain((option) =>
    fc
      .constantFrom<unknown>(98765, true, null, '', ' \n', ['SECRET'], { id: 'SECRET' }, 'SECRET\ud83d')
      .map((id): Mistake => ({ given: { [option]: id }, issue: { code: 'option.invalid', option } })),
  );
const twoTags: fc.Arbitrary<Mistake> = fc.constantFrom('SECRET', 'ACCOUNT_UPDATE').map((tag) => ({
  given: { tag: 'HUMAN_AGENT', channelProperties: { INSTAGRAM_MESSAGE_TAG: tag } },
  issue: { code: 'option.invalid', option: 'tag' },
}));
const wrongProperties = fc
  .oneof(
    fc
      .constantFrom<unknown>(
        'SECRET',
        98765,
        ['SECRET'],
        ...[98765, ['SECRET']].map((tag) => ({ INSTAGRAM_MESSAGE_TAG: tag })),
      )
      .map((channelProperties) => ({ given: { channelProperties }, code: 'option.invalid' as const })),
    fc.constantFrom('SECRET', 'ACCOUNT_UPDATE', 'human_agent', ' HUMAN_AGENT').map((tag) => ({
      given: { tag: undefined, channelProperties: { INSTAGRAM_MESSAGE_TAG: tag } },
      code: 'tag.unknown' as const,
    })),
  )
  .map(({ given, code }): Mistake => ({ given, issue: { code, option: 'channelProperties' } }));

// --------------------------------------------------------------------------------------------------- situations

/** A message, the options, and what `templates` does when it is asked. */
export interface Situation {
  readonly message: Contents;
  readonly options: OutboundOptions;
  readonly given: Contents | 'nothing' | 'a throw';
  readonly mistake?: Mistake | undefined;
}

const situationsOf = (parts: Parts, chosen: fc.Arbitrary<OutboundOptions>): fc.Arbitrary<Situation> =>
  fc.record({
    message: messagesOf(parts),
    options: chosen,
    // First what is short: a template that nobody asks for is not worth reading.
    given: fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constantFrom('nothing', 'a throw'), weight: 1 },
      { arbitrary: messagesOf(parts), weight: 30 },
    ),
  });

export const situations: fc.Arbitrary<Situation> = fc
  .tuple(situationsOf(anyParts, options), mostly(fc.constant(undefined), fc.oneof(wrongIds, wrongProperties, twoTags)))
  .map(([situation, mistake]) => ({ ...situation, mistake }));

/** Messages of which nothing has to be cut or split. */
export const shortSituations: fc.Arbitrary<Situation> = situationsOf(
  shortParts,
  fc.constantFrom({ to, commentId, profile: documented }, { to, commentId, profile: current }),
);

/** A situation in which something is wrong: no message by its type. */
type AnySituation = Pick<Situation, 'options' | 'mistake'> & { readonly message: unknown; readonly given: unknown };

export function send({ message, options, given, mistake }: AnySituation, others: OutboundOptions = {}): OutboundResult {
  const templates = (): AppMessage | undefined => {
    if (given === 'a throw') throw new Error('There are no templates');
    return given === 'nothing' ? undefined : (given as AppMessage);
  };
  return toInstagram(message as AppMessage, { ...options, ...mistake?.given, templates, ...others });
}

/** What is to be sent once overrides and templates have taken the place of what they replace. */
interface Sent {
  /** Bodies that somebody wrote himself; of any other message, none. */
  readonly bodies: readonly Readonly<Record<string, unknown>>[];
  /** Everything else. */
  readonly content: Readonly<Record<string, unknown>>;
}

function parsed(bodies: string): Sent['bodies'] {
  try {
    return [JSON.parse(bodies)].flat();
  } catch {
    return [];
  }
}

export function sentOf({ message, given }: Pick<Situation, 'message' | 'given'>): Sent {
  const { explicit_channel_message, explicit_channel_omni_message, template_message, ...rest }: Contents = message;
  const others = Object.keys(rest).filter(
    (key) => !/_(?:message|event)$/.test(key) || key === 'channel_specific_message',
  );
  const aside = Object.fromEntries(Object.entries(rest).filter(([key]) => others.includes(key)));
  const explicit = explicit_channel_message?.['INSTAGRAM']?.trim();
  if (explicit) return { bodies: parsed(explicit), content: aside };
  const omni = explicit_channel_omni_message?.['INSTAGRAM'];
  const reference = omni ? omni.template_reference : template_message;
  if (!reference) return { bodies: [], content: omni ? { ...aside, ...omni } : { ...rest } };
  if (typeof given === 'string') return { bodies: [], content: aside };
  const inside = sentOf({ message: given, given: 'nothing' });
  return { bodies: inside.bodies, content: { ...inside.content, beside: aside } };
}

// --------------------------------------------------------------------------------------------------- alterations

/** A copy of a value in which each of its members, and itself, went through a function, from above. */
export function altered(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  const changed = change(value, key);
  if (changed !== value || typeof value !== 'object' || value === null || value instanceof Date) return changed;
  if (Array.isArray(value)) return value.map((member, index) => altered(member, change, String(index)));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, altered(member, change, name)]));
}

const isHolder = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** A copy of a value that is another one at one of the places that can be changed so. */
function alteredAt(
  value: unknown,
  place: number,
  isPlace: (value: unknown) => boolean,
  change: (value: unknown) => unknown,
): unknown {
  let count = 0;
  altered(value, (member) => {
    if (isPlace(member)) count++;
    return member;
  });
  let left = place % count;
  return altered(value, (member) => (isPlace(member) && left-- === 0 ? change(member) : member));
}

/** What becomes of a place of a message: another value, nothing, another value in each of its members, or more in it. */
type Damage =
  | { readonly put: unknown }
  | { readonly empty: true }
  | { readonly putInEach: unknown }
  | { readonly add: object };

const added = [
  { text_message: { text: 'Hi' } },
  { url_message: { title: 'Hi', url: 'https://a.example' } },
  { choice: { title: 'Hi' } },
  { product: { id: 'Hi', marketplace: 'Hi' } },
];
export const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.constantFrom(undefined, null, '', ' \n', '\u2060').map((put) => ({ put })),
  fc.constant<Damage>({ empty: true }),
  fc.constantFrom('Hi', 'https://a b', 'https://a.example/\n', 'ftp://a.example', 'https://').map((put) => ({ put })),
  fc.constantFrom(7, -98765.4321, true, [], {}, [null]).map((put) => ({ put })),
  fc.constantFrom(null, '', [], {}).map((putInEach) => ({ putInEach })),
  fc.constantFrom(...added).map((add) => ({ add })),
);

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'string') return '';
  return isHolder(value) ? {} : null;
}

export function damaged(message: unknown, place: number, damage: Damage): unknown {
  if ('put' in damage)
    return alteredAt(
      message,
      place,
      () => true,
      () => damage.put,
    );
  if ('empty' in damage) return alteredAt(message, place, () => true, emptied);
  return alteredAt(message, place, isHolder, (value) => {
    if ('add' in damage) return Array.isArray(value) ? [...value, damage.add] : { ...Object(value), ...damage.add };
    return Object.fromEntries(Object.keys(Object(value)).map((key) => [key, damage.putInEach]));
  });
}

/** Messages with one wrong place: sent themselves, or given for a template. */
export const wrongSituations = (damage: fc.Arbitrary<Damage> = damages): fc.Arbitrary<AnySituation> =>
  fc
    .tuple(fc.oneof(situations, shortSituations), fc.nat(), damage, fc.boolean())
    .map(([situation, place, chosen, isInside]) => {
      const message = damaged(situation.message, place, chosen);
      if (!isInside) return { ...situation, message };
      return {
        ...situation,
        message: { template_message: { channel_template: { INSTAGRAM: { template_id: 't' } } } },
        given: message,
      };
    });
