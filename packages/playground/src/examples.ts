import { received, sent } from './example-fixtures.ts';
import { formatJson } from './format-json.ts';
import type { Direction, PageOptions, PageState } from './state.ts';

/** An example of the channel page, as the page fills it in. */
export interface Example {
  readonly id: string;
  readonly direction: Direction;
  readonly group: string;
  readonly name: string;
  /** One sentence on what it shows. */
  readonly about: string;
  readonly text: string;
  /** The recipient and the tag. An example does not set other options. */
  readonly options: Partial<Pick<PageOptions, 'to' | 'commentId' | 'humanAgent'>>;
}

interface Labelled {
  readonly group: string;
  readonly name: string;
  readonly fixture: Fixture;
}

interface Fixture {
  readonly about: string;
  readonly input: object;
}

export const examples: readonly Example[] = [
  ...sent.map((each, index) => example('send', each, index, optionsOf(each.fixture))),
  ...received.map((each, index) => example('receive', each, index, {})),
];

/** The example that each direction shows first. */
export const firstExamples: Readonly<Record<Direction, Example>> = {
  send: exampleNamed('send', 'Card'),
  receive: exampleNamed('receive', 'Quick reply'),
};

/** Conversation API ids of the messages that the examples' receipts are about, by their Instagram ids. */
export const messageIds: ReadonlyMap<string, string> = new Map(
  received.flatMap(({ fixture }) => ('options' in fixture ? Object.entries<string>(fixture.options.messageIds) : [])),
);

/** Puts an example on the page. Options that it does not set stay. */
export function withExample(state: PageState, { direction, text, options }: Example): PageState {
  return { ...state, direction, text, options: { ...state.options, ...options } };
}

/** Gives the example that is on the page unchanged, if there is one. */
export function exampleShown({ direction, text, options }: PageState): Example | undefined {
  return examples.find(
    (each) =>
      each.direction === direction &&
      each.text === text &&
      JSON.stringify({ ...options, ...each.options }) === JSON.stringify(options),
  );
}

function example(direction: Direction, { group, name, fixture }: Labelled, index: number, options: Example['options']) {
  const { about, input } = fixture;
  return { id: `${direction}-${index}`, direction, group, name, about, text: formatJson(input), options };
}

/** As JSON has them: the compiler sees any text in the place of a tag. */
interface FixtureOptions {
  readonly to?: string;
  readonly channelProperties?: Readonly<Record<string, string>>;
}

function optionsOf(fixture: Fixture & { readonly options?: FixtureOptions }): Example['options'] {
  const { to = '', channelProperties } = fixture.options ?? {};
  return { to, commentId: '', humanAgent: channelProperties?.['INSTAGRAM_MESSAGE_TAG'] === 'HUMAN_AGENT' };
}

/** @throws Error where there is no such example: the name in the code is wrong. */
export function exampleNamed(direction: Direction, name: string): Example {
  const found = examples.find((each) => each.direction === direction && each.name === name);
  if (found === undefined) throw new Error(`There is no example "${name}"`);
  return found;
}
