import type { InstagramButton, InstagramElement, InstagramQuickReply, SendRequest } from '../../src/outbound/index.ts';

/** What can be tapped below or in a message. */
export type Choice = InstagramQuickReply | InstagramButton;

const actions = { typing_on: '(types …)', typing_off: '(stops typing)', mark_seen: '(has seen your message)' };

/** Gives the lines that a phone would show of a request. */
export function linesOf(request: SendRequest): readonly string[] {
  if ('sender_action' in request) return [actions[request.sender_action]];
  const { message } = request;
  if ('text' in message) return [...message.text.split('\n'), ...rowOf(repliesOf(request))];
  if ('attachments' in message) return message.attachments.map(({ type, payload }) => `[${type} ${payload.url}]`);
  const { type, payload } = message.attachment;
  if ('url' in payload) return [`[${type} ${payload.url}]`];
  if (payload.template_type === 'generic') return payload.elements.flatMap(cardLines);
  return [...payload.text.split('\n'), ...rowOf(payload.buttons)];
}

/** Gives the quick replies under a message. They disappear with the next message. */
export function repliesOf(request: SendRequest): readonly InstagramQuickReply[] {
  return ('message' in request && 'text' in request.message && request.message.quick_replies) || [];
}

/** Gives the buttons of a message. They stay when other messages follow. */
export function buttonsOf(request: SendRequest): readonly InstagramButton[] {
  if (!('message' in request && 'attachment' in request.message)) return [];
  const { payload } = request.message.attachment;
  if ('url' in payload) return [];
  return payload.template_type === 'button' ? payload.buttons : payload.elements.flatMap(({ buttons = [] }) => buttons);
}

function cardLines({ image_url, title, subtitle, buttons = [] }: InstagramElement): readonly string[] {
  const image = image_url === undefined ? [] : [`[image ${image_url}]`];
  return [...image, title, ...(subtitle === undefined ? [] : [subtitle]), ...rowOf(buttons)];
}

function rowOf(choices: readonly Choice[]): readonly string[] {
  const labels = choices.map((choice) =>
    'url' in choice ? `( ${choice.title}: ${choice.url} )` : `( ${choice.title} )`,
  );
  return labels.length === 0 ? [] : [labels.join(' ')];
}
