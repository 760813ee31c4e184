import { decimal } from '../../text/decimal.ts';
import type { Coordinates } from './read-location.ts';

/** Turns a location into the text that stands for it: Instagram has no locations. */
export function locationText(title: string, label: string | undefined, coordinates: Coordinates): string {
  return `${title}${label === undefined ? '' : ` (${label})`}: ${mapsLink(coordinates)}`;
}

/** Turns coordinates into the Google Maps link that the Conversation API sends for a location. */
export function mapsLink({ latitude, longitude }: Coordinates): string {
  return `https://www.google.com/maps/search/?api=1&query=${decimal(latitude)},${decimal(longitude)}`;
}
