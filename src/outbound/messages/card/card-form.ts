import type { MediaType } from '../../../types/instagram/media.ts';
import type { Draft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import type { Card, Choice, Media } from '../model.ts';
import type { Place } from '../../path.ts';
import { joinedTitles } from '../choice/titles.ts';
import { nativeKind, ownMedia } from '../media/native-media.ts';

/** The words on top of a card, and where they come from: nowhere, where they are made of the choices. */
interface CardTitle {
  readonly text: string;
  readonly place: Place | undefined;
  readonly isMade: boolean;
}

/** What each piece of a card can become, before anything is built. */
interface CardPieces {
  readonly card: Card;
  readonly subtitle: string | undefined;
  readonly media: Media | undefined;
  readonly mediaKind: MediaType | undefined;
  readonly buttons: readonly Choice[];
}

export interface ElementPlan extends CardPieces {
  readonly form: 'element';
  readonly title: CardTitle;
}

/** A card without a second field beside its title is no element, but a text. */
export interface TextPlan extends CardPieces {
  readonly form: 'text';
  readonly title: CardTitle | undefined;
}

/** A card without words is no element, but its medium. */
export interface MediaPlan extends CardPieces {
  readonly form: 'media';
  readonly media: Media;
}

export type CardPlan = ElementPlan | TextPlan | MediaPlan;

export function planCard(card: Card, job: Job): CardPlan {
  const { media } = card;
  const mediaKind = media && nativeKind(media.url, job);
  const buttons = planButtons(card.choices, job);
  const title = titleOf(card, buttons.length > 0);
  const subtitle = card.title === undefined ? undefined : card.description;
  if (title !== undefined) {
    const hasSecondField = subtitle !== undefined || mediaKind === 'image' || buttons.length > 0;
    return { form: hasSecondField ? 'element' : 'text', card, title, subtitle, media, mediaKind, buttons };
  }
  if (media !== undefined) return { form: 'media', card, subtitle, media, mediaKind, buttons };
  return { form: 'text', card, title, subtitle, media, mediaKind, buttons };
}

/** The choices that become buttons: the first ones. */
function planButtons(choices: readonly Choice[], { callChoices, limits }: Job): readonly Choice[] {
  const takers = callChoices === 'text' ? choices.filter(({ kind }) => kind !== 'call_message') : choices;
  return takers.length > limits.buttons ? takers.slice(0, limits.buttons) : takers;
}

function titleOf({ at, title, description, choices }: Card, hasButtons: boolean): CardTitle | undefined {
  if (title !== undefined) return { text: title, place: { parent: at, key: 'title' }, isMade: false };
  if (description !== undefined) return { text: description, place: { parent: at, key: 'description' }, isMade: true };
  return hasButtons ? { text: joinedTitles(choices), place: undefined, isMade: true } : undefined;
}

/** The native medium of a card that no element can show goes before it. */
export function cardMedia({ media, mediaKind }: CardPlan, job: Job): Draft | undefined {
  if (media === undefined || mediaKind === undefined || mediaKind === 'image') return undefined;
  return ownMedia(media, mediaKind, job);
}
