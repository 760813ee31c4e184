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

/** What is done with every key of a type of the contract. The compiler asks for every one. */
export type Uses<T> = { readonly [Key in keyof T & string]-?: Use };

type ReadKey<Of> = { readonly [Key in keyof Of & string]: Of[Key] extends 'read' ? Key : never }[keyof Of & string];

/** Parts the keys of an object by whether they are read. */
export function knownKeys<const Of extends Readonly<Record<string, Use>>>(uses: Of): KnownKeys<ReadKey<Of>> {
  const all = Object.keys(uses);
  const isRead = (key: string): key is ReadKey<Of> => uses[key] === 'read';
  const read = all.filter(isRead);
  // Each of them is a key that is read.
  const absent = Object.fromEntries(read.map((key) => [key, undefined])) as Fields<ReadKey<Of>>;
  return { read, ignored: all.filter((key) => !isRead(key)), absent };
}
