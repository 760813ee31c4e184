/** Calls the library with every fixture, so that its optimised code is as general as in an adapter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromInstagram, toCallback, toInstagram } from '../dist/index.js';
import { envelope } from './work.mjs';

const root = join(import.meta.dirname, '../fixtures');

export function warmUp({ passes = 30 } = {}) {
  const sent = fixturesOf('outbound').map(({ input, options }) => ({ input, options: optionsOf(options) }));
  const received = fixturesOf('inbound');
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { input, options } of sent) toInstagram(input, options);
    for (const { input } of received) {
      for (const outcome of fromInstagram(input).outcomes) toCallback(outcome, envelope);
    }
  }
}

function fixturesOf(direction) {
  return readdirSync(join(root, direction), { recursive: true })
    .filter((path) => path.endsWith('.json'))
    .map((path) => JSON.parse(readFileSync(join(root, direction, path), 'utf8')));
}

/** A fixture holds the messages that `templates` gives. */
function optionsOf({ templates, ...others } = {}) {
  return {
    ...others,
    ...(templates && { templates: ({ template_id }) => templates[template_id] }),
  };
}
