import { receiving, sending } from '../../cli/examples.ts';
import type { OutboundOptions } from '../../src/outbound/index.ts';
import { formatJson } from './format-json.ts';
import { type Direction, defaultOptions, type PageOptions, type PageState } from './state.ts';

/** An example of the channel page, as the page fills it in. */
export interface Example {
  readonly id: string;
  readonly direction: Direction;
  readonly group: string;
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly about: string;
  readonly text: string;
  readonly options: PageOptions;
}

interface Fixture {
  readonly about: string;
  readonly input: object;
  readonly options?: OutboundOptions;
}

type Label = readonly [group: string, name: string];

/** One for each, in their order: the compiler counts them. */
type LabelsOf<Fixtures> = { readonly [Index in keyof Fixtures]: Label };

const sendLabels: LabelsOf<typeof sending> = [
  ['Set-up', 'First send, by a human agent'],
  ['Set-up', 'Reply to a contact'],
  ['Text and media', 'Text'],
  ['Text and media', 'Image'],
  ['Text and media', 'Video'],
  ['Text and media', 'Document'],
  ['Choices and cards', 'Choice'],
  ['Choices and cards', 'Card'],
  ['Choices and cards', 'Carousel'],
  ['Places', 'Location'],
];

const receiveLabels: LabelsOf<typeof receiving> = [
  ['Messages', 'First greeting'],
  ['Messages', 'Text'],
  ['Messages', 'Photo'],
  ['Taps', 'Quick reply'],
  ['Taps', 'Button of a card'],
  ['Taps', 'Ice breaker'],
  ['Stories and posts', 'Reply to a story'],
  ['Stories and posts', 'Mention in a story'],
  ['Stories and posts', 'Shared post'],
  ['Stories and posts', 'Unsupported media'],
  ['Receipts', 'Delivered'],
  ['Receipts', 'Read'],
];

export const examples: readonly Example[] = [
  ...examplesOf('send', sending, sendLabels),
  ...examplesOf(
    'receive',
    receiving.map(({ about, input }) => ({ about, input })),
    receiveLabels,
  ),
];

/** The first that each direction shows. */
export const firstExamples: Readonly<Record<Direction, Example>> = {
  send: named('send', 'Card'),
  receive: named('receive', 'Quick reply'),
};

/** Conversation API ids of the messages that the examples' receipts are about, by their Instagram ids. */
export const messageIds: ReadonlyMap<string, string> = new Map(
  receiving.flatMap((fixture) => ('options' in fixture ? Object.entries<string>(fixture.options.messageIds) : [])),
);

/** The example that is on the page as it came, if there is one. */
export function exampleShown({ direction, text, options }: PageState): Example | undefined {
  return examples.find(
    (example) =>
      example.direction === direction &&
      example.text === text &&
      (direction === 'receive' || same(example.options, options)),
  );
}

function examplesOf(direction: Direction, fixtures: readonly Fixture[], labels: readonly Label[]): readonly Example[] {
  return fixtures.map(({ about, input, options }, index) => {
    const [group, name] = labels[index] ?? ['', about];
    const text = formatJson(input);
    return { id: `${direction}-${index}`, direction, group, name, about, text, options: pageOptions(options) };
  });
}

function pageOptions({ to = '', channelProperties }: OutboundOptions = {}): PageOptions {
  return { ...defaultOptions, to, humanAgent: channelProperties?.['INSTAGRAM_MESSAGE_TAG'] === 'HUMAN_AGENT' };
}

function named(direction: Direction, name: string): Example {
  const example = examples.find((each) => each.direction === direction && each.name === name);
  if (example === undefined) throw new Error(`There is no example "${name}"`);
  return example;
}

function same(one: PageOptions, other: PageOptions): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
