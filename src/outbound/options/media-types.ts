import type { MediaType } from '../../types/instagram/media.ts';
import type { Context } from '../context.ts';
import { at, type Path, pointersOf } from '../path.ts';
import { typeName } from '../reading/read.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { checkMediaType, must } from './check-option.ts';
import { profiles } from './profiles.ts';
import { checkNoPromise } from './promise.ts';

type Ask = NonNullable<Context['mediaTypes']>;
/** A function that the caller wrote: it may give anything. */
type Untrusted = (url: string, pointer: string) => unknown;

const kinds: readonly string[] = Object.keys(profiles.current.media);

/** Makes what is asked for the kind of a medium of the record or the function that the caller gave. */
export function readMediaTypes(value: unknown, report: ReadReport): Ask {
  // What it takes and gives is what callers promise; what it gives is checked.
  if (typeof value === 'function') {
    const mediaTypeOf = value as Untrusted;
    return (url, media) => kindOf(mediaTypeOf, url, at(media, 'url'), report);
  }
  checkNoPromise(value, 'mediaTypes', 'await it first');
  checkRecord(value, 'mediaTypes');
  const record: Readonly<Record<string, MediaType>> = Object(value);
  for (const type of Object.values(record)) checkMediaType(type, 'each of mediaTypes');
  return (url) => (Object.hasOwn(record, url) ? record[url] : undefined);
}

const checkRecord = must(
  'a function, or an object that holds kinds by their links',
  (value) => typeName(value) === 'object' && !(Symbol.iterator in Object(value)),
);

/** Asks the caller's own code. What it throws, or gives that is no kind, is an issue. */
function kindOf(mediaTypeOf: Untrusted, url: string, path: Path, report: ReadReport): MediaType | undefined {
  const { path: pointer, within } = pointersOf(path);
  let kind: unknown;
  try {
    kind = mediaTypeOf(url, within ?? pointer) ?? undefined;
  } catch {
    return add(report, issue('option.invalid', path, { expected, received: 'throws', option: 'mediaTypes' }));
  }
  if (kind === undefined || isKind(kind)) return kind;
  checkNoPromise(kind, 'what mediaTypes gave', 'await the kinds before, and let it look them up');
  return add(report, issue('option.invalid', path, { expected, received: typeof kind, option: 'mediaTypes' }));
}

const expected = kinds.join(', ');

function isKind(value: unknown): value is MediaType {
  return typeof value === 'string' && kinds.includes(value);
}
