import { match } from 'ts-pattern';
import type { MessageOutcome, Outcome, ReceiptOutcome } from '../../src/inbound/index.ts';
import { aside } from './aside.ts';
import { atRight, type Block } from './block.ts';
import { bubble, bubbles } from './bubble.ts';
import { drawEvent } from './event.ts';
import { medium } from './medium.ts';
import type { Pen, Side } from './pen.ts';

/** Draws an outcome of a webhook. The person is at the left side, the account at the right side. */
export function drawOutcome(outcome: Outcome, pen: Pen): Block {
  const isOurs = outcome.self === true || outcome.kind === 'receipt';
  const block = drawn(outcome, isOurs ? 'ours' : 'theirs', pen);
  return isOurs ? atRight(block, pen.columns) : block;
}

function drawn(outcome: Outcome, side: Side, pen: Pen): Block {
  return match(outcome)
    .with({ kind: 'message' }, (each) => [...quotation(each, pen), ...message(each, side, pen)])
    .with({ kind: 'event' }, (each) => drawEvent(each, side, pen))
    .with({ kind: 'receipt' }, (each) => receipt(each, pen))
    .with({ kind: 'change', change: 'edited' }, ({ text }) => [
      ...aside('edited a message', pen),
      ...bubble(text, side, pen),
    ])
    .with({ kind: 'change', change: 'unsent' }, () => aside('unsent a message', pen))
    .with({ kind: 'unsupported' }, ({ reason }) => aside(`unsupported: ${reason}`, pen))
    .exhaustive();
}

function quotation({ details }: MessageOutcome, pen: Pen): Block {
  if (details.reply_to_mid !== undefined) return aside('replied to a message', pen);
  return details.story_id === undefined ? [] : aside('replied to a story', pen);
}

function message(outcome: MessageOutcome, side: Side, pen: Pen): Block {
  const { details } = outcome;
  // A story that is answered is the only medium without a type.
  const kind = (details.type ?? 'story').replaceAll('_', ' ');
  return match(outcome)
    .with({ type: 'text_message' }, ({ message }) => bubble(message.text_message.text, side, pen))
    .with({ type: 'media_message' }, ({ message }) => medium(kind, message.media_message.url, side, pen))
    .with({ type: 'media_card_message' }, ({ message: { media_card_message: card } }) => [
      ...medium(kind, card.url, side, pen),
      ...bubbles([card.caption], side, pen),
    ])
    .with({ type: 'choice_response_message' }, ({ message: { choice_response_message: choice } }) => [
      ...bubble(details.title ?? choice.postback_data, side, pen),
      ...aside(`tapped: ${choice.postback_data}`, pen),
    ])
    .exhaustive();
}

/** An echo shows what was sent. Its media have no links. */
function receipt({ status, details }: ReceiptOutcome, pen: Pen): Block {
  const attachments = (details.attachments ?? []).map(({ type = 'attachment' }) => `[${type}]`);
  const word = status === 'READ' ? 'seen' : 'delivered';
  return [...bubbles([details.text, ...attachments], 'ours', pen), ...aside(word, pen)];
}
