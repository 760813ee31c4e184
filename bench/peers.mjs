/** Compares one candidate with us and the floor. Each call builds its input. Runs in its own process. */

import convograph from './candidates/convograph.mjs';
import { candidateOf } from './candidates/index.mjs';
import { race } from './measure.mjs';
import { warmUp } from './warm-up.mjs';
import { messages, webhooks } from './work.mjs';

const file = process.argv[2];
const candidate = await candidateOf(file);
const works = [...worksOf('send', 'out', messages), ...worksOf('receive', 'in', webhooks)];

warmUp();
const figures = [];
for (const { direction, way, work, input, holds } of works) {
  const theirInput = candidate[way]?.input(input);
  if (theirInput === undefined) continue;
  const sides = {
    floor: floorOf(way, input),
    us: callOf(convograph[way], input),
    them: callOf(candidate[way], theirInput),
  };
  await check(`${file}, ${work} ${direction}`, sides.them, holds);
  if (candidate === convograph) delete sides.them;
  figures.push({ direction, work, costs: await race(sides, { milliseconds: 40 }) });
}
process.send(figures);

function worksOf(way, direction, inputs) {
  return Object.entries(inputs).map(([work, about]) => ({ direction, way, work, ...about }));
}

function floorOf(way, input) {
  const text = JSON.stringify(input);
  if (way === 'receive') return () => JSON.parse(text);
  const { requests } = convograph.send.call(input);
  return () => JSON.parse(text) && JSON.stringify(requests);
}

/** Writes the input into the call as a literal: to parse it would cost more than most of the candidates' work. */
function callOf({ call }, input) {
  const build = new Function(`return ${JSON.stringify(input)}`);
  return () => call(build());
}

async function check(name, call, holds) {
  const result = JSON.stringify(await call());
  const missing = holds.filter((each) => !result.includes(each));
  if (missing.length > 0) throw new Error(`${name}: the result lacks ${missing.join(', ')}.`);
}
