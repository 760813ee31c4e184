/** Where a value stands in the message: a chain that is written out only when a notice or an issue needs it. */
export interface Place {
  /** `undefined` for what stands in the message itself. */
  readonly parent: Place | undefined;
  readonly key: string | number;
}

/** Turns a place into a JSON Pointer (RFC 6901); the message itself is `""`. */
export function pointer(place: Place | undefined): string {
  let path = '';
  for (let step = place; step !== undefined; step = step.parent) path = `/${escaped(step.key)}${path}`;
  return path;
}

function escaped(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
