/** Compares our calls, on parsed objects, with the JSON work that every adapter does. Runs in its own process. */
import { fromInstagram, toCallback, toInstagram } from '../dist/index.js';
import { options } from './candidates/convograph.mjs';
import { race as raceOf } from './measure.mjs';
import { warmUp } from './warm-up.mjs';
import { badTwins, batch, envelope, longText, messages, webhooks } from './work.mjs';

/** Few rounds, because this runs more than once: the compiler decides differently each time. */
const race = (sides, milliseconds = 60) => raceOf(sides, { rounds: 5, milliseconds, warmUp: 100 });
/** Long enough to hold several collections. */
const long = 200;

/** The costs of each race, side by side. */
const directions = {
  async out() {
    const races = {};
    for (const [work, { input }] of Object.entries(messages)) {
      const { requests } = toInstagram(input, options);
      const text = JSON.stringify(input);
      races[work] = await race({
        floor: () => JSON.parse(text) && JSON.stringify(requests),
        alone: send(input, 'ok', 'adapted'),
        refuse: send(badTwins[work], 'refused'),
      });
    }
    races.perByte = await race({ top: sendText(1_000_000), below: sendText(100_000) }, long);
    return races;
  },

  async in() {
    const races = {};
    for (const [work, { input }] of Object.entries(webhooks)) {
      const text = JSON.stringify(input);
      races[work] = await race({ floor: () => JSON.parse(text), alone: receive(input) });
    }
    races.perItem = await race({ top: receive(batch(1000)), below: receive(batch(10)) }, long);
    races.callback = await callback();
    return races;
  },
};

warmUp();
process.send(await directions[process.argv[2]]());

function send(message, ...expected) {
  const { status } = toInstagram(message, options);
  if (!expected.includes(status)) throw new Error(`A message was ${status}.`);
  return pooled(message, (each) => toInstagram(each, options));
}

function sendText(bytes) {
  return send({ text_message: { text: longText(bytes) } }, 'adapted');
}

function receive(webhook) {
  return pooled(webhook, (each) => fromInstagram(each));
}

/** Calls with one of many equal objects, because a single object would stay in the cache. */
function pooled(input, call) {
  const text = JSON.stringify(input);
  const size = Math.max(1, Math.min(100, Math.round(1_000_000 / text.length)));
  const pool = Array.from({ length: size }, () => JSON.parse(text));
  return (index) => call(pool[index % size]);
}

function callback() {
  const { outcomes } = fromInstagram(batch(10));
  const callbacks = outcomes.map((outcome) => toCallback(outcome, envelope));
  return race({
    floor: () => callbacks.map((each) => JSON.stringify(each)),
    alone: () => outcomes.map((outcome) => toCallback(outcome, envelope)),
  });
}
