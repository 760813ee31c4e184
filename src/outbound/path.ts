/** Where a value stands in a message: a chain of parent and key, written out only when a notice or an issue needs it. */
export interface Path {
  /** `undefined` for a message as a whole. */
  readonly parent: Path | undefined;
  readonly key: string | number;
  /** Of a message that was given for a template: the reference that it was given for. */
  readonly reference?: Path | undefined;
}

/** JSON Pointers (RFC 6901) as a notice or an issue has them; a message as a whole is `""`. */
export interface Pointers {
  /** Into the message. */
  readonly path: string;
  /** Into the message that was given for the template reference at `path`. */
  readonly within?: string;
}

/** The message as a whole. */
export const root: Path = { parent: undefined, key: '', reference: undefined };

/** The path of a field of an object, or of an item of a list. */
export function at(parent: Path, key: string | number): Path {
  return { parent, key };
}

/** The path of a message as a whole that was given for a template reference. */
export function rootFor(reference: Path): Path {
  return { parent: undefined, key: '', reference };
}

/** Writes a path out. */
export function pointersOf(path: Path): Pointers {
  let pointer = '';
  let step = path;
  for (; step.parent !== undefined; step = step.parent) pointer = `/${escaped(step.key)}${pointer}`;
  const { reference } = step;
  return reference === undefined ? { path: pointer } : { path: pointersOf(reference).path, within: pointer };
}

function escaped(key: string | number): string {
  return String(key).replace(/[~/]/g, (mark) => (mark === '~' ? '~0' : '~1'));
}
