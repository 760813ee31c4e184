/** Every budget, and the figure that it limits. Budgets are ratios of time, except those of sizes and of the import. */

const budgets = [
  { what: '`text` in, against `JSON.parse` of the body', atMost: 0.3, of: alone('in', 'text') },
  { what: '`batch10` in, against `JSON.parse` of the body', atMost: 0.4, of: alone('in', 'batch10') },
  { what: '`text` out, against `JSON.parse` and `JSON.stringify`', atMost: 0.4, of: alone('out', 'text') },
  { what: '`choice3` out, against `JSON.parse` and `JSON.stringify`', atMost: 0.4, of: alone('out', 'choice3') },
  { what: '`carousel10` out, against `JSON.parse` and `JSON.stringify`', atMost: 0.42, of: alone('out', 'carousel10') },
  { what: '`toCallback`, against `JSON.stringify` of the callback', atMost: 0.6, of: ({ callback }) => callback },
  ...['text', 'choice3', 'carousel10', 'long-text', 'long-text 1 MB'].map((work) => ({
    what: `refusing \`${work}\`, against accepting its good twin`,
    atMost: 2,
    of: ({ refusals }) => refusals[work],
  })),
  { what: '`batch1000` against `batch10`, per item', atMost: 1.25, of: ({ perItem }) => perItem },
  { what: 'text of 1 MB against 100 kB, per byte', atMost: 1.15, of: ({ perByte }) => perByte },
  { what: 'times as fast as Jovo, `choice3` out', atLeast: 10, of: slower('out', 'choice3', 'jovo') },
  { what: 'times as fast as Jovo, `carousel10` out', atLeast: 10, of: slower('out', 'carousel10', 'jovo') },
  { what: 'times as fast as Tiledesk, `choice3` out', atLeast: 2, of: slower('out', 'choice3', 'tiledesk') },
  { what: 'times as fast as Tiledesk, `batch10` in', atLeast: 2, of: slower('in', 'batch10', 'tiledesk') },
  { what: 'times as fast as Bottender, `batch10` in', atLeast: 10, of: slower('in', 'batch10', 'bottender') },
  { what: 'times as fast as Bot Builder, `batch10` in', atLeast: 10, of: slower('in', 'batch10', 'botbuilder') },
  { what: 'times as fast as the Messenger SDK, `batch10` in', atLeast: 10, of: slower('in', 'batch10', 'warriorteam') },
  { what: 'bytes of `convograph`, gzipped', atMost: 23_000, of: ({ sizes }) => sizes.index },
  { what: 'bytes of `convograph/outbound`, gzipped', atMost: 17_000, of: ({ sizes }) => sizes.outbound },
  { what: 'bytes of `convograph/inbound`, gzipped', atMost: 10_000, of: ({ sizes }) => sizes.inbound },
  { what: 'bytes of `convograph/webhook`, gzipped', atMost: 1500, of: ({ sizes }) => sizes.webhook },
  { what: 'milliseconds of importing the ESM build', atMost: 8, of: ({ importTime }) => importTime },
  // Between 100 and 1000 units the bend of n log n is 1.5, that of a square 10, that of caches and a busy machine 1.2.
  { what: 'bend of time, the worst of all ladders', atMost: 1.3, of: worst('bendOfTime') },
  { what: 'bend of memory, the worst of all ladders', atMost: 1.3, of: worst('bendOfMemory') },
];

export function judge(figures) {
  return budgets.map(({ what, atMost, atLeast, of }) => {
    const figure = of(figures);
    const isMet = atMost === undefined ? figure >= atLeast : figure <= atMost;
    return {
      what,
      budget: atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
      figure,
      verdict: isMet ? 'met' : 'MISSED',
    };
  });
}

function alone(direction, work) {
  return ({ speed }) => rowOf(speed, direction, work, 'alone').toFloor;
}

function slower(direction, work, candidate) {
  return ({ speed }) => rowOf(speed, direction, work, candidate).toUs;
}

function rowOf(speed, ...wanted) {
  return speed.find(({ direction, work, candidate }) => `${[direction, work, candidate]}` === `${wanted}`);
}

function worst(bend) {
  return ({ growth }) => Math.max(...growth.filter(({ isFloor }) => !isFloor).map((ladder) => ladder[bend]));
}
