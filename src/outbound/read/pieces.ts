import { maxLatitude, maxLongitude } from '../limits.ts';
import { refuse } from '../log.ts';
import type { Coordinates, Location, Media, Text } from '../model.ts';
import { knownKeys } from './known-keys.ts';
import { readLink, readNumber, readOptionalText, readText } from './leaf.ts';
import { objectReader } from './object.ts';
import { optional, type Read } from './value.ts';

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

const ofLocation = knownKeys(['title', 'label', 'coordinates']);

export const readLocation: Read<Location> = objectReader(ofLocation, (source, at, log) => ({
  at,
  title: readText(source.title, at, 'title', log),
  label: readOptionalText(source.label, at, 'label', log),
  coordinates: readCoordinates(source.coordinates, at, 'coordinates', log),
}));

const ofCoordinates = knownKeys(['latitude', 'longitude']);

const readCoordinates: Read<Coordinates> = objectReader(ofCoordinates, (source, at, log) => ({
  latitude: readDegrees(maxLatitude)(source.latitude, at, 'latitude', log),
  longitude: readDegrees(maxLongitude)(source.longitude, at, 'longitude', log),
}));

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
