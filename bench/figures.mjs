/** Measures everything: each group in its own process, one after the other. */
import { cpus } from 'node:os';
import { candidates } from './candidates/index.mjs';
import { inChild } from './child.mjs';
import { importTime } from './import-time.mjs';
import { ladders } from './ladders.mjs';
import { median, ratio } from './measure.mjs';
import { sizes } from './size.mjs';
import { messages, webhooks } from './work.mjs';

/** In megabytes: more than any ladder allocates between two collections that are asked for. */
const youngGeneration = ['--min-semi-space-size=512', '--max-semi-space-size=512'];

export async function measure(say) {
  return rounded(await measured(say));
}

async function measured(say) {
  const out = await step('floor, out', () => floor('out'));
  const inward = await step('floor, in', () => floor('in'));
  const speed = [...floorRows('out', out), ...floorRows('in', inward)];
  for (const candidate of Object.keys(candidates)) {
    const races = await step(candidate, () => inChild('peers.mjs', [candidate]));
    speed.push(...races.map((each) => peerRow(candidate, each)));
  }
  return {
    machine: {
      date: new Date().toISOString().slice(0, 10),
      node: process.version,
      cpu: cpus()[0].model,
      cores: cpus().length,
    },
    speed,
    refusals: Object.fromEntries(floorWorks(out).map(([work, { refuse, alone }]) => [work, ratio(refuse, alone)])),
    perByte: ratio(out.perByte.top, out.perByte.below) / 10,
    perItem: ratio(inward.perItem.top, inward.perItem.below) / 100,
    callback: ratio(inward.callback.alone, inward.callback.floor),
    growth: await step('growth', growth),
    sizes: await step('size', sizes),
    importTime: await step('import', importTime),
    kept: await step('facts', () => inChild('kept.mjs')),
  };

  function step(name, action) {
    say(name);
    return action();
  }
}

/** Joins the rounds of several processes. */
async function floor(direction) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) runs.push(await inChild('floor.mjs', [direction]));
  const races = Object.entries(runs[0]).map(([name, sides]) => {
    const all = Object.keys(sides).map((side) => [side, runs.flatMap((run) => run[name][side])]);
    return [name, Object.fromEntries(all)];
  });
  return Object.fromEntries(races);
}

/** One process for each ladder: what earlier ladders leave behind would change the longest steps. */
async function growth() {
  const climbed = [];
  for (const index of ladders.keys()) climbed.push(await inChild('growth.mjs', [index], youngGeneration));
  return climbed;
}

function floorRows(direction, races) {
  return floorWorks(races).flatMap(([work, { floor, alone }]) => [
    { direction, work, candidate: 'floor', microseconds: median(floor), toFloor: 1 },
    { direction, work, candidate: 'alone', microseconds: median(alone), toFloor: ratio(alone, floor) },
  ]);
}

function floorWorks(races) {
  return Object.entries(races).filter(([name]) => name in messages || name in webhooks);
}

function peerRow(candidate, { direction, work, costs: { floor, us, them = us } }) {
  const microseconds = median(them);
  return { direction, work, candidate, microseconds, toFloor: ratio(them, floor), toUs: ratio(them, us) };
}

/** Rounds to four digits: the others are noise. */
function rounded(figures) {
  const round = (_, value) =>
    Number.isInteger(value) || typeof value !== 'number' ? value : Number(value.toPrecision(4));
  return JSON.parse(JSON.stringify(figures, round));
}
