import { padded } from '../width.ts';
import { type Block, centred, widest } from './block.ts';
import { card, type DrawnCard } from './card.ts';
import type { Pen } from './pen.ts';

const cardWidth = 20;

/** Stands between two cards of a row. */
const between = ' → ';
const outerWidth = cardWidth + 4;

/** Draws cards in the order of swiping: as many in a row as there is room for. */
export function carousel(elements: readonly DrawnCard[], pen: Pen): Block {
  const perRow = Math.floor((pen.columns + between.length) / (outerWidth + between.length));
  const cards = elements.map((element) => card(element, cardWidth, pen));
  const rows = Array.from({ length: Math.ceil(cards.length / perRow) }, (_, index) =>
    sideBySide(cards.slice(index * perRow, (index + 1) * perRow)),
  );
  const width = widest(rows.flat());
  const lines = rows.flatMap((row, index) => (index === 0 ? row : [centred('↓', width), ...row]));
  return lines.map((line) => padded(line, width));
}

/** Draws the cards of one row. The arrows are in the middle of the highest card. */
function sideBySide(cards: readonly Block[]): Block {
  const height = Math.max(...cards.map((each) => each.length));
  return Array.from({ length: height }, (_, index) => {
    const joint = index === height >> 1 ? between : ' '.repeat(between.length);
    return cards.map((each) => padded(each[index] ?? '', outerWidth)).join(joint);
  });
}
