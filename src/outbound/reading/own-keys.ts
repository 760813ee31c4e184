/** The own keys of an object. Bytes and boxed texts have one for each element, and no field of ours among them. */
export function keysOf(value: object): readonly string[] {
  return ArrayBuffer.isView(value) || value instanceof String ? [] : Object.keys(value);
}

/** The value under an own key, `undefined` where there is none. */
export function ownField(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
