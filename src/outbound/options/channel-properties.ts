import { root } from '../path.ts';
import { nearest } from '../reading/nearest.ts';
import { keysOf, ownField } from '../reading/own-keys.ts';
import { isAbsent, isBlank, isLeftOut, typeName } from '../reading/read.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { info, issue } from '../report/report.ts';
import { invalid, type ReadData } from './data.ts';

type Tag = 'HUMAN_AGENT';

/** Instagram has retired all other tags: https://developers.facebook.com/docs/messenger-platform/changelog */
const humanAgent: Tag = 'HUMAN_AGENT';

/** The one property of this channel. */
const tagProperty = 'INSTAGRAM_MESSAGE_TAG';

export const readTag: ReadData<Tag> = (value, option, report) => {
  if (value === humanAgent) return humanAgent;
  if (typeof value !== 'string') return invalid(option, humanAgent, typeName(value), report);
  return invalid(option, humanAgent, isBlank(value) ? 'blank string' : 'another string', report);
};

/** Makes the reader of channel properties: their tag must be the one that the option `tag` gives, where it gives one. */
export function channelPropertiesReader(tagOption: unknown): ReadData<Tag> {
  return (value, option, report) => {
    if (isAbsent(value)) return undefined;
    if (typeName(value) !== 'object') return invalid(option, 'object', typeName(value), report);
    const properties = Object(value);
    noteUnknown(properties, option, report);
    const tag = ownField(properties, tagProperty);
    if (isLeftOut(tag)) return undefined;
    if (typeof tag !== 'string') return invalid(option, 'object of strings', typeName(tag), report);
    if (tag === humanAgent) return tag;
    if (tagOption === humanAgent) return invalid('tag', 'tag of channelProperties', 'another tag', report);
    return add(report, issue('tag.unknown', root, { expected: humanAgent, option }));
  };
}

/** A property that is named for this channel and that nobody knows was probably meant to be known. */
function noteUnknown(properties: object, option: string, report: ReadReport): void {
  for (const key of keysOf(properties)) {
    if (!/^instagram_/i.test(key) || key === tagProperty) continue;
    const meant = nearest(key.toUpperCase(), [tagProperty]);
    add(report, info('field.unknown', root, { option, key, ...(meant !== undefined && { nearest: meant }) }));
  }
}
