import { maxLatitude, maxLongitude } from '../options/limits.ts';
import { refuse } from '../report/report.ts';
import type { Location, Media, Text } from './model.ts';
import { knownKeys } from '../reading/known-keys.ts';
import { readLink, readNumber, readOptionalText, readText } from '../reading/scalars.ts';
import { objectReader } from '../reading/object.ts';
import { recordReader } from '../reading/record.ts';
import { optional, type Read } from '../reading/read.ts';

const ofText = knownKeys(['text']);

/** Reads a text item: a text message. */
export const readTextItem: Read<Text> = objectReader(ofText, (source, at, log) => ({
  at,
  text: readText(source.text, at, 'text', log),
}));

/** Reads the prompt of a choice message: a text item that may be missing, or say nothing. */
export const readPrompt: Read<Text | undefined> = optional(
  objectReader(ofText, (source, at, log) => {
    const text = readOptionalText(source.text, at, 'text', log);
    return text === undefined ? undefined : { at, text };
  }),
);

const ofMedia = knownKeys(['url'], ['thumbnail_url', 'filename_override']);

export const readMedia: Read<Media> = objectReader(ofMedia, (source, at, log) => ({
  at,
  url: readLink(source.url, at, 'url', log),
}));

export const readLocation: Read<Location> = recordReader({
  title: readText,
  label: readOptionalText,
  coordinates: recordReader({ latitude: readDegrees(maxLatitude), longitude: readDegrees(maxLongitude) }),
});

function readDegrees(max: number): Read<number> {
  return (value, parent, key, log) => {
    const degrees = readNumber(value, parent, key, log);
    // NaN is out of every range.
    if (degrees !== undefined && !(Math.abs(degrees) <= max)) {
      refuse(log, 'coordinates.out-of-range', { parent, key }, { expected: `-${max} to ${max}` });
    }
    return degrees;
  };
}

export const readOptionalMedia: Read<Media | undefined> = optional(readMedia);
