import { type OutboundResult, type RuleInfo, toInstagram } from '../../../src/index.ts';
import { limitSources } from '../../../src/outbound/limits.ts';
import type { ContentKey, RefusedKey, ReplacedKey } from '../../../src/outbound/model.ts';
import { documented } from '../../../src/outbound/profiles.ts';
import type { Limits } from '../../../src/types/options.ts';
import { type Named, type OutboundFixture, optionsOf, readFixtures } from '../fixtures.ts';
import { code, codes, fixtureLink, jsonBlock, table } from './markdown.ts';

type OutboundId = ContentKey | ReplacedKey | RefusedKey;

/** The fixture that shows each rule: the one of the channel page, else the plainest. */
export const outboundExamples: { readonly [Id in OutboundId]: string } = {
  text_message: 'outbound/text/seed-text.json',
  media_message: 'outbound/media/seed-image.json',
  choice_message: 'outbound/choice/seed-choice.json',
  card_message: 'outbound/card/seed-card.json',
  carousel_message: 'outbound/carousel/seed-carousel.json',
  location_message: 'outbound/location/seed-location.json',
  list_message: 'outbound/list/plain.json',
  contact_info_message: 'outbound/contact-info/plain.json',
  template_message: 'outbound/template/plain.json',
  explicit_channel_message: 'outbound/explicit/plain.json',
  explicit_channel_omni_message: 'outbound/omni/text.json',
  composing_event: 'outbound/composing/plain.json',
  composing_end_event: 'outbound/composing-end/plain.json',
  read_message_event: 'outbound/read-message/plain.json',
  comment_reply_event: 'outbound/comment-reply/plain.json',
  agent_joined_event: 'outbound/message/unsupported-agent-joined-event.json',
  agent_left_event: 'outbound/message/unsupported-agent-left-event.json',
  generic_event: 'outbound/message/unsupported-generic-event.json',
};

const fixtures = readFixtures<OutboundFixture>('outbound');
const exampleOf = new Map<string, string>(Object.entries(outboundExamples));
/** `message` holds what belongs to no single rule. */
const ruleOfFolder = new Map(
  [...exampleOf].map(([id, name]) => [folderOf(name), id] as const).filter(([folder]) => folder !== 'message'),
);

function folderOf(name: string): string | undefined {
  return name.split('/')[1];
}

/** The rule that a fixture shows: the one that built its requests; of a refused one, that of its folder or of its place. */
export function ruleOf({ rule: folder, fixture: { expected } }: Named<OutboundFixture>): string | undefined {
  if (expected.status !== 'refused') return expected.rule;
  return ruleOfFolder.get(folder) ?? expected.issues[0].path.split('/')[1];
}

/** What a rule gives in its fixtures. */
interface Facts {
  readonly losses: ReadonlySet<string>;
  readonly infos: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
  readonly limits: readonly (keyof Limits)[];
}

const limitNames = Object.keys(documented.limits) as readonly (keyof Limits)[];

function factsOf(id: string): Facts {
  const own = fixtures.filter((named) => ruleOf(named) === id);
  const notices = own.flatMap(({ fixture: { expected } }) => (expected.status === 'refused' ? [] : expected.notices));
  const issues = own.flatMap(({ fixture: { expected } }) => (expected.status === 'refused' ? expected.issues : []));
  const codesOf = (remarks: readonly { readonly code: string }[]): ReadonlySet<string> =>
    new Set(remarks.map((remark) => remark.code));
  return {
    losses: codesOf(notices.filter(({ severity }) => severity === 'loss')),
    infos: codesOf(notices.filter(({ severity }) => severity === 'info')),
    issues: codesOf(issues),
    limits: limitNames.filter((limit) => own.some(({ fixture }) => matters(limit, fixture))),
  };
}

/** A limit matters where a hundredth of it gives another result. */
function matters(limit: keyof Limits, fixture: OutboundFixture): boolean {
  const options = optionsOf(fixture);
  const { profile = documented } = options;
  const limits = { ...profile.limits, [limit]: Math.ceil(profile.limits[limit] / 100) };
  const tight = toInstagram(fixture.input, { ...options, profile: { ...profile, limits } });
  return JSON.stringify(tight) !== JSON.stringify(toInstagram(fixture.input, options));
}

/** What is said of a rule of `toInstagram`. */
export function outboundRule({ id, summary, source }: RuleInfo): string {
  const { losses, infos, issues, limits } = factsOf(id);
  return [
    `### ${id}`,
    `${summary} ([source](${source}))`,
    exampleBlocks(id),
    lines([
      ['Losses', codes(losses)],
      ['Other notices', codes(infos)],
      ['Refused with', codes(issues)],
      ['All fixtures', `[fixtures/outbound/${folderOf(nameOf(id))}](../fixtures/outbound/${folderOf(nameOf(id))})`],
    ]),
    ...(limits.length === 0 ? [] : [limitsTable(limits)]),
  ].join('\n\n');
}

function nameOf(id: string): string {
  const name = exampleOf.get(id);
  if (name === undefined) throw new Error(`No example of ${id}.`);
  return name;
}

function exampleBlocks(id: string): string {
  const name = nameOf(id);
  const found = fixtures.find((named) => named.name === name);
  if (found === undefined) throw new Error(`No fixture ${name}.`);
  const { input, options, expected } = found.fixture;
  return [
    `Example: ${fixtureLink(name)}`,
    jsonBlock('The message', input),
    ...(options === undefined ? [] : [jsonBlock('with the options', options)]),
    ...resultBlocks(expected),
  ].join('\n\n');
}

function resultBlocks(result: OutboundResult): readonly string[] {
  if (result.status === 'refused') return [jsonBlock('is refused, with the issues', result.issues)];
  const requests = jsonBlock('becomes the requests', result.requests);
  return result.status === 'ok' ? [requests] : [requests, jsonBlock('with the notices', result.notices)];
}

function limitsTable(limits: readonly (keyof Limits)[]): string {
  const rows = limits.map((limit) => {
    const { unit, source, checked } = limitSources[limit];
    return [code(limit), String(documented.limits[limit]), unit, `[page](${source})`, checked];
  });
  return table(['limit', 'number', 'unit', 'source', 'checked'], rows);
}

/** A list of what there is to say. */
export function lines(entries: readonly (readonly [name: string, words: string])[]): string {
  return entries.flatMap(([name, words]) => (words === '' ? [] : [`- ${name}: ${words}`])).join('\n');
}
