/** Draws cost by size, as SVG that is readable on white and on black. */
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const grey = '#7d8590';
const colours = ['#7d8590', '#2f81f7', '#d29922', '#3fb950', '#db61a2'];

const plots = {
  'batch.svg': { plot: 'batch', title: 'items in a webhook' },
  'text.svg': { plot: 'text', title: 'bytes of text' },
};

/** The text of each file by its name. */
export async function draw({ growth }) {
  const files = Object.entries(plots).map(async ([file, { plot, title }]) => {
    const ladders = growth.filter((ladder) => ladder.plot === plot);
    return [file, `${await svgOf(spec(ladders, title))}\n`];
  });
  return Object.fromEntries(await Promise.all(files));
}

function spec(ladders, title) {
  const values = ladders.flatMap(({ name, steps, microseconds }) =>
    steps.map((x, index) => ({ name, x, y: microseconds[index] / 1_000_000 })),
  );
  const axis = {
    labelColor: grey,
    titleColor: grey,
    gridColor: grey,
    gridOpacity: 0.25,
    domainColor: grey,
    tickColor: grey,
  };
  const log = (field, title, suffix) => {
    const marks = powersOfTen(values.map((value) => value[field]));
    return {
      field,
      type: 'quantitative',
      scale: { type: 'log', domain: [marks[0], marks.at(-1)] },
      axis: { title, values: marks, labelExpr: `format(datum.value, '~s') + '${suffix}'` },
    };
  };
  return {
    width: 440,
    height: 280,
    background: 'transparent',
    data: { values },
    mark: { type: 'line', point: true },
    encoding: {
      x: log('x', title, ''),
      y: log('y', 'CPU time of a call', 's'),
      color: {
        field: 'name',
        sort: ladders.map(({ name }) => name),
        scale: { range: colours },
        legend: { title: null },
      },
    },
    config: { axis, legend: { labelColor: grey, labelLimit: 300 }, view: { stroke: null } },
  };
}

/** Gives the powers of ten around and between the numbers. */
function powersOfTen(numbers) {
  const [first, last] = [Math.floor(Math.log10(Math.min(...numbers))), Math.ceil(Math.log10(Math.max(...numbers)))];
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

async function svgOf(vegaLite) {
  return new View(parse(compile(vegaLite).spec), { renderer: 'none' }).toSVG();
}
