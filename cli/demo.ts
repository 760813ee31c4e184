import { type Envelope, toCallback } from '../src/inbound/index.ts';
import type { OutboundOptions } from '../src/outbound/index.ts';
import { asJson, type ExitCode, exitCodes, type Surroundings } from './command.ts';
import { receiving, sending } from './examples.ts';
import { tellReceive, tellSend } from './in-words.ts';

/** `convograph demo`: every example of the channel page, both ways, for people to read. */
export function demo({ print }: Surroundings): ExitCode {
  for (const example of sending) print(sent(example));
  for (const example of receiving) print(received(example));
  const [out, back] = [sending.length, receiving.length];
  print(`${out + back} examples of the channel page, ${out} out and ${back} in.`);
  return exitCodes.done;
}

interface SendExample {
  readonly about: string;
  readonly input: object;
  readonly options?: OutboundOptions;
}

function sent({ about, input, options }: SendExample): string {
  const { results, words } = tellSend(input, options);
  const requests = results.map((request) => `Instagram request\n${asJson(request)}`);
  return section('SEND', about, 'Conversation API message', input, [...requests, ...words]);
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
  const { results, words } = tellReceive(input, { messageIdOf: (mid) => ids.get(mid) });
  const callbacks = results.map((outcome) => `Conversation API callback\n${asJson(toCallback(outcome, envelope))}`);
  return section('RECEIVE', about, 'Instagram webhook', input, [...callbacks, ...words]);
}

function section(verb: string, about: string, from: string, input: object, results: readonly string[]): string {
  return [`── ${verb}: ${about}`, `${from}\n${asJson(input)}`, ...results, ''].join('\n\n');
}
