/**
 * Measures what ten times as much costs on one ladder, in time and memory. Runs in its own process, with a young generation
 * so large that nothing is collected meanwhile: the heap shows what a call allocates, and its time has no collection in it.
 */
import { ladders } from './ladders.mjs';
import { median, race } from './measure.mjs';
import { warmUp } from './warm-up.mjs';

warmUp();
process.send(await climb(ladders[process.argv[2]]));

/**
 * The bend is the cost of a unit on the last step, divided by its cost on the step before. It is 1 where the cost grows in
 * proportion, and less where each call has a fixed cost. Where growth is quadratic, it is near the ratio of the two steps. The
 * fastest round of each step counts: the machine slows the others, not the code.
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

/** Gives the bytes that a call allocates. */
function bytesOf(call) {
  const calls = 8;
  globalThis.gc({ type: 'minor' });
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < calls; index += 1) call();
  return (process.memoryUsage().heapUsed - before) / calls;
}
