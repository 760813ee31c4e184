import { explain, type InboundIssue, type Notice, type NoticeCode, type OutboundIssue } from '../../../src/index.ts';
import {
  anybodyWindow,
  humanAgentWindow,
  instagramLimits,
  limitSources,
  maxOptInTitle,
  maxProducts,
} from '../../../src/outbound/options/limits.ts';
import { noticeDocs } from '../../../src/outbound/report/notice-docs.ts';
import { type InboundFixture, type OutboundFixture, readFixtures } from '../fixtures.ts';
import { code, fixtureLink, madeBy, page, plain, table } from './markdown.ts';
import { itemLimitsTable, messageLimitsTable, mostIssues } from './read-limits.ts';
import { requestIssuesTable } from './request-issues.ts';

/** What JSON cannot hold has no fixture. */
const withoutFixture: readonly OutboundIssue[] = [
  { code: 'message.unreadable', path: '' },
  { code: 'postback.not-json', path: '/choice_message/choices/0/postback_data', expected: 'JSON', received: 'bigint' },
];

type Remark = Notice | OutboundIssue | InboundIssue;

interface Example<Of extends Remark> {
  readonly remark: Of;
  /** The fixture that shows it. */
  readonly fixture: string;
}

/** Each code with the first fixture that shows it, those with the fewest other codes first. */
function examples<Of extends Remark>(
  fixtures: readonly { readonly name: string; readonly remarks: readonly Of[] }[],
): readonly Example<Of>[] {
  const first = new Map<string, Example<Of>>();
  const inOrder = fixtures.toSorted((a, b) => a.remarks.length - b.remarks.length || (a.name < b.name ? -1 : 1));
  for (const { name, remarks } of inOrder) {
    for (const remark of remarks) if (!first.has(remark.code)) first.set(remark.code, { remark, fixture: name });
  }
  return [...first.values()].toSorted((a, b) => (a.remark.code < b.remark.code ? -1 : 1));
}

function issueRow({ remark, fixture }: Example<OutboundIssue | InboundIssue>): readonly string[] {
  return [code(remark.code), plain(explain(remark)), fixtureLink(fixture)];
}

const sent = readFixtures<OutboundFixture>('outbound').map(({ name, fixture: { expected } }) => ({ name, expected }));
const received = readFixtures<InboundFixture>('inbound').map(({ name, fixture: { expected } }) => ({ name, expected }));
const numbers = new Map(
  Object.entries({ ...instagramLimits, maxProducts, maxOptInTitle, anybodyWindow, humanAgentWindow }),
);

/** The notice of a code that a fixture shows. */
function exampleIn(fixture: string, wanted: NoticeCode): Notice | undefined {
  const named = sent.find(({ name }) => name === fixture);
  return named?.expected.notices.find((notice) => notice.code === wanted);
}

/** The catalogue of notices, issues and limits, made from the library and its fixtures. */
export function noticesPage(): string {
  const notices = examples(
    sent.map(({ name, expected }) => ({ name, remarks: expected.status === 'refused' ? [] : expected.notices })),
  );
  const noticeCodes = new Set<string>(notices.map(({ remark }) => remark.code));
  const issues = examples<OutboundIssue>(
    sent.map(({ name, expected }) => ({ name, remarks: expected.status === 'refused' ? expected.issues : [] })),
  ).filter(({ remark }) => !noticeCodes.has(remark.code));
  const inboundIssues = examples<InboundIssue>(
    received.map(({ name, expected }) => ({ name, remarks: expected.status === 'refused' ? expected.issues : [] })),
  );
  return page([
    madeBy,
    '# Notices, issues and limits',
    'Every code that a result can hold, in the words of `explain`, with an example. Which rule gives which: [rules](rules.md).',
    '## Notices',
    "What `toInstagram` could not send as it is, and what became of it. With `onLoss: 'refuse'` each `loss` is an issue instead.",
    table(
      ['code', 'severity', 'when', 'in words', 'example'],
      notices.map(({ remark }) => {
        const { when, fixture } = noticeDocs[remark.code];
        const example = exampleIn(`${fixture}.json`, remark.code) ?? remark;
        return [
          code(remark.code),
          remark.severity,
          plain(when),
          plain(explain(example)),
          fixtureLink(`${fixture}.json`),
        ];
      }),
    ),
    '## Issues',
    `Why \`toInstagram\` refused a message. All issues of form at once, the first ${mostIssues}; issues of length once the form is right.`,
    table(
      ['code', 'in words', 'example'],
      [
        ...issues.map(issueRow),
        ...withoutFixture.map((issue) => [code(issue.code), plain(explain(issue)), 'JSON cannot hold one']),
      ],
    ),
    'Why `fromInstagram` refused a webhook. Nothing else is refused: what an item means that nobody understands is [`unsupported`](rules.md#unsupported).',
    table(['code', 'in words', 'example'], inboundIssues.map(issueRow)),
    '## What `checkRequest` finds',
    'What of a body that somebody wrote is otherwise than Instagram documents. `toInstagram` tells it as `explicit.doubtful`.',
    requestIssuesTable(),
    '## Limits',
    'What every request keeps. A profile of your own may have tighter or looser ones.',
    table(
      ['limit', 'value', 'unit', 'source', 'checked'],
      Object.entries(limitSources).map(([name, { unit, source, checked }]) => {
        return [code(name), String(numbers.get(name)), unit, `<${source}>`, checked];
      }),
    ),
    '## Limits of what is read',
    `No input makes the library run for long. \`toInstagram\` refuses a message that is over one of these, and does not read what
is over; a text may have any length. A datum of any shape is postback data that is no text, or a field that only other channels show.`,
    messageLimitsTable(),
    '`fromInstagram` refuses nothing for its size, and reads every entry and item. Only the JSON text of an item has limits.',
    itemLimitsTable(),
  ]);
}
