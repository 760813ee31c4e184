import { type OutboundOptions, type Profile, profiles } from '../../src/outbound/index.ts';

/** The profile that options name, or hold. */
export function profileOf({ profile = 'documented' }: OutboundOptions): Profile {
  return typeof profile === 'string' ? profiles[profile] : profile;
}
