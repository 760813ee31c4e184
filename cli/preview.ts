import { isMatching, P } from 'ts-pattern';
import { fromInstagram } from '../src/inbound/index.ts';
import { type Command, exitCodes, type Given } from './command.ts';
import type { Block } from './draw/block.ts';
import { drawOutcome } from './draw/outcome.ts';
import { type Pen, penOf } from './draw/pen.ts';
import { drawRequest } from './draw/request.ts';
import { receivedWords, sentWords } from './in-words.ts';
import { readJson } from './input.ts';
import { profile, sendMode, strict } from './options.ts';
import { outcomesOf } from './outcomes.ts';
import { sendResult } from './send-request.ts';

/** `convograph preview [FILE]`: a message or a webhook, drawn as people see it. */
export const preview: Command = {
  name: 'preview',
  summary: 'draws a message or a webhook as the Instagram app shows it',
  about: `Draws what a message, a send request or a webhook looks like to people: the
account at the right side, the person at the left. What could not go as it is
stands in words on standard error. The drawing is as wide as the terminal, but
40 to 100 columns, and 80 where there is none.`,
  options: [profile, strict],
  examples: ['convograph preview message.json', 'convograph preview --profile current message.json'],
  awaits: 'a message, a send request or a webhook',
  run: async (given, surroundings) => {
    const input = await readJson(given.file, surroundings);
    const pen = penOf(surroundings.columns, surroundings.hasColours);
    const { isRefused, words, blocks } = isWebhook(input) ? webhook(input, pen) : message(input, given, pen);
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

const isWebhook = isMatching(P.union(P.array(), { entry: P.any }, { field: P.any, value: P.any }));

function webhook(input: unknown, pen: Pen): Drawing {
  const result = fromInstagram(input);
  const blocks = outcomesOf(result).map((outcome) => drawOutcome(outcome, pen));
  return { isRefused: result.status === 'refused', words: receivedWords(result), blocks };
}

function message(input: unknown, given: Given, pen: Pen): Drawing {
  const result = sendResult(input, sendMode(given));
  const blocks = result.requests.map((request) => drawRequest(request, pen));
  return { isRefused: result.status === 'refused', words: sentWords(result), blocks };
}
