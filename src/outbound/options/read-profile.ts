import type { Profile } from '../../types/profiles.ts';
import { ownField } from '../reading/own-keys.ts';
import { typeName } from '../reading/read.ts';
import { checkProfile, must } from './check-option.ts';
import { profiles } from './profiles.ts';

const checkProfileObject = must(
  `the name of a profile (${Object.keys(profiles).join(', ')}), or a profile made by spreading one of \`profiles\``,
  (value) => typeName(value) === 'object',
);

/** Reads the name of a profile, or a profile of the caller's own. */
export function readProfile(value: unknown): Profile {
  const profile: unknown = typeof value === 'string' ? ownField(profiles, value) : value;
  checkProfileObject(profile ?? value, 'profile');
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it only saves checking our own profiles
  if (profile !== profiles.documented && profile !== profiles.current) checkProfile(profile, 'profile');
  // Checked just now.
  return profile as Profile;
}
