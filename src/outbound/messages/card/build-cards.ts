import type { InstagramElement } from '../../../types/instagram/templates.ts';
import { type Draft, genericDraft, type TextBlock, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { newSlot, note, type Slot } from '../../report/report.ts';
import type { Card, Choice } from '../model.ts';
import type { Place } from '../../path.ts';
import { cardAsMedia, cardAsText } from './card-apart.ts';
import { cardElement } from './element.ts';
import { type CardPlan, cardMedia, type ElementPlan, planCard } from './card-form.ts';
import { followUpLine } from '../choice/follow-up-line.ts';
import { quickRepliesOf, type ReplyWish } from '../choice/quick-replies.ts';

/** The cards of one message, in order: a card message has one, a carousel several. */
export interface Cards {
  readonly at: Place;
  readonly cards: readonly Card[];
  readonly outerChoices: readonly Choice[];
  /** Whether the follow-up text names the card that a block belongs to. */
  readonly hasHeadings: boolean;
}

/** What is built so far: finished drafts, the template still open, and what will follow it all as one text. */
interface Deck {
  readonly drafts: Draft[];
  elements: InstagramElement[];
  template: Slot;
  readonly followUp: TextBlock[];
  readonly wishes: ReplyWish[];
}

/**
 * Turns cards into generic templates; a card that can be no element is sent in its place and closes the template before
 * it. What the templates cannot hold follows as one text.
 */
export function buildCards({ at, cards, outerChoices, hasHeadings }: Cards, job: Job): readonly Draft[] {
  const deck: Deck = { drafts: [], elements: [], template: newSlot(), followUp: [], wishes: [] };
  for (const card of cards) addCard(deck, planCard(card, job), hasHeadings, job);
  closeTemplate(deck);
  noteTemplates(deck, at, job);
  deck.followUp.push(outerChoices.map((choice) => followUpLine(choice, deck.wishes, job)));
  const followUp = textDraft(at, deck.followUp, quickRepliesOf(deck.wishes, job));
  return followUp.blocks.length > 0 ? [...deck.drafts, followUp] : deck.drafts;
}

function addCard(deck: Deck, plan: CardPlan, hasHeadings: boolean, job: Job): void {
  switch (plan.form) {
    case 'element':
      addElement(deck, plan, hasHeadings, job);
      return;
    case 'text':
      closeTemplate(deck);
      deck.drafts.push(...cardAsText(plan, job));
      return;
    case 'media':
      closeTemplate(deck);
      deck.drafts.push(...cardAsMedia(plan, job));
  }
}

function addElement(deck: Deck, plan: ElementPlan, hasHeadings: boolean, job: Job): void {
  if (deck.elements.length === job.limits.elements) closeTemplate(deck);
  const medium = cardMedia(plan, job);
  if (medium !== undefined) deck.drafts.push(medium);
  const { element, followUp } = cardElement(plan, hasHeadings, deck.template, deck.wishes, job);
  deck.elements.push(element);
  deck.followUp.push(followUp);
}

function closeTemplate(deck: Deck): void {
  if (deck.elements.length === 0) return;
  deck.drafts.push(genericDraft(deck.elements, deck.template));
  deck.elements = [];
  deck.template = newSlot();
}

function noteTemplates({ drafts }: Deck, at: Place, { log }: Job): void {
  const isTemplate = (draft: Draft): boolean => draft.kind === 'attachment' && draft.attachment.type === 'template';
  const requests = drafts.filter(isTemplate).length;
  if (requests > 1) note(log, 'carousel.split', { parent: at, key: 'cards' }, { requests });
}
