import { at } from '../../path.ts';
import { loss, type Report } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import { locationText, mapsLink } from '../location/location-text.ts';
import { type Location, readLocation } from '../location/read-location.ts';
import { type ChoiceKind, plainKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that opens a map. */
export const locationChoice: ChoiceKind<Location> = {
  ...plainKind,
  read: readLocation,
  opens: ({ content }) => mapsLink(content.coordinates),
  buttonReport: ({ content }) => lostLabel(content),
  words: ({ title, content }) => locationText(title, content.label && oneLine(content.label), content.coordinates),
  lineReport: unusedPostback,
};

/** A button has one line: the name of the place finds none. */
function lostLabel({ path, label }: Location): Report {
  if (label === undefined) return undefined;
  return loss('label.lost', at(path, 'label'), { value: label }, { expected: 0, received: label.length });
}
