import { type Arguments, type Command, exitCodes, Failure } from './command.ts';
import { drawingOfOutcomes, drawingOfRequests } from './draw/drawing.ts';
import { type Pen, penOf } from './draw/pen.ts';
import { receivedWords } from './in-words.ts';
import { readJson } from './input.ts';
import { profile, type SendMode, sendMode, strict } from './options.ts';
import { readWebhook } from './read-webhook.ts';
import { isMessages, isRequests, isWebhook, oneAtATime } from './recognise.ts';
import { sendResult } from './send-request.ts';
import { sendWords } from './send-words.ts';

/** `convograph preview [FILE]`: a message or a webhook, drawn as people see it. */
export const preview: Command = {
  name: 'preview',
  summary: 'draws a message or a webhook as the Instagram app shows it',
  description: `Draws a message or a send request of the Conversation API, or a webhook, as
people see it. The account is at the right side, the person at the left. Notices
and issues go to standard error. The drawing is as wide as the terminal, but at
least 40 and at most 100 columns; without a terminal it has 80. The options are
for messages.`,
  options: [profile, strict],
  examples: ['convograph preview message.json', 'convograph preview --profile current message.json'],
  awaits: 'a message, a send request or a webhook',
  run: async (args, surroundings) => {
    const mode = sendMode(args);
    const input = await readJson(args.source, surroundings);
    if (isRequests(input))
      throw new Failure(`${args.source.name} holds Instagram requests; preview takes the message they were made of`);
    if (isMessages(input)) throw new Failure(`${args.source.name} holds several messages: ${oneAtATime}`);
    const pen = penOf(surroundings.columns, surroundings.hasColours);
    const { isRefused, words, drawing } = isReceived(input) ? webhook(input, args, pen) : message(input, mode, pen);
    for (const line of words) surroundings.say(line);
    if (isRefused) return exitCodes.refused;
    if (drawing !== '') await surroundings.print(drawing);
    return exitCodes.done;
  },
};

interface Drawing {
  readonly isRefused: boolean;
  readonly words: readonly string[];
  readonly drawing: string;
}

function isReceived(input: unknown): boolean {
  return Array.isArray(input) || isWebhook(input);
}

function webhook(input: unknown, { flags, source }: Arguments, pen: Pen): Drawing {
  if (flags.size > 0) throw new Failure(`--profile and --strict are for messages; ${source.name} is a webhook`);
  const result = readWebhook(input);
  const drawing = drawingOfOutcomes(result.outcomes, pen);
  return { isRefused: result.status === 'refused', words: receivedWords(result), drawing };
}

function message(input: unknown, mode: SendMode, pen: Pen): Drawing {
  const result = sendResult(input, mode);
  const drawing = drawingOfRequests(result.requests, pen);
  return { isRefused: result.status === 'refused', words: sendWords(input, result), drawing };
}
