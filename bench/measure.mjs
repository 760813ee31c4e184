/** Times the sides of a race in alternating rounds. It takes the CPU time of the process, so that a busy machine hardly counts. */

let sink;

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * `sides` holds functions by name. Each call gets its number. Gives for each side what a call costs in microseconds, round by
 * round. A round gives each side so many milliseconds in short turns, because a processor changes its pace within a tenth of
 * a second.
 */
export async function race(sides, { rounds = 7, milliseconds = 60, warmUp = 200 } = {}) {
  const runners = [];
  for (const [name, call] of Object.entries(sides)) {
    runners.push(await calibrate(name, call, milliseconds / turns, warmUp));
  }
  const costs = Object.fromEntries(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const spent = await timeRound(runners);
    for (const { name, calls } of runners) costs[name].push(spent[name] / (turns * calls));
  }
  return costs;
}

const turns = 6;

async function timeRound(runners) {
  // Never a full collection: it drops the shapes that no object has at the moment, and the optimised code with them.
  globalThis.gc?.({ type: 'minor' });
  const spent = Object.fromEntries(runners.map(({ name }) => [name, 0]));
  for (let turn = 0; turn < turns; turn += 1) {
    const order = turn % 2 ? runners.toReversed() : runners;
    for (const { name, loop, calls } of order) spent[name] += await loop(calls);
  }
  return spent;
}

/** Gives the median of the ratios of the rounds. Changes of the machine between rounds do not disturb it. */
export function ratio(above, below) {
  return median(above.map((cost, round) => cost / below[round]));
}

/** Gives how many calls a turn has, and the loop for them. It awaits only sides that are asynchronous. */
async function calibrate(name, call, milliseconds, warmUp) {
  const first = call(0);
  const loop = typeof first?.then === 'function' ? (calls) => timeWaiting(call, calls) : (calls) => time(call, calls);
  await first;
  for (let spent = 0; spent < 1000 * warmUp; ) spent += await loop(1);
  let calls = 1;
  let spent = await loop(calls);
  while (spent < 200 * milliseconds) {
    calls *= 2;
    spent = await loop(calls);
  }
  return { name, loop, calls: Math.max(1, Math.round((calls * 1000 * milliseconds) / spent)) };
}

function time(call, calls) {
  const start = process.cpuUsage();
  for (let index = 0; index < calls; index += 1) sink = call(index);
  return since(start);
}

async function timeWaiting(call, calls) {
  const start = process.cpuUsage();
  for (let index = 0; index < calls; index += 1) sink = await call(index);
  return since(start);
}

function since(start) {
  if (sink === undefined) throw new Error('A call gave nothing.');
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
