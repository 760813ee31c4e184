import { types } from 'node:util';
import { explain } from '../../src/explain.ts';
import {
  fromInstagram,
  type InboundOptions,
  type InboundResult,
  type Outcome,
  toCallback,
} from '../../src/inbound/index.ts';
import {
  type AppMessage,
  type OutboundOptions,
  type OutboundResult,
  readSendResponse,
  toInstagram,
} from '../../src/outbound/index.ts';
import { faultsOfAll } from './oracle.ts';
import { profileOf } from './profile-of.ts';

/** What nobody may expect of a result, whatever was given. Faults, and not assertions: there are many thousand calls. */
type Faults = readonly string[];

/** The types do not let in what may come in. */
export const sendAnything = (message: unknown, options?: OutboundOptions): OutboundResult =>
  toInstagram(message as AppMessage, options);

function faultsOf(check: () => Faults): Faults {
  try {
    return check();
  } catch (error) {
    return [`threw ${error}`];
  }
}

type Remark = Parameters<typeof explain>[0];

/** A sentence, which may ask whether a known key was meant. */
const isSentence = /^[A-Z].{9,}(?:\.|: did you mean "[a-z_]+"\?)$/s;

function faultsOfRemarks(remarks: readonly Remark[]): Faults {
  const faults = remarks.map(explain).filter((sentence) => !isSentence.test(sentence));
  return faults.map((sentence) => `no sentence: ${sentence}`);
}

export function faultsOfSending(message: unknown, options: OutboundOptions = {}): Faults {
  return faultsOf(() => faultsOfSent(sendAnything(message, options), options));
}

export function faultsOfSent(result: OutboundResult, options: OutboundOptions = {}): Faults {
  if (result.status === 'refused') {
    const { issues, requests } = result;
    const isRight = issues.length >= 1 && issues.length <= 100 && requests.length === 0;
    return [...(isRight ? [] : [`refused with ${issues.length} issues`]), ...faultsOfRemarks(issues)];
  }
  const { status, rule, notices, requests } = result;
  const isRight = (status === 'ok' && notices.length === 0) || (status === 'adapted' && notices.length > 0);
  // What somebody wrote himself passes unchecked.
  const isOwn = rule === 'explicit_channel_message';
  return [
    ...(isRight ? [] : [`${status} with ${notices.length} notices`]),
    ...(isOwn ? [] : faultsOfAll(requests, profileOf(options).limits)),
    ...faultsOfRemarks(notices),
  ];
}

const envelope = {
  app_id: 'app',
  project_id: 'project',
  accepted_time: '2026-01-01T00:00:00Z',
  details: true,
} as const;

export function faultsOfReading(webhook: unknown, options: InboundOptions = {}): Faults {
  // A mistake of the caller, which throws.
  if (typeof webhook === 'string') return [];
  return faultsOf(() => {
    const result = fromInstagram(webhook, options);
    return [...faultsOfRead(result), ...faultsOfPlaces(webhook, result)];
  });
}

export function faultsOfRead(result: InboundResult): Faults {
  if (result.status === 'refused') {
    return [...(result.issues.length === 1 ? [] : ['not one issue']), ...faultsOfRemarks(result.issues)];
  }
  return result.outcomes.flatMap(faultsOfOutcome);
}

const contents = /^(message|event|message_delivery_report|unsupported_callback)$/;

function faultsOfOutcome(outcome: Outcome): Faults {
  const { at, rule, account, dedupeKey, part, details } = outcome;
  const callback = toCallback(outcome, envelope);
  const isRight =
    [at, rule, account, dedupeKey].every((each) => typeof each === 'string') &&
    dedupeKey !== '' &&
    part.index < part.count &&
    typeof details === 'object' &&
    Object.keys(callback).filter((key) => contents.test(key)).length === 1 &&
    JSON.stringify(callback).startsWith('{"app_id":"app"');
  return isRight ? [] : [`a wrong ${outcome.kind} at ${at}`];
}

const lists = ['messaging', 'standby', 'changes'];

/** Where there must be an outcome: every item; an entry without items; a bare change. */
function placesOf(webhook: unknown): string[] | undefined {
  const bodies = Array.isArray(webhook) ? [...webhook.entries()] : [[undefined, webhook] as const];
  const isChange = (body: unknown): boolean => Object(body).field !== undefined && Object(body).value !== undefined;
  if (!bodies.some(([, body]) => Array.isArray(Object(body).entry) || isChange(body))) return undefined;
  return bodies.flatMap(([index, body]) => {
    const at = index === undefined ? '' : `/${index}`;
    const { entry } = Object(body);
    if (!Array.isArray(entry)) return [at];
    return Array.from(entry).flatMap((each, number) => {
      const ofLists = lists.flatMap((list) => {
        const items = Object(each)[list];
        return Array.isArray(items)
          ? Array.from(items, (_, item) => `${at}/entry/${number}/${list}/${item}`).filter(
              (_, item) => !isInRow(items, item),
            )
          : [];
      });
      return ofLists.length > 0 ? ofLists : [`${at}/entry/${number}`];
    });
  });
}

/** Whether a value has its outcome with the one before it: both are no objects. */
function isInRow(items: readonly unknown[], index: number): boolean {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return index > 0 && !isObject(items[index]) && !isObject(items[index - 1]);
}

function faultsOfPlaces(webhook: unknown, result: InboundResult): Faults {
  const places = placesOf(webhook);
  if (result.status === 'refused') return places === undefined ? [] : ['refused, but there is something to read'];
  if (places === undefined) return ['read, but there is nothing to read'];
  const found = new Set(result.outcomes.map(({ at }) => at));
  return places.filter((place) => !found.has(place) && !hasInside(found, place)).map((place) => `nothing of ${place}`);
}

/** An entry without items may have something else in the place of its lists. */
function hasInside(found: ReadonlySet<string>, place: string): boolean {
  return [...found].some((at) => at.startsWith(`${place}/`));
}

export function faultsOfAnswer(body: unknown, httpStatus = 400): Faults {
  return faultsOf(() => {
    const thrown = readSendResponse({ error: body });
    if (thrown.status === 'accepted') return ['accepted what was thrown'];
    // Mistakes of the program, which throw.
    if (types.isPromise(body) || typeof body === 'function') return [];
    const answer = readSendResponse({ status: httpStatus, body, headers: Object(body) });
    if (answer.status === 'accepted') return answer.mid === undefined && httpStatus !== 200 ? ['accepted'] : [];
    if (answer.status === 'uncertain') return answer.reason.description.length > 30 ? [] : ['no description'];
    const callback = toCallback(answer, { ...envelope, message_id: '1', contact: '2' });
    return JSON.stringify(callback).includes('"FAILED"') && answer.reason.description.length > 30 ? [] : ['no failure'];
  });
}
