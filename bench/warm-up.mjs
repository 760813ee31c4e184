/** Shows the library every shape of message and webhook there is, so that its code is as general as in real life. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromInstagram, profiles, toCallback, toInstagram } from '../dist/index.js';
import { envelope } from './work.mjs';

const { current, documented } = profiles;

const root = join(import.meta.dirname, '../fixtures');
const profiles = { current, documented };

export function warmUp({ passes = 30 } = {}) {
  const sent = fixturesOf('outbound').map(({ input, options }) => ({ input, options: optionsOf(options) }));
  const received = fixturesOf('inbound');
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { input, options } of sent) toInstagram(input, options);
    for (const { input } of received) {
      for (const outcome of fromInstagram(input).outcomes ?? []) toCallback(outcome, envelope);
    }
  }
}

function fixturesOf(direction) {
  return readdirSync(join(root, direction), { recursive: true })
    .filter((path) => path.endsWith('.json'))
    .map((path) => JSON.parse(readFileSync(join(root, direction, path), 'utf8')));
}

/** A fixture names its profile, and holds what `templates` gives. */
function optionsOf({ profile, templates, ...others } = {}) {
  return {
    ...others,
    ...(profile && { profile: profiles[profile] }),
    ...(templates && { templates: ({ template_id }) => templates[template_id] }),
  };
}
