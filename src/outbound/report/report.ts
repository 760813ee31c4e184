import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { OutboundIssue, OutboundIssueCode } from '../../types/issues.ts';
import type { InfoDetails, LossCode, LossDetails, Notice, NoticeCode } from '../../types/notices.ts';
import { located, type Place } from '../path.ts';

/** Issues beyond these are not reported: a million typing errors say no more than a hundred. */
const maxIssues = 100;

/** Index of the request that holds a piece; known only after fitting, which fills it in. */
export interface Slot {
  request: number;
}

/** The slot that a notice waits for, where it names a request. */
type SlotOf<Details> = Details extends { readonly request: number } ? [Slot] : [];

interface Note {
  readonly code: NoticeCode;
  readonly severity: 'info' | 'loss';
  readonly place: Place | undefined;
  readonly details: object;
  readonly slot: Slot | undefined;
}

/** What an issue may say of a fault: types, limits and lengths, never content. */
export interface Fault {
  readonly expected?: string | number | undefined;
  readonly received?: string | number | undefined;
  readonly option?: string;
}

/** A limit and what went over it. */
export interface Excess {
  readonly expected: number;
  readonly received: number;
}

/** What reading, building and fitting have to say of one message. */
export interface Log {
  lossesRefuse: boolean;
  readonly notes: Note[];
  readonly issues: OutboundIssue[];
  /** Objects that were read so far. */
  objects: number;
}

export function newLog(): Log {
  return { lossesRefuse: false, notes: [], issues: [], objects: 0 };
}

export function newSlot(): Slot {
  return { request: 0 };
}

/** Notes content that goes in another form. */
export function note<Code extends keyof InfoDetails>(
  log: Log,
  code: Code,
  place: Place | undefined,
  details: Omit<InfoDetails[Code], 'request'>,
  ...[slot]: SlotOf<InfoDetails[Code]>
): void {
  log.notes.push({ code, severity: 'info', place, details, slot });
}

/** Notes content that the person does not get; or refuses the message for it, where the caller asked for that. */
export function lose<Code extends LossCode>(
  log: Log,
  code: Code,
  place: Place | undefined,
  details: LossDetails[Code],
  excess: Excess,
): void {
  if (log.lossesRefuse) refuse(log, code, place, excess);
  else log.notes.push({ code, severity: 'loss', place, details, slot: undefined });
}

/** Adds an issue: the message will be refused. */
export function refuse(log: Log, code: OutboundIssueCode, place: Place | undefined, fault: Fault = {}): void {
  if (log.issues.length >= maxIssues) return;
  const { expected, received, option } = fault;
  const { path, within } = located(place);
  log.issues.push(withoutUndefined<OutboundIssue>({ code, path, expected, received, option, within }));
}

/** Turns the notes into notices, now that each slot knows its request. */
export function noticesOf(log: Log): readonly Notice[] {
  return log.notes.map(({ code, severity, place, details, slot }) => {
    const { path, within } = located(place);
    const notice = {
      code,
      severity,
      path,
      ...details,
      ...(slot && { request: slot.request }),
      ...(within !== undefined && { within }),
    };
    // `note` and `lose` took the details that belong to the code, and a slot only where the code names a request.
    return notice as Notice;
  });
}
