/** Values that JSON cannot hold, or can but hardly anybody expects. Made anew for each use: some can be used but once. */
import { nested } from './damage.ts';

const thrower = (): never => {
  throw new Error('read');
};

const traps: ProxyHandler<object> = { get: thrower, ownKeys: thrower, has: thrower, getOwnPropertyDescriptor: thrower };

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** Says something else each time that it is asked. */
function fickle(answers: readonly unknown[]): object {
  let count = 0;
  const next = (): unknown => answers[count++ % answers.length];
  const fields = [
    'text',
    'title',
    'url',
    'payload',
    'mid',
    'id',
    'type',
    'choices',
    'cards',
    'message',
    'text_message',
  ];
  const getter = { get: next, enumerable: true, configurable: true };
  return Object.defineProperties({}, Object.fromEntries(fields.map((field) => [field, getter])));
}

class Message {
  text = 'Hi';
  get title(): string {
    return thrower();
  }
  toJSON(): never {
    return thrower();
  }
}

function cycle(): object {
  const self: Record<string, unknown> = { text: 'Hi' };
  self['self'] = self;
  self['list'] = [self, { self }];
  return self;
}

function cyclicArray(length: number): unknown[] {
  const self: unknown[] = [];
  for (let index = 0; index < length; index++) self.push(self);
  return self;
}

function withLength(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

/** An array that is longer at each look. */
function growing(): unknown[] {
  let length = 0;
  return new Proxy([{}], { get: (target, key) => (key === 'length' ? length++ : Reflect.get(target, key)) });
}

const lying = (length: unknown): unknown[] =>
  new Proxy([{}], { get: (target, key) => (key === 'length' ? length : Reflect.get(target, key)) });

const bare = (fields: object): object => Object.assign(Object.create(null), fields);

const fixed = (fields: object): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value, enumerable: true }])),
  );

const fields = { text: 'Hi', title: 'Hi', url: 'https://example.com/a.png', id: '1', mid: 'm', type: 'image' };

export const oddValues: Readonly<Record<string, () => unknown>> = {
  'an own __proto__': () => JSON.parse('{"__proto__":{"text":"Hi"},"text":"Hi"}'),
  'a __proto__ alone': () => JSON.parse('{"__proto__":[]}'),
  'own names of Object.prototype': () =>
    JSON.parse('{"constructor":1,"toString":2,"valueOf":"3","hasOwnProperty":null}'),
  'inherited fields': () => Object.create(fields),
  'inherited getters': () =>
    Object.create({
      get text() {
        return thrower();
      },
    }),
  'a getter that throws': () => ({
    get text() {
      return thrower();
    },
    get title() {
      return thrower();
    },
  }),
  'a getter that changes its mind': () => fickle(['Hi', 7, undefined, null, ['Hi'], '']),
  'a getter from text to object': () => fickle(['Hi', 'Hi', { text: 'Hi' }]),
  'a proxy that throws': () => new Proxy({}, traps),
  'an array proxy that throws': () => new Proxy([], traps),
  'a function proxy': () => new Proxy(thrower, {}),
  'a transparent proxy': () => new Proxy({ ...fields }, {}),
  'a proxy without keys': () => new Proxy({ ...fields }, { ownKeys: () => [] }),
  'a revoked proxy': () => revoked({}),
  'a revoked array': () => revoked([]),
  'a cycle': cycle,
  'an array of itself': () => cyclicArray(5),
  'an array of nothing but holes': () => withLength(50),
  'an array with a hole': () => Object.assign(withLength(3), { 2: fields }),
  'an array of a negative length': () => lying(-1),
  'an array without a length': () => lying('many'),
  'an array with more keys': () => Object.assign([{ ...fields }], fields),
  'an array of arrays of holes': () => [withLength(2), withLength(2)],
  'an instance of a class': () => new Message(),
  'an array of a class': () => new (class List extends Array<unknown> {})({ ...fields }, { ...fields }),
  'an object without a prototype': () => bare({ ...fields, payload: bare(fields) }),
  'a frozen object': () => Object.freeze({ ...fields, payload: Object.freeze({ ...fields }) }),
  'fixed fields': () => fixed({ ...fields, payload: fixed(fields) }),
  'hidden fields': () => Object.defineProperty({}, 'text', { value: 'Hi', enumerable: false }),
  'symbols as keys': () => ({ [Symbol('text')]: 'Hi', [Symbol.toPrimitive]: thrower, [Symbol.iterator]: thrower }),
  'toString and toJSON that throw': () => ({ toString: thrower, valueOf: thrower, toJSON: thrower }),
  'a toJSON that lies': () => ({ text: 'Hi', toJSON: () => 1n }),
  'a boxed text': () => new String('Hi'),
  'a boxed number': () => new Number(7),
  bytes: () => new Uint8Array([72, 105]),
  'a buffer': () => Buffer.from('Hi'),
  'shared memory': () => new SharedArrayBuffer(8),
  'a set': () => new Set(['Hi']),
  'a weak map': () => new WeakMap(),
  'a promise': () => Promise.resolve('Hi'),
  'an error': () => new Error('Hi'),
  'a regular expression': () => /Hi/g,
  'an iterator': () => [1][Symbol.iterator](),
  infinity: () => Number.POSITIVE_INFINITY,
  'minus zero': () => -0,
  'a hole for a date': () => new Date(Number.NaN),
  'a high surrogate': () => '\ud83d',
  'a low surrogate': () => '\ude00',
  'surrogates the wrong way round': () => ({ '\ude00\ud83d': '\ude00\ud83d', text: '\ude00\ud83d', title: 'a\ud83d' }),
};

const levels = 100_000;

/** Values that take long if one lets them. */
export const largeValues: Readonly<Record<string, () => unknown>> = {
  'objects without end': () => nested(levels, 1, (x) => ({ x })),
  'arrays without end': () => nested(levels, 1, (x) => [x]),
  'objects and arrays without end': () => nested(levels / 2, 1, (x) => [{ x }]),
  'parsed arrays without end': () => JSON.parse('['.repeat(levels) + ']'.repeat(levels)),
  'parsed objects without end': () => JSON.parse(`${'{"x":'.repeat(levels)}1${'}'.repeat(levels)}`),
  'entries in entries': () => nested(levels, 1, (x) => ({ entry: [x] })),
  'messages in messages': () => nested(levels, 1, (x) => ({ message: x, text_message: x })),
  'a cycle': cycle,
  'five times itself': () => cyclicArray(5),
  'fifty times itself': () => cyclicArray(50),
  'a hundred items too deep for JSON text': () => Array.from({ length: 100 }, () => nested(5000, 1, (x) => [x])),
  'twenty thousand keys': () => Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`key${key}`, key])),
  'seven hundred by seven hundred': () => Array.from({ length: 700 }, () => Array.from({ length: 700 }, () => 1)),
  'a thousand objects by a hundred': () => Array.from({ length: 1000 }, () => Array.from({ length: 100 }, () => ({}))),
  'a thousand empty objects': () => Array.from({ length: 1000 }, () => ({})),
};

/** Arrays that no JSON text makes, with more items than fit into memory: only what has caps can take them. */
export const endlessArrays: Readonly<Record<string, () => unknown>> = {
  'the longest array': () => withLength(2 ** 32 - 1),
  'a million holes': () => withLength(1_000_000),
  'an array that grows': growing,
  'an array of a lying length': () => lying(4_000_000_000),
};
