import type { Coordinates } from '../model.ts';

/** Turns coordinates into the Google Maps link that the Conversation API sends for a location. */
export function mapsLink({ latitude, longitude }: Coordinates): string {
  return `https://www.google.com/maps/search/?api=1&query=${decimal(latitude)},${decimal(longitude)}`;
}

/** The shortest decimal that is this number again; never with an exponent, which no map reads. */
function decimal(degrees: number): string {
  const [digits = '', exponent] = String(Math.abs(degrees)).split('e-');
  const sign = degrees < 0 ? '-' : '';
  if (exponent === undefined) return sign + digits;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}`;
}
