import { type Envelope, fromInstagram, toCallback } from '../src/inbound/index.ts';
import { toInstagram } from '../src/outbound/index.ts';
import { type Command, exitCodes } from './command.ts';
import { drawingOfOutcomes, drawingOfRequests } from './draw/drawing.ts';
import { type Pen, penOf } from './draw/pen.ts';
import { receiving, sending } from './examples.ts';
import { receivedWords, sentWords } from './in-words.ts';
import { asJsonLine } from './json.ts';

/** `convograph demo`: every example of the channel page, in both directions, for people to read. */
export const demo: Command = {
  name: 'demo',
  summary: 'draws every example of the channel page',
  description: `Draws every example of the channel page as people see it, in both directions,
with the JSON of both APIs, and with notices and issues:
https://developers.sinch.com/docs/conversation/channel-support/instagram/`,
  options: [],
  examples: ['convograph demo | less'],
  run: async (_, { print, columns, hasColours }) => {
    const pen = penOf(columns, hasColours);
    for (const example of sending) await print(sent(example, pen));
    for (const example of receiving) await print(received(example, pen));
    const [out, back] = [sending.length, receiving.length];
    await print(`${out + back} examples of the channel page, ${out} out and ${back} in.`);
    return exitCodes.done;
  },
};

interface SendExample {
  readonly about: string;
  readonly input: object;
  readonly options?: object;
}

function sent({ about, input, options }: SendExample, pen: Pen): string {
  const result = toInstagram(input, options);
  const drawing = drawingOfRequests(result.requests, pen);
  const json = [inJson('Conversation API message', input), ...result.requests.map(requestInJson)];
  return section(`SEND: ${about}`, drawing, [...json, ...sentWords(result)]);
}

function requestInJson(request: object): string {
  return inJson('Instagram request', request);
}

interface ReceiveExample {
  readonly about: string;
  readonly input: object;
  /** Conversation API ids of the messages that this app sent, by their Instagram ids. */
  readonly options?: { readonly messageIds?: object };
  readonly envelope: Envelope;
}

function received({ about, input, options, envelope }: ReceiveExample, pen: Pen): string {
  const ids = new Map<string, string>(Object.entries({ ...options?.messageIds }));
  const result = fromInstagram(input, { messageIdOf: (mid) => ids.get(mid) });
  const callbacks = result.outcomes.map((outcome) =>
    inJson('Conversation API callback', toCallback(outcome, envelope)),
  );
  const json = [inJson('Instagram webhook', input), ...callbacks];
  return section(`RECEIVE: ${about}`, drawingOfOutcomes(result.outcomes, pen), [...json, ...receivedWords(result)]);
}

/** On one line, so that drawings stay close to each other. */
function inJson(name: string, value: object): string {
  return `${name}: ${asJsonLine(value)}`;
}

function section(title: string, drawing: string, lines: readonly string[]): string {
  return `── ${title}\n\n${drawing}\n\n${lines.join('\n')}\n`;
}
