import { fromInstagram, type InboundOptions, type Outcome } from '../../../src/index.ts';
import { type InboundFixture, readFixtures } from '../fixtures.ts';

export const fixtures = readFixtures<InboundFixture>('inbound');

/** What is added to each object under a key, wherever it stands in a webhook. */
type Addition = readonly [key: string, add: (fields: Readonly<Record<string, unknown>>) => object];

const referral = { ref: 'spring', source: 'ADS', ads_context_data: { ad_title: 'Tea' }, product: { id: '1' } };
const withReferral: Addition[1] = (fields) => ({ ...fields, referral });

/** Every addition by its name. */
const additions = new Map<string, Addition>(
  Object.entries<Addition>({
    'a message that answers another': [
      'message',
      (fields) => ({ ...fields, reply_to: { ...Object(fields['reply_to']), mid: 'mid.0' } }),
    ],
    'a message with a referral': ['message', withReferral],
    'a postback with a referral': ['postback', withReferral],
    'an attachment with a title': ['payload', (fields) => ({ ...fields, title: 'Tea' })],
  }),
);

export const additionNames: readonly string[] = [...additions.keys()];

const throwing = (): never => {
  throw new Error('There is no answer');
};
const failing: InboundOptions = { messageIdOf: throwing, choiceOf: throwing };

interface Given {
  readonly kinds: ReadonlySet<string>;
  readonly reasons: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
  /** Whether it asks look-ups, which may fail. */
  readonly asks: boolean;
}

interface Read {
  readonly outcome: Outcome;
  /** With look-ups that throw, nothing else is left of the item. */
  readonly isAsked: boolean;
}

const reads: readonly Read[] = fixtures.flatMap(({ fixture: { input } }) => [
  ...readsOf(input),
  ...[...additions.values()].flatMap((addition) => readsOf(added(input, addition))),
]);

function added(webhook: unknown, [name, add]: Addition): unknown {
  return JSON.parse(JSON.stringify(webhook), (key, value) =>
    key === name && typeof value === 'object' && value !== null ? add(value) : value,
  );
}

function readsOf(webhook: unknown): readonly Read[] {
  const failures = outcomesOf(webhook, failing).filter(isLookUpFailed);
  const failed = new Set(failures.map(({ at }) => at));
  return [
    ...outcomesOf(webhook, {}).map((outcome) => ({
      outcome,
      isAsked: outcome.part.count === 1 && failed.has(outcome.at),
    })),
    ...failures.map((outcome) => ({ outcome, isAsked: false })),
  ];
}

function outcomesOf(webhook: unknown, options: InboundOptions): readonly Outcome[] {
  const result = fromInstagram(webhook, options);
  return result.status === 'ok' ? result.outcomes : [];
}

function isLookUpFailed(outcome: Outcome): boolean {
  return outcome.kind === 'unsupported' && outcome.reason === 'lookup-failed';
}

/** What a rule gives for the webhooks of all fixtures, as they are and with each addition. */
export function givenBy(id: string): Given {
  const own = reads.filter(({ outcome }) => outcome.rule === id);
  return {
    kinds: new Set(own.map(({ outcome }) => outcome.kind)),
    reasons: new Set(own.flatMap(({ outcome }) => (outcome.kind === 'unsupported' ? [outcome.reason] : []))),
    details: new Set(own.flatMap(({ outcome }) => Object.keys(outcome.details))),
    asks: own.some(({ isAsked }) => isAsked),
  };
}
