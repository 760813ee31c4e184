import type { Job } from '../context.ts';
import { refuse } from '../report/report.ts';
import { fitsOneText, textExcess } from './measure.ts';
import type { Place } from '../path.ts';

/** Takes a link that must stand in a text; one that no request can hold whole refuses the message. */
export function linkInText(link: string, parent: Place, key: string, { limits, log }: Job): string {
  if (!fitsOneText(link, limits)) refuse(log, 'link.too-long', { parent, key }, textExcess(link, limits));
  return link;
}
