import type { AppMessage, OutboundOptions } from '../src/outbound/index.ts';
import { asJson, type ExitCode, exitCodes, type Surroundings } from './command.ts';
import { tellSend } from './in-words.ts';
import { readJson } from './input.ts';

/** `convograph send [FILE]`: a message or a whole send request in, the requests out. */
export async function send(file: string | undefined, surroundings: Surroundings): Promise<ExitCode> {
  const { message, options } = unpacked(await readJson(file, surroundings));
  const { isRefused, results, words } = tellSend(message, options);
  for (const line of words) surroundings.say(line);
  if (isRefused) return exitCodes.refused;
  surroundings.print(asJson(results));
  return exitCodes.done;
}

/** What is read of a send request of the Conversation API; everything in it may be anything. */
interface SendEnvelope {
  readonly message?: unknown;
  readonly event?: unknown;
  readonly recipient?: { readonly identified_by?: { readonly channel_identities?: unknown } };
  readonly channel_properties?: unknown;
}

/** Takes a send request apart; what is none is the message itself. */
function unpacked(input: unknown): { readonly message: AppMessage; readonly options: OutboundOptions } {
  // Whatever is wrong with the message or with these options, `toInstagram` says so.
  const request = Object(input) as SendEnvelope;
  const message = (contentOf(request) ?? input) as AppMessage;
  const options = { to: instagramIdentity(request), channelProperties: request.channel_properties };
  return { message, options: options as OutboundOptions };
}

/** Message and event of a request as one: two contents are for `toInstagram` to refuse. */
function contentOf({ message, event }: SendEnvelope): unknown {
  return message && event ? { ...Object(message), ...Object(event) } : (message ?? event);
}

function instagramIdentity({ recipient }: SendEnvelope): unknown {
  const identities = recipient?.identified_by?.channel_identities;
  if (!Array.isArray(identities)) return undefined;
  return identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
