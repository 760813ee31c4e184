import { fromInstagram } from '../src/inbound/index.ts';
import { type Command, exitCodes, Failure, type Given } from './command.ts';
import type { Block } from './draw/block.ts';
import { drawOutcome } from './draw/outcome.ts';
import { type Pen, penOf } from './draw/pen.ts';
import { drawRequest } from './draw/request.ts';
import { outcomesOf, receivedWords, sentWords } from './in-words.ts';
import { readJson } from './input.ts';
import { profile, type SendMode, sendMode, strict } from './options.ts';
import { isRequests, isWebhook } from './recognise.ts';
import { sendRequestWords, sendResult } from './send-request.ts';

/** `convograph preview [FILE]`: a message or a webhook, drawn as people see it. */
export const preview: Command = {
  name: 'preview',
  summary: 'draws a message or a webhook as the Instagram app shows it',
  about: `Draws what a message or a send request of the Conversation API, or a webhook,
looks like to people: the account at the right side, the person at the left.
What could not go as it is stands in words on standard error. The drawing is as
wide as the terminal, but 40 to 100 columns, and 80 where there is none. The
options are for messages.`,
  options: [profile, strict],
  examples: ['convograph preview message.json', 'convograph preview --profile current message.json'],
  awaits: 'a message, a send request or a webhook',
  run: async (given, surroundings) => {
    const mode = sendMode(given);
    const input = await readJson(given.source, surroundings);
    if (isRequests(input))
      throw new Failure(`${given.source.name} holds Instagram requests; preview takes the message they were made of`);
    const pen = penOf(surroundings.columns, surroundings.hasColours);
    const { isRefused, words, blocks } = isReceived(input) ? webhook(input, given, pen) : message(input, mode, pen);
    for (const line of words) surroundings.say(line);
    if (isRefused) return exitCodes.refused;
    if (blocks.length > 0) await surroundings.print(blocks.map((block) => block.join('\n')).join('\n\n'));
    return exitCodes.done;
  },
};

interface Drawing {
  readonly isRefused: boolean;
  readonly words: readonly string[];
  readonly blocks: readonly Block[];
}

function isReceived(input: unknown): boolean {
  return Array.isArray(input) || isWebhook(input);
}

function webhook(input: unknown, { flags, source }: Given, pen: Pen): Drawing {
  if (flags.size > 0) throw new Failure(`--profile and --strict are for messages; ${source.name} is a webhook`);
  const result = fromInstagram(input);
  const blocks = outcomesOf(result).map((outcome) => drawOutcome(outcome, pen));
  return { isRefused: result.status === 'refused', words: receivedWords(result), blocks };
}

function message(input: unknown, mode: SendMode, pen: Pen): Drawing {
  const result = sendResult(input, mode);
  const last = result.requests.length - 1;
  const blocks = result.requests.map((request, index) => drawRequest(request, index < last, pen));
  return { isRefused: result.status === 'refused', words: [...sendRequestWords(input), ...sentWords(result)], blocks };
}
