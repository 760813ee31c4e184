/** Values that choose a drawing; of all others the type is enough. */
const choosing = ['type', 'template_type', 'content_type', 'sender_action', 'kind', 'status', 'reason'];

/** Of all that are drawn alike but for their words, the longest. */
export function longestOfEachShape<T>(all: readonly T[], drawn: (each: T) => unknown): readonly T[] {
  const byLength = all.toSorted((one, other) => lengthOf(drawn(one)) - lengthOf(drawn(other)));
  // A later one takes the place of an earlier one.
  return [...new Map(byLength.map((each) => [JSON.stringify(shapeOf(drawn(each))), each])).values()];
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** A value without its words, and without what is only repeated: one, or several alike. */
function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const shapes = new Set(value.map((each) => JSON.stringify(shapeOf(each, key))));
    return [...shapes, value.length > 1 ? 'several' : 'one'];
  }
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).toSorted();
    return names.map((name) => [name, shapeOf(Reflect.get(value, name), name)]);
  }
  return choosing.includes(key) ? value : typeof value;
}
