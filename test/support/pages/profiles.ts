import { type Profile, profiles } from '../../../src/index.ts';
import { limitSources } from '../../../src/outbound/options/limits.ts';
import type { Limits } from '../../../src/types/profiles.ts';
import { code, table } from './markdown.ts';

const { current, documented } = profiles;

type Row = readonly [what: string, of: (profile: Profile) => string];

const kinds = Object.keys(current.media) as readonly (keyof Profile['media'])[];
const limits = Object.keys(documented.limits) as readonly (keyof Limits)[];

const rows: readonly Row[] = [
  ...kinds.map(
    (kind): Row => [`${code(`media.${kind}`)}, extensions`, ({ media }) => media[kind]?.join(' ') ?? 'none'],
  ),
  [code('buttonTemplate'), ({ buttonTemplate }) => (buttonTemplate ? 'yes' : 'no')],
  [code('imageGroups'), ({ imageGroups }) => (imageGroups ? 'yes' : 'no')],
  ...limits.map(
    (limit): Row => [
      `${code(`limits.${limit}`)}, ${limitSources[limit].unit}`,
      (profile) => String(profile.limits[limit]),
    ],
  ),
];

/** Both profiles side by side, with a mark where they differ. */
export function profilesTable(): string {
  return table(
    ['', code('documented'), code('current'), 'differs'],
    rows.map(([what, of]) => [what, of(documented), of(current), of(documented) === of(current) ? '' : '**yes**']),
  );
}
