/**
 * What ten times as much costs on one ladder, in time and memory. Runs in a process of its own with a young generation so large
 * that nothing is collected meanwhile: what a call allocates can then be read off the heap, and no collection is in its time.
 */
import { ladders } from './ladders.mjs';
import { median, race } from './measure.mjs';
import { warmUp } from './warm-up.mjs';

warmUp();
process.send(await climb(ladders[process.argv[2]]));

/**
 * The bend is the cost of a unit on the last step, as a multiple of its cost on the step before. It is 1 where cost grows in
 * proportion, less where each call has a fixed share, and nears the ratio of the two steps where growth is quadratic. It is taken
 * of the fastest round of each step: what slows the others is the machine, never the code.
 */
async function climb({ name, unit, steps, call, input, plot, isFloor, isRefused = false }) {
  const inputs = steps.map((units) => input(units));
  const isNowRefused = call(inputs[0]).status === 'refused';
  if (isNowRefused !== isRefused) throw new Error(`${name}: ${isNowRefused ? 'refused' : 'accepted'}.`);
  const sides = Object.fromEntries(inputs.map((each, index) => [index, () => call(each)]));
  const costs = Object.values(await race(sides, { milliseconds: 30, warmUp: 50 }));
  const memory = inputs.map((each) => bytesOf(() => call(each)));
  const last = steps.length - 1;
  const units = steps[last] / steps[last - 1];
  return {
    name,
    unit,
    plot,
    isFloor,
    steps,
    microseconds: costs.map(median),
    bytes: memory,
    bendOfTime: Math.min(...costs[last]) / Math.min(...costs[last - 1]) / units,
    bendOfMemory: memory[last] / memory[last - 1] / units,
  };
}

/** What a call allocates. */
function bytesOf(call) {
  const calls = 8;
  globalThis.gc({ type: 'minor' });
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < calls; index += 1) call();
  return (process.memoryUsage().heapUsed - before) / calls;
}
