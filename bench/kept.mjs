/** Counts the facts in the result of each candidate. Runs in its own process, because it loads all of them. */
import { candidateOf, candidates } from './candidates/index.mjs';
import { received, sent } from './facts.mjs';

process.send({ out: await tally('send', sent), in: await tally('receive', received) });

async function tally(way, list) {
  const found = {};
  for (const file of Object.keys(candidates)) {
    const candidate = await candidateOf(file);
    if (candidate[way]) found[file] = await scores(candidate[way], list);
  }
  return { list: list.map(({ about, facts }) => ({ about, facts: facts.length })), found };
}

async function scores(way, list) {
  const found = [];
  for (const { input, facts } of list) {
    const result = await resultOf(way, structuredClone(input));
    found.push(facts.filter((fact) => (fact instanceof RegExp ? fact.test(result) : result.includes(fact))).length);
  }
  return found;
}

/** Gives the result as JSON text; an empty text where the candidate does not know the input, or throws. */
async function resultOf({ input, call, kept = (result) => result }, given) {
  try {
    const theirs = input(given);
    return theirs === undefined ? '' : (JSON.stringify(kept(await call(theirs))) ?? '');
  } catch {
    return '';
  }
}
