import type { Coordinates as CoordinatesItem, LocationMessageItem } from '../../../types/conversation-api/location.ts';
import { maxLatitude, maxLongitude } from '../../options/limits.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read, ReadField } from '../../reading/read.ts';
import { readNumber, readOptionalText, readText } from '../../reading/scalars.ts';
import { add } from '../../report/read-report.ts';
import { issue } from '../../report/report.ts';

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point on the map with its name. */
export interface Location {
  readonly path: Path;
  readonly title: string;
  readonly titleKey: 'title';
  readonly label: string | undefined;
  readonly coordinates: Coordinates;
}

const keys = knownKeys({ title: 'read', label: 'read', coordinates: 'read' } satisfies Uses<LocationMessageItem>);
const coordinateKeys = knownKeys({ latitude: 'read', longitude: 'read' } satisfies Uses<CoordinatesItem>);

/** Reads a location: a location message, or a choice that opens a map. */
export const readLocation: Read<Location> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const label = readOptionalText(fields.label, path, 'label', report);
  const coordinates = readCoordinates(fields.coordinates, at(path, 'coordinates'), report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (title === undefined || coordinates === undefined) return undefined;
  return { path, title, titleKey: 'title', label, coordinates };
};

const readCoordinates: Read<Coordinates> = (value, path, report) => {
  const fields = readObject(coordinateKeys, value, path, report);
  if (fields === undefined) return undefined;
  const latitude = readLatitude(fields.latitude, path, 'latitude', report);
  const longitude = readLongitude(fields.longitude, path, 'longitude', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
};

const readLatitude = degreesReader(maxLatitude);
const readLongitude = degreesReader(maxLongitude);

function degreesReader(max: number): ReadField<number> {
  return (value, parent, key, report) => {
    const degrees = readNumber(value, parent, key, report);
    // NaN is out of every range.
    if (degrees === undefined || Math.abs(degrees) <= max) return degrees;
    return add(report, issue('coordinates.out-of-range', at(parent, key), { expected: `-${max} to ${max}` }));
  };
}
