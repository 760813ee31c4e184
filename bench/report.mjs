/** Writes the figures as Markdown, which is readable in a terminal too. */
import { readFileSync } from 'node:fs';
import { judge } from './budgets.mjs';
import { candidates } from './candidates/index.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const packages = Object.entries(candidates).map(([file, name]) => [
  file,
  dependencies[name] ? `${name} ${dependencies[name]}` : name,
]);
const names = {
  floor: 'JSON alone: the floor',
  alone: 'convograph, on parsed objects',
  ...Object.fromEntries(packages),
};

/** For a terminal. */
export function report(figures) {
  const sections = sectionsOf(figures).flatMap(({ title, parts }) => [title, ...parts]);
  return [measuredOn(figures), ...sections].join('\n\n');
}

/** For docs/benchmark.md: what somebody compares, the plots, and every table below a heading. */
export function page(figures) {
  const plots = [
    '![Cost against the size of a webhook](benchmark/batch.svg)',
    '![Cost against the length of a text](benchmark/text.svg)',
  ];
  const sections = sectionsOf(figures).flatMap(({ title, parts }) => [`## ${title}`, ...parts]);
  return [measuredOn(figures), comparison(figures), ...plots, ...sections].join('\n\n');
}

function sectionsOf(figures) {
  return [
    { title: 'All work', parts: [notes, speedTable(figures)] },
    { title: 'Budgets', parts: [budgetTable(figures)] },
    { title: 'Growth', parts: [bends, growthTable(figures)] },
    {
      title: 'Facts kept, of each message and each webhook',
      parts: [keptTable(figures.kept.out, 'message'), keptTable(figures.kept.in, 'webhook')],
    },
  ];
}

const bends =
  'What a call costs as its input grows. The bend is the cost of a unit on the last step over that on the step before.';

const notes = `Times are medians. The floor is \`JSON.parse\` of the body (in), or \`JSON.parse\` of the message and
\`JSON.stringify\` of the requests (out).`.replaceAll('\n', ' ');

function measuredOn({ machine: { date, node, cpu, cores } }) {
  return `Measured on ${date} with Node ${node.slice(1)} on ${cores} cores of ${cpu}.`;
}

/** Shows how many of the facts each candidate keeps, and how many calls a second it makes. */
function comparison({ speed, kept }) {
  const works = ['choice3 out', 'carousel10 out', 'text in', 'batch10 in'];
  const rows = packages.map(([file, name]) => {
    const speeds = works.map((work) => {
      const row = speed.find((each) => each.candidate === file && `${each.work} ${each.direction}` === work);
      return row ? short(1_000_000 / row.microseconds) : '';
    });
    return [name, shareOf(kept.out, file), shareOf(kept.in, file), ...speeds];
  });
  return table(['', 'facts kept, out', 'facts kept, in', ...works.map((work) => `${work}, ops/s`)], rows);
}

function speedTable({ speed, kept }) {
  const works = [...new Set(speed.map(({ direction, work }) => `${work} ${direction}`))];
  const rows = works.flatMap((each) => speed.filter(({ direction, work }) => `${work} ${direction}` === each));
  return table(
    ['work', 'candidate', 'ops/s', 'time, × floor', 'time, × ours', 'facts kept'],
    rows.map(({ direction, work, candidate, microseconds, toFloor, toUs }) => [
      `${work} ${direction}`,
      names[candidate],
      short(1_000_000 / microseconds),
      short(toFloor),
      toUs === undefined ? '' : short(toUs),
      shareOf(kept[direction], candidate === 'alone' ? 'convograph' : candidate),
    ]),
  );
}

function budgetTable(figures) {
  const rows = judge(figures).map(({ what, budget, figure, verdict }) => [what, budget, short(figure), verdict]);
  return table(['what', 'budget', 'figure', 'verdict'], rows);
}

function growthTable({ growth }) {
  const rows = growth.map(({ name, unit, steps, microseconds, bytes, bendOfTime, bendOfMemory }) => [
    name,
    `${steps.map(short).join(', ')} ${unit}s`,
    microseconds.map(short).join(', '),
    short(bendOfTime),
    bytes.map((each) => short(each / 1000)).join(', '),
    short(bendOfMemory),
  ]);
  return table(['what', 'steps', 'µs', 'bend', 'kB allocated', 'bend'], rows);
}

function keptTable({ list, found }, what) {
  const files = Object.keys(found);
  const rows = list.map(({ about, facts }, index) => [about, facts, ...files.map((file) => found[file][index])]);
  const all = ['all', sum(list.map(({ facts }) => facts)), ...files.map((file) => sum(found[file]))];
  return table([what, 'facts', ...files.map((file) => names[file])], [...rows, all]);
}

function shareOf({ list, found }, file) {
  if (!found[file]) return '';
  const all = sum(list.map(({ facts }) => facts));
  return `${sum(found[file])}/${all} (${Math.floor((100 * sum(found[file])) / all)} %)`;
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Writes a number with three digits and no exponent. */
function short(number) {
  return Number(number.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 3 });
}

function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const [first, ...others] = cells.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column]))));
  return [first, line(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
