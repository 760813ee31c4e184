import { changeOf, isChange, isOfChange } from './change.ts';
import { type Frame, frameOf, jsonText } from './json-text.ts';
import type { Loose } from './loose.ts';
import { jsonAt, type List, lists, type TextWith } from './place.ts';

/** What stands around the entries of a webhook. */
export interface Surroundings {
  readonly webhook: Loose;
  made: Made | undefined;
}

/** A frame is made when the first text is asked for: most items need none. It is `undefined` where JSON cannot hold it. */
interface Made {
  readonly frame: Frame | undefined;
}

export function surroundingsOf(webhook: Loose): Surroundings {
  return { webhook, made: undefined };
}

/** For the items of one list. The other lists hold other items and are left out. */
export function textWithItem(around: Surroundings, entry: Loose, list: List): TextWith {
  let made: Made | undefined;
  return (place) => {
    made ??= { frame: frameOfItems(around, entry, list) };
    return textIn(made.frame, jsonAt(place), () => coreOf(around, coreOfEntry(entry, { [list]: [place.raw] })));
  };
}

/** For an entry that has no items. */
export function textWithEntry(around: Surroundings): TextWith {
  return (place) => textIn(frameOfEntries(around), jsonAt(place), () => coreOf(around, place.raw));
}

/** For what an entry holds beside its items; `own` is what matters of it. */
export function textBesideItems(around: Surroundings, entry: Loose, own: Loose): TextWith {
  return () =>
    textIn(frameOfEntries(around), jsonText(withoutItems(entry, own)), () => coreOf(around, coreOfEntry(entry, own)));
}

/** For a body that is no webhook, or not only: its entries have their own texts. */
export function textWithBody(body: Loose): TextWith {
  const hasEntries = Array.isArray(body.entry);
  return ({ raw }) => jsonText(hasEntries ? { ...body, entry: [] } : raw) ?? jsonText(changeOf(body)) ?? '';
}

function frameOfEntries(around: Surroundings): Frame | undefined {
  around.made ??= { frame: frameOf(around.webhook, 'entry', isChange(around.webhook) ? isOfChange : () => false) };
  return around.made.frame;
}

function frameOfItems(around: Surroundings, entry: Loose, list: List): Frame | undefined {
  const outer = frameOfEntries(around);
  const isBare = isChange(entry);
  const isOther = (key: string): boolean => isItsList(entry, key) || (isBare && isOfChange(key));
  const inner = outer && frameOf(entry, list, isOther);
  return inner && { before: outer.before + inner.before, after: inner.after + outer.after };
}

/** Where JSON cannot hold the whole, the core must do: what is too deep may be a neighbour. */
function textIn(frame: Frame | undefined, text: string | undefined, core: () => Loose): string {
  if (frame === undefined || text === undefined) return jsonText(core()) ?? '';
  return frame.before + text + frame.after;
}

function coreOf({ webhook }: Surroundings, entry: unknown): Loose {
  return { object: plain(webhook.object), entry: [entry] };
}

function coreOfEntry({ id, time }: Loose, own: Loose): Loose {
  return Object.assign({ id: plain(id), time: plain(time) }, own);
}

/** Objects stay out: they may be what is too deep. */
function plain(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value;
}

function withoutItems(entry: Loose, own: Loose): Loose {
  const rest: { [key: string]: unknown } = isChange(entry)
    ? { ...entry, field: undefined, value: undefined, ...own }
    : { ...entry };
  // JSON leaves out what is `undefined`.
  for (const list of lists) if (isItsList(entry, list)) rest[list] = undefined;
  return rest;
}

function isItsList(entry: Loose, key: string): boolean {
  return lists.some((list) => list === key) && Array.isArray(entry[key]);
}
