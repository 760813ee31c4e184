import type { Location } from '../model.ts';
import { mapsLink } from './maps-link.ts';

/** Turns a location into the text that stands for it: Instagram has no locations. */
export function locationText(title: string, label: string | undefined, { coordinates }: Location): string {
  return `${title}${label === undefined ? '' : ` (${label})`}: ${mapsLink(coordinates)}`;
}
