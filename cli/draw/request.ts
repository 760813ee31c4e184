import { match, P } from 'ts-pattern';
import { asJson, asJsonLine } from '../json.ts';
import { aside } from './aside.ts';
import { atRight, type Block } from './block.ts';
import { bubble } from './bubble.ts';
import { buttonTemplate } from './buttons.ts';
import { card } from './card.ts';
import { carousel } from './carousel.ts';
import { medium } from './medium.ts';
import type { Pen } from './pen.ts';
import { quickReplies } from './quick-replies.ts';

/** Draws a request at the right side. Shows as JSON what has no drawing: an explicit message may be anything. */
export function drawRequest(request: unknown, isFollowed: boolean, pen: Pen): Block {
  return atRight(drawn(request, isFollowed, pen) ?? bubble(asJson(request), 'ours', pen), pen.columns);
}

function drawn(request: unknown, isFollowed: boolean, pen: Pen): Block | undefined {
  return match(request)
    .with(P.intersection(sent, { message: P.select(text) }), ({ text, quick_replies = [] }) => [
      ...bubble(text, 'ours', pen),
      ...drawnReplies(quick_replies, isFollowed, pen),
    ])
    .with(P.intersection(sent, { message: P.select(attached) }), ({ attachment }) => drawnAttachment(attachment, pen))
    .with(P.intersection(sent, { message: P.select(several) }), ({ attachments }) => drawnImages(attachments, pen))
    .with(P.intersection(action, { sender_action: 'typing_on' }), () => bubble('● ● ●', 'ours', pen))
    .with(P.intersection(action, { sender_action: 'typing_off' }), () => aside('stops typing', pen))
    .with(P.intersection(action, { sender_action: 'mark_seen' }), () => aside('seen', pen))
    .otherwise(() => undefined);
}

/** Quick replies disappear with the next message. */
function drawnReplies(replies: readonly unknown[], isFollowed: boolean, pen: Pen): Block {
  if (isFollowed && replies.length > 0) return aside('quick replies are gone, since another message follows', pen);
  return quickReplies(replies.map(titleOf), pen);
}

function drawnAttachment(
  attachment: { readonly type: string; readonly payload: unknown },
  pen: Pen,
): Block | undefined {
  return match(attachment)
    .with({ payload: file }, ({ type, payload }) => medium(type, payload.url, 'ours', pen))
    .with({ payload: P.intersection(generic, { elements: [P.select(element)] }) }, (single) => card(single, 28, pen))
    .with({ payload: P.intersection(generic, { elements: P.select([element, ...P.array(element)]) }) }, (elements) =>
      carousel(elements, pen),
    )
    .with({ payload: buttonsBelow }, ({ payload }) => buttonTemplate(payload.text, payload.buttons, pen))
    .otherwise(() => undefined);
}

/** Draws the images of one message, one below the other. */
function drawnImages(
  attachments: readonly { readonly type: string; readonly payload: unknown }[],
  pen: Pen,
): Block | undefined {
  return match(attachments)
    .with(P.array({ type: 'image', payload: file }), (images) =>
      images.flatMap(({ type, payload }) => medium(type, payload.url, 'ours', pen)),
    )
    .otherwise(() => undefined);
}

/** Matches an object with no other keys than these: a drawing must show all that a request says. */
function only(...keys: readonly string[]) {
  return P.when((value: unknown) => Object.keys(Object(value)).every((key) => keys.includes(key)));
}

const sent = only('recipient', 'messaging_type', 'tag', 'message');
const action = only('recipient', 'sender_action');
const text = P.intersection(only('text', 'quick_replies'), { text: P.string, quick_replies: P.optional(P.array()) });
const attached = P.intersection(only('attachment'), {
  attachment: P.intersection(only('type', 'payload'), { type: P.string, payload: P._ }),
});
const file = P.intersection(only('url'), { url: P.string });
const several = P.intersection(only('attachments'), {
  attachments: P.array(P.intersection(only('type', 'payload'), { type: P.string, payload: P._ })),
});
const button = P.intersection(only('type', 'title', 'url', 'payload'), { type: P.string, title: P.string });
const element = P.intersection(only('title', 'subtitle', 'image_url', 'buttons'), {
  title: P.string,
  subtitle: P.optional(P.string),
  image_url: P.optional(P.string),
  buttons: P.optional(P.array(button)),
});
const generic = P.intersection(only('template_type', 'elements'), { template_type: 'generic' });
const buttonsBelow = P.intersection(only('template_type', 'text', 'buttons'), {
  template_type: 'button',
  text: P.string,
  buttons: P.array(button),
});
const pill = P.intersection(only('content_type', 'title', 'payload'), { title: P.string });
const asking = P.intersection(only('content_type'), { content_type: P.string });

/** Gives the title of a quick reply. One that asks for an address or a number shows what it asks for. */
function titleOf(reply: unknown): string {
  return match(reply)
    .with(pill, ({ title }) => title)
    .with(asking, ({ content_type }) => content_type)
    .otherwise(() => String(asJsonLine(reply)));
}
