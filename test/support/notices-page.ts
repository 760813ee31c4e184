import { describe, type Notice, type OutboundIssue } from '../../src/outbound/index.ts';
import { anybodyWindow, humanAgentWindow, instagramLimits, limitSources } from '../../src/outbound/limits.ts';
import { type OutboundFixture, readFixtures } from './fixtures.ts';

/** What JSON cannot hold has no fixture. */
const withoutFixture: readonly OutboundIssue[] = [
  { code: 'message.unreadable', path: '' },
  { code: 'postback.not-json', path: '/choice_message/choices/0/postback_data', expected: 'JSON', received: 'bigint' },
];

interface Example {
  readonly remark: Notice | OutboundIssue;
  /** The fixture that shows it. */
  readonly fixture: string;
}

/** The first fixture that shows each code, those with the fewest other codes first. */
function examples(status: 'adapted' | 'refused'): readonly Example[] {
  const all = readFixtures<OutboundFixture>('outbound').flatMap(({ name, fixture: { expected } }) => {
    const remarks = expected.status === 'refused' ? expected.issues : expected.notices;
    return expected.status === status ? remarks.map((remark) => ({ remark, fixture: name, size: remarks.length })) : [];
  });
  const first = new Map<string, Example>();
  const inOrder = all.toSorted((a, b) => a.size - b.size || (a.fixture < b.fixture ? -1 : 1));
  for (const example of inOrder) if (!first.has(example.remark.code)) first.set(example.remark.code, example);
  return [...first.values()].toSorted((a, b) => (a.remark.code < b.remark.code ? -1 : 1));
}

function link(fixture: string): string {
  return `[${fixture.replace(/^outbound\/|\.json$/g, '')}](../fixtures/${fixture})`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const limits = Object.entries(limitSources);
const numbers = new Map(Object.entries({ ...instagramLimits, anybodyWindow, humanAgentWindow }));

/** The reference of notices, issues and limits, made from the library and its fixtures. */
export function noticesPage(): string {
  const notices = examples('adapted');
  const issues = examples('refused').filter(
    ({ remark }) => !notices.some((notice) => notice.remark.code === remark.code),
  );
  return `${[
    '<!-- Made by `npm run docs` from the library and its fixtures. Do not edit. -->',
    '# Notices, issues and limits of `toInstagram`',
    '## Notices',
    "What could not go as it is, and what became of it. With `onLoss: 'refuse'` each `loss` is an issue instead.",
    [
      '| code | severity | in words | example |',
      '| --- | --- | --- | --- |',
      ...notices.map(({ remark, fixture }) => {
        const severity = 'severity' in remark ? remark.severity : '';
        return `| \`${remark.code}\` | ${severity} | ${cell(describe(remark))} | ${link(fixture)} |`;
      }),
    ].join('\n'),
    '## Issues',
    'Why a message was refused. All issues of form at once, the first hundred; issues of length once the form is right.',
    [
      '| code | in words | example |',
      '| --- | --- | --- |',
      ...issues.map(({ remark, fixture }) => `| \`${remark.code}\` | ${cell(describe(remark))} | ${link(fixture)} |`),
      ...withoutFixture.map((issue) => `| \`${issue.code}\` | ${cell(describe(issue))} | JSON cannot hold one |`),
    ].join('\n'),
    '## Limits',
    'What every request keeps. A profile of your own may have tighter or looser ones.',
    [
      '| limit | value | unit | source | checked |',
      '| --- | --- | --- | --- | --- |',
      ...limits.map(([name, { unit, source, checked }]) => {
        return `| \`${name}\` | ${numbers.get(name)} | ${unit} | <${source}> | ${checked} |`;
      }),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
