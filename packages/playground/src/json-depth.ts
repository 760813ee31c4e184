import { parseJson } from './json-fault.ts';

/** Each level indents all that is in it: deeper JSON would become too large. */
const maxLevels = 100;

/** Tells whether the text can be formatted. */
export function isFormattable(text: string): boolean {
  return 'value' in parseJson(text) && levelsOf(text) <= maxLevels;
}

function levelsOf(json: string): number {
  let [level, deepest, isText] = [0, 0, false];
  // A pattern that matches whole strings would exhaust the stack on a long one.
  for (const [sign] of json.matchAll(/\\.|["[\]{}]/g)) {
    if (sign === '"') isText = !isText;
    if (isText) continue;
    if (sign === '[' || sign === '{') level++;
    if (sign === ']' || sign === '}') level--;
    deepest = Math.max(deepest, level);
  }
  return deepest;
}
