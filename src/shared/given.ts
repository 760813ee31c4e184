/** `T` before the fields that are not given were left out: optional ones may hold `undefined`. */
type Perhaps<T> = {
  readonly [Key in keyof T]: Record<never, never> extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/** Turns a literal into the same without the fields that are not given, the others in their order. */
export function given<T extends object>(fields: Perhaps<T>): T {
  const kept: { [key: string]: unknown } = {};
  // Own fields alone: what somebody put into `Object.prototype` is not ours to hand on.
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  // Only optional fields can be absent, so every field that `T` asks for is there.
  return kept as T;
}
