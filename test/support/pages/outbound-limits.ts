import { toInstagram } from '../../../src/index.ts';
import { limitSources } from '../../../src/outbound/options/limits.ts';
import { profiles } from '../../../src/outbound/options/profiles.ts';
import type { Limits } from '../../../src/types/profiles.ts';
import { type OutboundFixture, optionsOf } from '../fixtures.ts';
import { profileOf } from '../profile-of.ts';
import { code, table } from './markdown.ts';
import { fixtures, ruleOf } from './outbound-examples.ts';

const { documented } = profiles;

const limitNames = Object.keys(documented.limits) as readonly (keyof Limits)[];

/** The limits of a rule and where they stand; nothing where it has none. */
export function limitsTable(id: string): readonly string[] {
  const own = fixtures.filter((named) => ruleOf(named) === id);
  const limits = limitNames.filter((limit) => own.some(({ fixture }) => matters(limit, fixture)));
  const rows = limits.map((limit) => {
    const { unit, source, checked } = limitSources[limit];
    return [code(limit), String(documented.limits[limit]), unit, `[page](${source})`, checked];
  });
  return rows.length === 0 ? [] : [table(['limit', 'number', 'unit', 'source', 'checked'], rows)];
}

/** A limit matters where a hundredth of it gives another result. */
function matters(limit: keyof Limits, fixture: OutboundFixture): boolean {
  const options = optionsOf(fixture);
  const profile = profileOf(options);
  const limits = { ...profile.limits, [limit]: Math.ceil(profile.limits[limit] / 100) };
  const tight = toInstagram(fixture.input, { ...options, profile: { ...profile, limits } });
  return JSON.stringify(tight) !== JSON.stringify(toInstagram(fixture.input, options));
}
