import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Round } from './round.ts';

const grey = '#7d8590';
const axis = {
  labelColor: grey,
  titleColor: grey,
  gridColor: grey,
  gridOpacity: 0.25,
  domainColor: grey,
  tickColor: grey,
};

/** Draws throughput and latency by the number of workers, as SVG that is readable on white and on black. */
export async function draw(rounds: readonly Round[]): Promise<string> {
  return `${await new View(parse(compile(spec(rounds)).spec), { renderer: 'none' }).toSVG()}\n`;
}

function spec(rounds: readonly Round[]): TopLevelSpec {
  const latencies = rounds.flatMap(({ workers, quiet, storm }) => [
    { workers, seconds: quiet.p50 / 1_000, line: 'steady pace, p50' },
    { workers, seconds: quiet.p99 / 1_000, line: 'steady pace, p99' },
    { workers, seconds: storm.p50 / 1_000, line: 'full speed and kills, p50' },
    { workers, seconds: storm.p99 / 1_000, line: 'full speed and kills, p99' },
  ]);
  const x = { field: 'workers', type: 'ordinal', axis: { title: 'worker processes', labelAngle: 0 } } as const;
  return {
    background: 'transparent',
    hconcat: [
      {
        width: 160,
        height: 240,
        data: { values: rounds.map(({ workers, itemsPerSecond }) => ({ workers, itemsPerSecond })) },
        mark: { type: 'bar', color: '#2f81f7' },
        encoding: { x, y: { field: 'itemsPerSecond', type: 'quantitative', axis: { title: 'items per second' } } },
      },
      {
        width: 240,
        height: 240,
        data: { values: latencies },
        mark: { type: 'line', point: true },
        encoding: {
          x,
          y: {
            field: 'seconds',
            type: 'quantitative',
            scale: { type: 'log', domain: [0.01, 100] },
            axis: {
              title: 'from webhook to callback',
              values: [0.01, 0.1, 1, 10, 100],
              labelExpr: "format(datum.value, '~s') + 's'",
            },
          },
          color: {
            field: 'line',
            sort: latencies.map(({ line }) => line),
            scale: { range: ['#3fb950', '#2f81f7', '#d29922', '#db61a2'] },
            legend: { title: null },
          },
        },
      },
    ],
    config: { axis, legend: { labelColor: grey, labelLimit: 300 }, view: { stroke: null } },
  };
}
