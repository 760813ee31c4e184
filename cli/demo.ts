import { type Envelope, fromInstagram, toCallback } from '../src/inbound/index.ts';
import { type OutboundOptions, toInstagram } from '../src/outbound/index.ts';
import { type Command, exitCodes } from './command.ts';
import { receiving, sending } from './examples.ts';
import { outcomesOf, receivedWords, sentWords } from './in-words.ts';
import { asJson } from './json.ts';

/** `convograph demo`: every example of the channel page, both ways, for people to read. */
export const demo: Command = {
  name: 'demo',
  summary: 'shows every example of the channel page, both ways',
  about: `Shows what becomes of every example of the channel page:
https://developers.sinch.com/docs/conversation/channel-support/instagram/`,
  options: [],
  examples: ['convograph demo | less'],
  run: async (_, { print }) => {
    for (const example of sending) await print(sent(example));
    for (const example of receiving) await print(received(example));
    const [out, back] = [sending.length, receiving.length];
    await print(`${out + back} examples of the channel page, ${out} out and ${back} in.`);
    return exitCodes.done;
  },
};

interface SendExample {
  readonly about: string;
  readonly input: object;
  readonly options?: OutboundOptions;
}

function sent({ about, input, options }: SendExample): string {
  const result = toInstagram(input, options);
  const requests = result.requests.map((request) => `Instagram request\n${asJson(request)}`);
  return section('SEND', about, 'Conversation API message', input, [...requests, ...sentWords(result)]);
}

interface ReceiveExample {
  readonly about: string;
  readonly input: object;
  /** Conversation API ids of the messages that this app sent, by their Instagram ids. */
  readonly options?: { readonly messageIds?: object };
  readonly envelope: Envelope;
}

function received({ about, input, options, envelope }: ReceiveExample): string {
  const ids = new Map<string, string>(Object.entries({ ...options?.messageIds }));
  const result = fromInstagram(input, { messageIdOf: (mid) => ids.get(mid) });
  const callbacks = outcomesOf(result).map(
    (outcome) => `Conversation API callback\n${asJson(toCallback(outcome, envelope))}`,
  );
  return section('RECEIVE', about, 'Instagram webhook', input, [...callbacks, ...receivedWords(result)]);
}

function section(verb: string, about: string, from: string, input: object, results: readonly string[]): string {
  return [`── ${verb}: ${about}`, `${from}\n${asJson(input)}`, ...results, ''].join('\n\n');
}
