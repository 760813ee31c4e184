import { rules as everyRule } from '../src/index.ts';
import { type Command, exitCodes, type Option } from './command.ts';
import { asJson } from './json.ts';
import { wrap } from './wrap.ts';

const json: Option = { name: 'json', description: ['print a JSON array, with the page that asks for each rule'] };

/** `convograph rules`: what becomes of what, both ways. */
export const rules: Command = {
  name: 'rules',
  summary: 'lists the rules of both directions',
  description: `Lists every rule: its direction, its id and what becomes of what. "rule" in
results holds these ids.`,
  options: [json],
  examples: ['convograph rules', "convograph rules --json | jq -r '.[].source' | sort -u"],
  run: async ({ flags }, { print, columns }) => {
    await print(flags.has('json') ? asJson(everyRule) : table(columns));
    return exitCodes.done;
  },
};

/** Gives one line a rule. Summaries wrap where the terminal is too narrow. */
function table(columns: number | undefined): string {
  const idWidth = Math.max(...everyRule.map(({ id }) => id.length));
  const start = 'outbound  '.length + idWidth + 2;
  const room = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(columns - start, 20);
  const lines = everyRule.map(({ direction, id, summary }) => {
    const words = wrap(summary, room).join(`\n${' '.repeat(start)}`);
    return `${direction.padEnd(8)}  ${id.padEnd(idWidth)}  ${words}`;
  });
  return lines.join('\n');
}
