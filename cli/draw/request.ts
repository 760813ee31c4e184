import { match, P } from 'ts-pattern';
import { asJson } from '../json.ts';
import { aside } from './aside.ts';
import { atRight, type Block } from './block.ts';
import { bubble } from './bubble.ts';
import { buttonTemplate } from './button-template.ts';
import { card } from './card.ts';
import { carousel } from './carousel.ts';
import { medium } from './medium.ts';
import type { Pen } from './pen.ts';
import { quickReplies } from './quick-replies.ts';

/** Draws a request at the right side. */
export function drawRequest(request: unknown, pen: Pen): Block {
  return atRight(drawn(request, pen), pen.columns);
}

const buttons = P.array({ type: P.string, title: P.string });
const element = {
  title: P.string,
  subtitle: P.optional(P.string),
  image_url: P.optional(P.string),
  buttons: P.optional(buttons),
};

/** An explicit message is what its author wrote, and may be anything: what has no drawing is shown as JSON. */
function drawn(request: unknown, pen: Pen): Block {
  return match(request)
    .with({ message: { text: P.string } }, ({ message }) => text(message, pen))
    .with({ message: { attachment: P.select({ type: P.string, payload: { url: P.string } }) } }, ({ type, payload }) =>
      medium(type, payload.url, 'ours', pen),
    )
    .with(
      { message: { attachment: { payload: { template_type: 'generic', elements: [P.select(element)] } } } },
      (only) => card(only, 28, pen),
    )
    .with(
      {
        message: {
          attachment: { payload: { template_type: 'generic', elements: P.select([element, ...P.array(element)]) } },
        },
      },
      (elements) => carousel(elements, pen),
    )
    .with(
      { message: { attachment: { payload: P.select({ template_type: 'button', text: P.string, buttons }) } } },
      (template) => buttonTemplate(template.text, template.buttons, pen),
    )
    .with({ sender_action: 'typing_on' }, () => bubble('● ● ●', 'ours', pen))
    .with({ sender_action: 'typing_off' }, () => aside('stops typing', pen))
    .with({ sender_action: 'mark_seen' }, () => aside('seen', pen))
    .otherwise(() => bubble(asJson(request), 'ours', pen));
}

const replies = { quick_replies: P.array({ title: P.string }) };

function text(message: { readonly text: string }, pen: Pen): Block {
  const titles = match<object, readonly string[]>(message)
    .with(replies, ({ quick_replies }) => quick_replies.map(({ title }) => title))
    .otherwise(() => []);
  return [...bubble(message.text, 'ours', pen), ...quickReplies(titles, pen)];
}
