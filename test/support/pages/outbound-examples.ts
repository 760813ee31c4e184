import type { OutboundResult } from '../../../src/index.ts';
import type { RuleId } from '../../../src/outbound/messages/rule.ts';
import { type Named, type OutboundFixture, readFixtures } from '../fixtures.ts';
import { fixtureLink, jsonBlock } from './markdown.ts';

/** The fixture that shows each rule: the one of the channel page, else the plainest. */
export const outboundExamples: { readonly [Id in RuleId]: string } = {
  text_message: 'outbound/text/channel-page-example.json',
  media_message: 'outbound/media/channel-page-example.json',
  choice_message: 'outbound/choice/channel-page-example.json',
  card_message: 'outbound/card/channel-page-example.json',
  carousel_message: 'outbound/carousel/channel-page-example.json',
  location_message: 'outbound/location/channel-page-example.json',
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

export const fixtures = readFixtures<OutboundFixture>('outbound');
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

/** The folder of the fixture that shows a rule. */
export function folderOfRule(id: string): string | undefined {
  return folderOf(nameOf(id));
}

function nameOf(id: string): string {
  const name = exampleOf.get(id);
  if (name === undefined) throw new Error(`No example of ${id}.`);
  return name;
}

/** The example of a rule: message, options and result. Nothing where it is no small one: the fixture has it. */
export function exampleBlocks(id: string): readonly string[] {
  const name = nameOf(id);
  const found = fixtures.find((named) => named.name === name);
  if (found === undefined) throw new Error(`No fixture ${name}.`);
  const { input, options, expected } = found.fixture;
  const blocks = [
    jsonBlock('The message', input),
    ...(options === undefined ? [] : [jsonBlock('with the options', options)]),
    ...resultBlocks(expected),
  ];
  const example = `Example: ${fixtureLink(name)}`;
  return blocks.some((block) => block.startsWith('<details>')) ? [example] : [example, ...blocks];
}

function resultBlocks(result: OutboundResult): readonly string[] {
  if (result.status === 'refused') return [jsonBlock('is refused, with the issues', result.issues)];
  const requests = jsonBlock('becomes the requests', result.requests);
  return result.status === 'ok' ? [requests] : [requests, jsonBlock('with the notices', result.notices)];
}
