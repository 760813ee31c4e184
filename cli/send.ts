import type { Command } from './command.ts';
import { type Conversion, convert } from './convert.ts';
import { sentRules } from './in-words.ts';
import { explain, linesInHelp, ndjson, profile, type SendMode, sendMode, strict } from './options.ts';
import { ignoredOf, sendResult } from './send-request.ts';
import { sendWords } from './send-words.ts';

/** `convograph send [FILE]`: a message or a whole send request in, the requests out. */
export const send: Command = {
  name: 'send',
  summary: 'turns a Conversation API message into Instagram requests',
  description: `Turns a message or a whole send request of the Conversation API into the bodies
of Instagram's send call. Prints them as a JSON array, in sending order. Notices
and issues go to standard error.

A send request may have several INSTAGRAM identities: the first one counts. A
private reply needs the id of the comment: only the option "commentId" of the
library takes it.

${linesInHelp('"rule":"…","requests":[…],"notices":[…],"issues":[]', '"requests":[],"notices":[…],"issues":[…]')}
"status" is "adapted" in place of "ok" where there are notices. A refused line
has "rule" too, where the message belongs to a rule. Some of a send request has
no effect, such as a key that the API does not have. This is told on standard
error, or in the field "ignored" of a line. It never refuses a message, not with
--strict either.`,
  options: [ndjson, profile, strict, explain],
  examples: [
    'convograph send message.json',
    'convograph send --strict --profile current message.json',
    'convograph send --explain message.json > /dev/null',
    'convograph send messages.ndjson > results.ndjson',
    'zcat messages.gz | convograph send --ndjson | jq -r .status | sort | uniq -c',
  ],
  awaits: 'a message or a send request',
  run: async (args, surroundings) => {
    const mode = sendMode(args);
    return convert(args, (input) => sent(input, mode), surroundings);
  },
};

function sent(input: unknown, mode: SendMode): Conversion {
  const result = sendResult(input, mode);
  const ignored = ignoredOf(input);
  return {
    isRefused: result.status === 'refused',
    printed: result.requests,
    // Not always copied: a stream has many results.
    result: ignored.length > 0 ? { ...result, ignored } : result,
    words: () => sendWords(input, result),
    rules: () => sentRules(result),
  };
}
