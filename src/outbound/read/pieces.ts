import { maxLatitude, maxLongitude } from '../limits.ts';
import { refuse } from '../log.ts';
import type { Coordinates, Location, Media, Text } from '../model.ts';
import {
  isAbsent,
  isBlank,
  knownKeys,
  type Read,
  readLink,
  readNumber,
  readOptionalText,
  readSource,
  readText,
  unread,
} from './kit.ts';

const ofText = knownKeys(['text']);

/** Reads a text item: a text message. */
export const readTextItem: Read<Text> = (value, parent, key, log) => {
  const source = readSource(ofText, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return { at, text: readText(source.text, at, 'text', log) };
};

/** Reads the prompt of a choice message: a text item that may be missing, or say nothing. */
export const readPrompt: Read<Text | undefined> = (value, parent, key, log) => {
  if (isAbsent(value) || isBlank(value)) return undefined;
  const source = readSource(ofText, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  const text = readOptionalText(source.text, at, 'text', log);
  return text === undefined ? undefined : { at, text };
};

const ofMedia = knownKeys(['url'], ['thumbnail_url', 'filename_override']);

export const readMedia: Read<Media> = (value, parent, key, log) => {
  const source = readSource(ofMedia, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return { at, url: readLink(source.url, at, 'url', log) };
};

const ofLocation = knownKeys(['title', 'label', 'coordinates']);

export const readLocation: Read<Location> = (value, parent, key, log) => {
  const source = readSource(ofLocation, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    at,
    title: readText(source.title, at, 'title', log),
    label: readOptionalText(source.label, at, 'label', log),
    coordinates: readCoordinates(source.coordinates, at, 'coordinates', log),
  };
};

const ofCoordinates = knownKeys(['latitude', 'longitude']);

const readCoordinates: Read<Coordinates> = (value, parent, key, log) => {
  const source = readSource(ofCoordinates, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    latitude: readDegrees(maxLatitude)(source.latitude, at, 'latitude', log),
    longitude: readDegrees(maxLongitude)(source.longitude, at, 'longitude', log),
  };
};

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

export const readOptionalMedia: Read<Media | undefined> = (value, parent, key, log) =>
  isAbsent(value) || isBlank(value) ? undefined : readMedia(value, parent, key, log);
