import { damaged, newPlaces, type Place } from '../damage.ts';

/** What becomes of a value: the same value where the change is not for its kind. */
type Change = (value: unknown) => unknown;

const ofText =
  (change: (text: string) => string): Change =>
  (value) =>
    typeof value === 'string' ? change(value) : value;
const ofNumber =
  (now: number): Change =>
  (value) =>
    typeof value === 'number' ? now : value;
const ofObject =
  (change: (fields: object) => object): Change =>
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? change(value) : value;

/** A choice of every kind; first those that can be buttons in one way only. */
const everyChoice: readonly object[] = [
  { share_location_message: { title: 'Where', fallback_url: 'https://example.com/where' } },
  {
    calendar_message: {
      title: 'Save',
      event_title: 'Tasting',
      event_start: '2026-01-01T10:00:00Z',
      event_end: '2026-01-01T11:00:00Z',
      fallback_url: 'https://example.com/tasting',
    },
  },
  { location_message: { title: 'Here', label: 'Door', coordinates: { latitude: 1, longitude: 2 } } },
  { call_message: { title: 'Call', phone_number: '+46732000000' } },
  { url_message: { title: 'Menu', url: 'https://example.com/menu' }, postback_data: 'menu' },
  { text_message: { text: 'Tea' }, postback_data: 1 },
];
const choiceKinds = everyChoice.flatMap(Object.keys).filter((key) => key !== 'postback_data');

const withEveryChoice: Change = (value) => {
  const isOfChoices = Array.isArray(value) && value.some((each) => choiceKinds.some((kind) => kind in Object(each)));
  return isOfChoices ? everyChoice : value;
};

/** Of these keys each object takes one alone, or none. */
const kinds = {
  text_message: { text: 'Tea' },
  media_message: { url: 'https://example.com/tea.png' },
  call_message: { title: 'Call', phone_number: '+46732000000' },
  choice: { title: 'Tea' },
  product: { id: 'tea', marketplace: 'shop' },
};
const wide = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key${index}`, index]));
const deep: unknown = JSON.parse('['.repeat(65) + ']'.repeat(65));
const unreadable = {
  enumerable: true,
  get(): never {
    throw new Error('Nobody may read this');
  },
};

/** The changes that are made to each value of a message, by their names. */
const changes = new Map<string, Change>(
  Object.entries<Change>({
    '`{}`': ofObject(() => ({})),
    'a bigint': () => 1n,
    'blank text': ofText(() => ' '),
    'text with half a character': ofText((text) => `${text}\ud83d`),
    'a link of 2,000 characters': ofText(() => `https://example.com/${'a'.repeat(1980)}`),
    'a number out of range': ofNumber(1e6),
    'choices of every kind': withEveryChoice,
    'keys of other objects': ofObject((fields) => ({ ...kinds, ...fields })),
  }),
);

/** The changes that are made to the message alone. */
const wholeChanges = new Map<string, Change>(
  Object.entries<Change>({
    'an agent': ofObject((fields) => ({ ...fields, agent: { display_name: 'Ada' } })),
    'an agent of 65 levels': ofObject((fields) => ({ ...fields, agent: deep })),
    'an agent that throws': ofObject((fields) => Object.defineProperty({ ...fields }, 'agent', unreadable)),
    '1,001 keys': () => wide,
  }),
);

export const changeNames: readonly string[] = [...changes.keys()];
export const wholeChangeNames: readonly string[] = [...wholeChanges.keys()];

/** Copies of a message, each with one value changed; of values under the same keys, as in a list, the first. */
export function* changed(message: unknown): Generator<unknown> {
  for (const change of wholeChanges.values()) yield change(message);
  for (const place of newPlaces()(message)) {
    for (const change of changes.values()) yield* changedAt(place, message, change);
  }
}

function changedAt(place: Place, message: unknown, change: Change): readonly unknown[] {
  let isChanged = false;
  const copy = damaged(message, place, (holder, key) => {
    const value: unknown = Reflect.get(holder, key);
    const now = change(value);
    isChanged = now !== value;
    Reflect.set(holder, key, now);
  });
  return isChanged ? [copy] : [];
}
