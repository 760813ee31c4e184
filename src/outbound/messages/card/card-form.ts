import type { MediaType } from '../../../types/instagram/media.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import type { Title } from '../../unfitted.ts';
import type { Choice } from '../choice/choice-kind.ts';
import { joinedTitles } from '../choice/titles.ts';
import { knownKind, sentKind } from '../media/native-kind.ts';
import type { Media } from '../media/read-media.ts';
import type { Card } from './read-card.ts';

/** What the parts of a card can become, before anything is built. */
interface CardParts {
  readonly card: Card;
  readonly subtitle: string | undefined;
  readonly media: Media | undefined;
  /** What the profile sends the medium as; `undefined` where only a link can stand for it. */
  readonly mediaKind: MediaType | undefined;
  /** Nothing tells the kind of the medium: beside other fields of a card it is taken for an image. */
  readonly isImageAssumed: boolean;
  /** The choices that become buttons: the first ones. */
  readonly buttons: readonly Choice[];
}

/** A card with a title and a second field. */
export interface ElementForm extends CardParts {
  readonly form: 'element';
  readonly title: Title;
}

/** A card without a second field beside its title is no element, but a text. */
export interface TextForm extends CardParts {
  readonly form: 'text';
  readonly title: Title | undefined;
}

/** A card without words is no element, but its medium. */
export interface MediaForm extends CardParts {
  readonly form: 'media';
  readonly media: Media;
}

export type CardForm = ElementForm | TextForm | MediaForm;

/** Decides what a card becomes. */
export function formOf(card: Card, context: Context): CardForm {
  const { media } = card;
  const buttons = buttonChoices(card.choices, context);
  const title = titleOf(card, buttons.length > 0);
  const subtitle = card.title === undefined ? undefined : card.description;
  const kind = media === undefined ? 'link' : knownKind(media, context);
  // A card shows nothing else beside its words. Alone, the medium may be anything.
  const isImageAssumed = kind === 'unknown' && title !== undefined && context.profile.media.image !== undefined;
  const mediaKind = isImageAssumed ? 'image' : sentKind(kind);
  // Not spread: see docs/decisions/speed.md.
  if (title !== undefined) {
    const hasSecondField = subtitle !== undefined || mediaKind === 'image' || buttons.length > 0;
    const form = hasSecondField ? 'element' : 'text';
    return { form, card, title, subtitle, media, mediaKind, isImageAssumed, buttons };
  }
  if (media !== undefined) return { form: 'media', card, subtitle, media, mediaKind, isImageAssumed, buttons };
  return { form: 'text', card, title, subtitle, media, mediaKind, isImageAssumed, buttons };
}

function buttonChoices(choices: readonly Choice[], context: Context): readonly Choice[] {
  const { buttons } = context.profile.limits;
  const takers = context.callChoices === 'text' ? choices.filter(({ kind }) => !kind.isCall) : choices;
  return takers.length > buttons ? takers.slice(0, buttons) : takers;
}

/** The title, or what stands in its place: the description, or the titles of the choices where one of them is a button. */
function titleOf({ path, title, description, choices }: Card, hasButtons: boolean): Title | undefined {
  if (title !== undefined) return { text: title, path: at(path, 'title'), joinedFrom: undefined };
  if (description !== undefined) return { text: description, path: at(path, 'description'), joinedFrom: undefined };
  return hasButtons ? joinedTitles(choices, path) : undefined;
}

/** Whether the title of a card is made from other words of it. */
export function isTitleMade({ card }: CardForm): boolean {
  return card.title === undefined;
}
