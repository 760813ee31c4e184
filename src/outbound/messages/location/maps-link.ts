import type { Coordinates } from '../model.ts';
import { decimal } from '../../text/decimal.ts';

/** Turns coordinates into the Google Maps link that the Conversation API sends for a location. */
export function mapsLink({ latitude, longitude }: Coordinates): string {
  return `https://www.google.com/maps/search/?api=1&query=${decimal(latitude)},${decimal(longitude)}`;
}
