import type { Context } from '../context.ts';
import { at, type Path } from '../path.ts';
import { issue, type Report } from '../report/report.ts';
import { fitsOneText, textExcess } from './measure.ts';

/** The issue of a link that must stand in a text and that no request can hold whole. */
export function tooLongLink(link: string, parent: Path, key: string, { profile: { limits } }: Context): Report {
  return fitsOneText(link, limits) ? undefined : issue('link.too-long', at(parent, key), textExcess(link, limits));
}
