import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { harmless } from '../../cli/harmless.ts';
import { contactNamed } from './contact-named.ts';
import { isWellFormed } from './form.ts';
import { buttonsOf, type Choice, linesOf, repliesOf } from './phone.ts';
import type { StandIn } from './stand-in.ts';

const help = 'Write "alice: Hi" to be alice, or "alice taps Yes" to tap a quick reply or button that she got.';

/** Plays the phones of people: shows what they get, and reads what they do. Ends with the input. */
export async function runConsole(standIn: StandIn, input: Readable, output: Writable): Promise<void> {
  const names = new Map<string, string>();
  const print = (...lines: readonly string[]) => void output.write(lines.map((line) => `${harmless(line)}\n`).join(''));

  standIn.onSent(({ contact, request }) => {
    const lines = isWellFormed(request) ? linesOf(request) : [];
    print(`to ${names.get(contact) ?? contact}`, ...lines.map((line) => `  ${line}`));
  });
  print(help);
  for await (const line of createInterface({ input })) {
    const action = actionOf(line.trim());
    if (action && !names.has(action.contact)) print(`${action.name} is ${action.contact}`);
    if (action) names.set(action.contact, action.name);
    print(...(action ? await act(standIn, action) : [help]));
  }
}

/** What somebody does. */
interface Action {
  readonly name: string;
  readonly contact: string;
  readonly what: 'says' | 'taps';
  readonly words: string;
}

function actionOf(line: string): Action | undefined {
  const said = /^([^\s:]+):\s*(\S.*)$/u.exec(line);
  const [, name, words] = said ?? /^(\S+)\s+taps\s+(\S.*)$/u.exec(line) ?? [];
  if (name === undefined || words === undefined) return undefined;
  return { name, contact: contactNamed(name), what: said ? 'says' : 'taps', words };
}

/** Does it, and gives the lines to print. */
async function act(standIn: StandIn, { name, contact, what, words }: Action): Promise<readonly string[]> {
  if (what === 'says') {
    await standIn.says(contact, { text: words });
    return [];
  }
  const choices = choicesOf(standIn, contact);
  const choice = choices.find(({ title }) => title === words);
  if (!choice) return [`${name} can tap: ${choices.map(({ title }) => title).join(', ') || 'nothing'}`];
  if ('url' in choice) return [`${name} opens ${choice.url}`];
  const { title, payload } = choice;
  if ('content_type' in choice) await standIn.says(contact, { text: title, quick_reply: { payload } });
  else await standIn.taps(contact, { title, payload });
  return [];
}

/** Gives what a person can tap, newest first: the quick replies of the last message, and the buttons of every message. */
function choicesOf({ sent }: StandIn, contact: string): readonly Choice[] {
  const requests = sent
    .filter((each) => each.contact === contact && each.mid !== undefined)
    .map((each) => each.request);
  const newestFirst = requests.filter(isWellFormed).toReversed();
  return newestFirst.flatMap((request, index) => [...(index === 0 ? repliesOf(request) : []), ...buttonsOf(request)]);
}
