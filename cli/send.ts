import type { Command } from './command.ts';
import { type Conversion, convert } from './convert.ts';
import { sentRules } from './in-words.ts';
import { explain, linesInHelp, ndjson, profile, type SendMode, sendMode, strict } from './options.ts';
import { ignoredOf, sendResult } from './send-request.ts';
import { sendWords } from './send-words.ts';

/** `convograph send [FILE]`: a message or a whole send request in, the requests out. */
export const send: Command = {
  name: 'send',
  summary: 'a Conversation API message into Instagram requests',
  about: `Turns a message, or a whole send request, of the Conversation API into the
bodies of Instagram's send call, in sending order: a JSON array on standard
output. What could not go as it is stands in words on standard error.

Of several INSTAGRAM identities of a send request the first counts. A reply to a
comment, or a private reply, needs the id of the comment, which only the option
"commentId" of the library takes.

${linesInHelp('"rule":"…","requests":[…],"notices":[…]', '"requests":[],"issues":[…]')}
"status" is "adapted" in place of "ok" where there are notices. What of a whole
send request goes nowhere, such as a key that it does not have, stands in words,
or in the field "ignored" of a line; it refuses nothing, not with --strict
either, which is about the message.`,
  options: [ndjson, profile, strict, explain],
  examples: [
    'convograph send message.json',
    'convograph send --strict --profile current message.json',
    'convograph send --explain message.json > /dev/null',
    'convograph send messages.ndjson > results.ndjson',
    'zcat messages.gz | convograph send --ndjson | jq -r .status | sort | uniq -c',
  ],
  awaits: 'a message or a send request',
  run: async (given, surroundings) => {
    const mode = sendMode(given);
    return convert(given, (input) => sent(input, mode), surroundings);
  },
};

function sent(input: unknown, mode: SendMode): Conversion {
  const result = sendResult(input, mode);
  const ignored = ignoredOf(input);
  return {
    isRefused: result.status === 'refused',
    printed: result.requests,
    // Copied only where it must be: a stream has many of them.
    result: ignored.length > 0 ? { ...result, ignored } : result,
    words: () => sendWords(input, result),
    rules: () => sentRules(result),
  };
}
