import type { Command } from './command.ts';
import { type Conversion, convert } from './convert.ts';
import { sentRules, sentWords } from './in-words.ts';
import { explain, linesInHelp, ndjson, profile, type SendMode, sendMode, strict } from './options.ts';
import { isWebhook } from './recognise.ts';
import { sendRequestWords, sendResult } from './send-request.ts';

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
"status" is "adapted" in place of "ok" where there are notices.`,
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
  const isRefused = result.status === 'refused';
  return {
    isRefused,
    printed: result.requests,
    result,
    words: () => (isRefused && isWebhook(input) ? [mistaken] : [...sendRequestWords(input), ...sentWords(result)]),
    rules: () => sentRules(result),
  };
}

const mistaken = 'refused: It is a webhook: convograph receive takes it.';
