import { parseJson } from './json-fault.ts';

/** Each level indents all that is in it: what is deeper would grow beyond all bounds. */
const maxLevels = 100;

/** Whether each part of the text can have a line of its own. */
export function isFormattable(text: string): boolean {
  return 'value' in parseJson(text) && levelsOf(text) <= maxLevels;
}

function levelsOf(json: string): number {
  let [level, deepest, isText] = [0, 0, false];
  // A pattern for a whole text would exhaust the stack on a long one.
  for (const [piece] of json.matchAll(/\\.|["[\]{}]/g)) {
    if (piece === '"') isText = !isText;
    if (isText) continue;
    if (piece === '[' || piece === '{') level++;
    if (piece === ']' || piece === '}') level--;
    deepest = Math.max(deepest, level);
  }
  return deepest;
}
