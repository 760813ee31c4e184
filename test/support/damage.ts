/** Damages valid values: every kind of damage, at every place. */

type Key = string | number;
type Holder = Record<Key, unknown> | unknown[];

/** Changes a copy of what holds a value, at the value's key. */
type Damage = (holder: Holder, key: Key) => void;

export interface Place {
  readonly path: readonly Key[];
  /** The path without the numbers in it: places of many values have it in common. */
  readonly pattern: string;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** All places of a value; the first is the value itself. */
function placesOf(value: unknown, path: readonly Key[] = []): readonly Place[] {
  const pattern = path.map((key) => (typeof key === 'number' ? '*' : key)).join('/');
  const members: readonly (readonly [Key, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(isHolder(value) ? value : {});
  return [{ path, pattern }, ...members.flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** A copy of a value with a damage at a place; what is elsewhere is shared. */
export function damaged(value: unknown, { path }: Place, damage: Damage): unknown {
  // The value itself has a place, too.
  const root = copiedAlong({ root: value }, ['root', ...path], damage);
  return 'root' in root ? root['root'] : undefined;
}

function copiedAlong(holder: Holder, [key, ...rest]: readonly Key[], damage: Damage): Holder {
  const copy: Holder = Array.isArray(holder) ? [...holder] : { ...holder };
  if (key === undefined) return copy;
  if (rest.length === 0) damage(copy, key);
  else {
    const inner = get(copy, key);
    if (isHolder(inner)) put(copy, key, copiedAlong(inner, rest, damage));
  }
  return copy;
}

const get = (holder: Holder, key: Key): unknown => Reflect.get(holder, key);

/** Defined, not set: as in `JSON.parse`, `__proto__` is a key like any other. */
function put(holder: Holder, key: Key, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function drop(holder: Holder, key: Key): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

const rename =
  (name: (key: string) => string): Damage =>
  (holder, key) => {
    const value = get(holder, key);
    drop(holder, key);
    put(holder, name(String(key)), value);
  };

const camel = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const replace =
  (change: (value: unknown) => unknown): Damage =>
  (holder, key) =>
    put(holder, key, change(get(holder, key)));

export function nested(levels: number, value: unknown, wrap: (inner: unknown) => unknown): unknown {
  let outer = value;
  for (let level = 0; level < levels; level++) outer = wrap(outer);
  return outer;
}

const inObject = (value: unknown): unknown => ({ x: value });
const inArray = (value: unknown): unknown => [value];

const retyped: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: undefined,
  true: true,
  zero: 0,
  'minus one': -1,
  'a large number': 1e308,
  'no number': Number.NaN,
  'an empty text': '',
  'a blank text': ' ',
  'an empty array': [],
  'an empty object': {},
  'an array in an array': [[]],
  digits: '1700000000000',
  'a date': new Date(0),
  'no date': new Date(Number.NaN),
  'a function': () => 'text',
  'a symbol': Symbol('text'),
  'a bigint': 900000000000001n,
  'a map': new Map([['text', 'Hi']]),
};

const wideKeys = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key${index}`, index]));

type Named = readonly [name: string, damage: Damage];

const cheap: readonly Named[] = Object.entries<Damage>({
  dropped: drop,
  renamed: rename((key) => `${key}_`),
  'in camel case': rename(camel),
  'in both cases': (holder, key) => {
    put(holder, camel(String(key)), get(holder, key));
    put(holder, snake(String(key)), get(holder, key));
  },
  'under __proto__': rename(() => '__proto__'),
  ...Object.fromEntries(Object.entries(retyped).map(([name, value]) => [`now ${name}`, replace(() => value)])),
  'in an object': replace(inObject),
  'in an array': replace(inArray),
  'in 70 objects': replace((value) => nested(70, value, inObject)),
  'in 70 arrays': replace((value) => nested(70, value, inArray)),
});

const dear: readonly Named[] = Object.entries<Damage>({
  'in 3000 objects': replace((value) => nested(3000, value, inObject)),
  'in 3000 arrays': replace((value) => nested(3000, value, inArray)),
  'with 1001 keys': replace((value) => ({ ...Object(value), ...wideKeys })),
  'with 1001 items': replace((value) => Array.from({ length: 1001 }, (_, index) => (index === 0 ? value : index))),
  '2000 times': replace((value) => Array.from({ length: 2000 }, () => value)),
});

/** The items of a list that stand at an index and those after it, from the beginning again. */
export function fromTurn<T>(list: readonly T[], turn: number, count: number): readonly T[] {
  return Array.from({ length: count }, (_, index) => list.slice((turn + index) % list.length).slice(0, 1)).flat();
}

/**
 * Damages values at all of their places. A pattern of places meets every cheap kind of damage and one of the dear ones when
 * it first comes by, and from then on one cheap kind at each place, in turn. So each place is damaged, and each pattern in
 * every way but the dear ones, of which it gets the next; chance has no part in it.
 */
export function damagesInTurn(): (value: unknown) => Iterable<readonly [string, unknown]> {
  const turns = new Map<string, number>();
  return function* (value) {
    for (const place of placesOf(value)) {
      const turn = turns.get(place.pattern);
      const kinds = turn === undefined ? [...cheap, ...fromTurn(dear, turns.size, 1)] : fromTurn(cheap, turn, 1);
      turns.set(place.pattern, (turn ?? 0) + 1);
      for (const [name, damage] of kinds) yield [`${place.path.join('/')} ${name}`, damaged(value, place, damage)];
    }
  };
}

/** Of the places of values those whose pattern no value before had. */
export function newPlaces(): (value: unknown) => readonly Place[] {
  const known = new Set<string>();
  return (value) => placesOf(value).filter(({ pattern }) => !known.has(pattern) && known.add(pattern));
}

/** JSON texts of a value in which a key stands twice, before and after its own value; none for what has no key. */
export function doubled(value: unknown, place: Place, twin: unknown): readonly string[] {
  const name = place.path.at(-1);
  if (typeof name !== 'string') return [];
  return ['before', 'after'].map((side) => {
    const twice = damaged(value, place, (holder, key) => {
      const own = get(holder, key);
      drop(holder, key);
      put(holder, key, side === 'before' ? twin : own);
      put(holder, 'TWIN', side === 'before' ? own : twin);
    });
    return JSON.stringify(twice).replace('"TWIN":', `${JSON.stringify(name)}:`);
  });
}

/** A text with one bit flipped in every so many of its bytes: another bit in each. */
export function flipped(text: string, step: number, first: number): readonly string[] {
  const bytes = Buffer.from(text);
  const texts: string[] = [];
  for (let index = first % step; index < bytes.length; index += step) {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(index) ^ (1 << ((first + index) % 8)), index);
    texts.push(copy.toString());
  }
  return texts;
}

/** A text of JSON that was cut, at each of its places, and closed there: not all of them are JSON. */
export function* cuts(text: string): Generator<string> {
  let end = '';
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|./gs)) {
    // Inside of a string.
    for (let length = 1; length < token.length; length++) yield `${text.slice(0, index + length)}"${end}`;
    if (token === '{') end = `}${end}`;
    if (token === '[') end = `]${end}`;
    if (token === '}' || token === ']') end = end.slice(1);
    yield text.slice(0, index + token.length) + end;
  }
}

/** What JSON makes of a text, where it takes it. */
export function parsed(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
