import { match, P } from 'ts-pattern';
import type { Outcome } from '../../src/inbound/index.ts';
import { aside } from './aside.ts';
import { atRight, type Block } from './block.ts';
import { bubble, bubbles } from './bubble.ts';
import { drawEvent } from './event.ts';
import { medium } from './medium.ts';
import type { Pen, Side } from './pen.ts';

/** Draws an outcome of a webhook: the person at the left, the account itself at the right. */
export function drawOutcome(outcome: Outcome, pen: Pen): Block {
  const isOurs = outcome.self === true || outcome.kind === 'receipt';
  const block = drawn(outcome, isOurs ? 'ours' : 'theirs', pen);
  return isOurs ? atRight(block, pen.columns) : block;
}

function drawn(outcome: Outcome, side: Side, pen: Pen): Block {
  return match(outcome)
    .with({ kind: 'message' }, (each) => [...quotation(each, pen), ...message(each, side, pen)])
    .with({ kind: 'event' }, ({ event }) => drawEvent(event, side, pen))
    .with({ kind: 'receipt' }, (each) => receipt(each, pen))
    .with({ kind: 'change' }, ({ change, text }) => [
      ...aside(`${change} a message`, pen),
      ...bubbles([text], side, pen),
    ])
    .with({ kind: 'unsupported' }, ({ reason }) => aside(`unsupported: ${reason}`, pen))
    .exhaustive();
}

type Received = Extract<Outcome, { readonly kind: 'message' }>;

function quotation({ details }: Received, pen: Pen): Block {
  if (details.reply_to_mid !== undefined) return aside('replied to a message', pen);
  return details.story_id === undefined ? [] : aside('replied to a story', pen);
}

function message({ message, details }: Received, side: Side, pen: Pen): Block {
  // Only of the story that is answered nobody says what it is.
  const kind = (details.type ?? 'story').replaceAll('_', ' ');
  return match(message)
    .with({ text_message: P.select() }, ({ text }) => bubble(text, side, pen))
    .with({ media_message: P.select() }, ({ url }) => medium(kind, url, side, pen))
    .with({ media_card_message: P.select() }, ({ url, caption }) => [
      ...medium(kind, url, side, pen),
      ...bubbles([caption], side, pen),
    ])
    .with({ choice_response_message: P.select() }, ({ postback_data }) => [
      ...bubble(details.title ?? postback_data, side, pen),
      ...aside(`tapped: ${postback_data}`, pen),
    ])
    .exhaustive();
}

type Receipt = Extract<Outcome, { readonly kind: 'receipt' }>;

/** An echo shows what was sent; its media come without links. */
function receipt({ status, details }: Receipt, pen: Pen): Block {
  const attachments = (details.attachments ?? []).map((type) => `[${type}]`);
  const word = status === 'READ' ? 'seen' : 'delivered';
  return [...bubbles([details.text, ...attachments], 'ours', pen), ...aside(word, pen)];
}
