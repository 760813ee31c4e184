/** `T` before its undefined fields were left out: optional fields may hold `undefined`. */
type WithUndefined<T> = {
  readonly [Key in keyof T]: Record<never, never> extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/** Copies the fields of an object that are not `undefined`, in their order. */
export function withoutUndefined<T extends object>(fields: WithUndefined<T>): T {
  const kept: { [key: string]: unknown } = {};
  // Own fields alone: an inherited one belongs to somebody who changed `Object.prototype`.
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  // Only optional fields can be absent, so every field that `T` asks for is there.
  return kept as T;
}
