import { type InboundResult, type Outcome, toCallback } from '../src/inbound/index.ts';
import type { Command, Option, Surroundings } from './command.ts';
import { type Conversion, type Convert, convert } from './convert.ts';
import { receivedRules, receivedWords } from './in-words.ts';
import { explain, linesInHelp, ndjson } from './options.ts';
import { readWebhook } from './read-webhook.ts';
import { isMessage, mistakeIn } from './recognise.ts';
import { cut } from './wrap.ts';

const callback: Option = {
  name: 'callback',
  description: [
    'print the Conversation API callbacks of the outcomes,',
    'with {{APP_ID}} and {{PROJECT_ID}} as placeholders',
  ],
};

/** `convograph receive [FILE]`: a webhook in, its outcomes or their callbacks out. */
export const receive: Command = {
  name: 'receive',
  summary: 'turns an Instagram webhook into outcomes or callbacks',
  description: `Turns the body of an Instagram webhook into outcomes, which say what each of its
items means. Prints them as a JSON array. Of several outcomes of an item the
first has the item itself, as "raw".

${linesInHelp('"outcomes":[…],"issues":[]', '"outcomes":[],"issues":[…]')}
With --callback a line has "callbacks" in place of "outcomes". Items of other
products, such as Messenger, have none: standard error says at the end how many
were left out.`,
  options: [callback, ndjson, explain],
  examples: [
    'convograph receive webhook.json',
    'convograph receive --callback webhook.json',
    'convograph receive --ndjson < webhooks.ndjson > outcomes.ndjson',
  ],
  awaits: 'a webhook',
  run: async (args, surroundings) => {
    if (!args.flags.has('callback')) return convert(args, outcomesIn, surroundings);
    const leftOut = new Map<string, number>();
    const exitCode = await convert(args, callbacksIn(surroundings, leftOut), surroundings);
    if (leftOut.size > 0) surroundings.say(leftOutWords(leftOut));
    return exitCode;
  },
};

function outcomesIn(webhook: unknown): Conversion {
  const result = readWebhook(webhook);
  const outcomes = result.outcomes.map(withItemOnce);
  return conversion(webhook, result, outcomes, { ...result, outcomes });
}

/** @param leftOut Counts the items of other products, by product. */
function callbacksIn({ now }: Surroundings, leftOut: Map<string, number>): Convert {
  return (webhook) => {
    const result = readWebhook(webhook);
    // The webhook does not tell the app and its project: placeholders show where they go.
    const envelope = { app_id: '{{APP_ID}}', project_id: '{{PROJECT_ID}}', accepted_time: now().toISOString() };
    const { status, outcomes, issues } = result;
    for (const { object = '' } of outcomes.filter(isOfOtherProduct))
      leftOut.set(object, (leftOut.get(object) ?? 0) + 1);
    const ours = outcomes.filter((outcome) => !isOfOtherProduct(outcome));
    const callbacks = ours.map((outcome) => toCallback(outcome, envelope));
    return conversion(webhook, result, callbacks, { status, callbacks, issues });
  };
}

/** The first outcome of an item has the item: the others would repeat it. */
function withItemOnce({ raw, ...outcome }: Outcome): object {
  return outcome.part.index === 0 ? { ...outcome, raw } : outcome;
}

/** What is of another product, such as Messenger, has no callback of this channel. */
function isOfOtherProduct(outcome: Outcome): boolean {
  return outcome.kind === 'unsupported' && outcome.reason === 'other-object';
}

function leftOutWords(leftOut: ReadonlyMap<string, number>): string {
  const counts = [...leftOut].map(([object, count]) => `"${cut(object, 40)}" (${count})`);
  return `left out, since other products have no callbacks here: items of ${counts.join(', ')}`;
}

function conversion(webhook: unknown, read: InboundResult, printed: readonly unknown[], result: object): Conversion {
  const isRefused = read.status === 'refused';
  return {
    isRefused,
    printed,
    result,
    words: () => (isRefused ? refusedWords(webhook, read) : []),
    rules: () => receivedRules(read),
  };
}

function refusedWords(webhook: unknown, read: InboundResult): readonly string[] {
  const mistake = mistakeIn(webhook) ?? (isMessage(webhook) ? 'It is a message: convograph send takes it.' : undefined);
  return mistake === undefined ? receivedWords(read) : [`refused: ${mistake}`];
}
