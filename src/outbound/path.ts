/** Where a value stands in the message: a chain that is written out only when a notice or an issue needs it. */
export interface Place {
  /** `undefined` for what stands in the message itself. */
  readonly parent: Place | undefined;
  readonly key: string | number;
  /** The reference that was resolved: this place is then the message given for it, and the key means nothing. */
  readonly givenFor?: Place;
}

/** A place as a notice or an issue names it: JSON Pointers (RFC 6901); the message itself is `""`. */
export interface Located {
  /** Into the message. */
  readonly path: string;
  /** Into the message that was given for the reference at `path`. */
  readonly within?: string;
}

/** The place of a message that was given for a reference. */
export function givenFor(reference: Place): Place {
  return { parent: undefined, key: '', givenFor: reference };
}

/** Writes a place out. */
export function located(place: Place | undefined): Located {
  let pointer = '';
  for (let step = place; step !== undefined; step = step.parent) {
    if (step.givenFor) return { path: located(step.givenFor).path, within: pointer };
    pointer = `/${escaped(step.key)}${pointer}`;
  }
  return { path: pointer };
}

function escaped(key: string | number): string {
  return String(key).replace(/[~/]/g, (mark) => (mark === '~' ? '~0' : '~1'));
}
