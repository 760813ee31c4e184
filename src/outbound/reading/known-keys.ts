/** What an object holds under the keys that are read. */
export type Fields<Key extends string> = { readonly [K in Key]?: unknown };

/** The keys that the contract lists for an object. */
export interface KnownKeys<Key extends string> {
  readonly read: readonly Key[];
  /** Those that only other channels show. */
  readonly ignored: readonly string[];
  /** Those that are read, each without a value. */
  readonly absent: Fields<Key>;
}

type Use = 'read' | 'ignored';

/** Says of every key of a type of the contract whether it is read. The compiler asks for every one. */
export function knownKeys<T>(uses: { readonly [Key in keyof T & string]-?: Use }): KnownKeys<keyof T & string> {
  return keysByUse<keyof T & string>(uses);
}

function keysByUse<Key extends string>(uses: Readonly<Record<Key, Use>>): KnownKeys<Key> {
  const all = Object.keys(uses).filter((key): key is Key => Object.hasOwn(uses, key));
  const read = all.filter((key) => uses[key] === 'read');
  // Each of them is a key of the record.
  const absent = Object.fromEntries(read.map((key) => [key, undefined])) as Fields<Key>;
  return { read, ignored: all.filter((key) => uses[key] === 'ignored'), absent };
}
