import { rules } from '../../src/index.ts';
import { columnOf } from './column-of.ts';

/** The words of the pages for what each rule of `toInstagram` is for. */
const words: Readonly<Record<string, string>> = {
  text_message: 'text',
  media_message: 'media',
  choice_message: 'choices',
  card_message: 'card',
  carousel_message: 'carousel',
  location_message: 'location',
  list_message: 'list',
  contact_info_message: 'contact card',
  template_message: 'template',
  explicit_channel_message: 'explicit channel message',
  explicit_channel_omni_message: 'omni override',
  composing_event: 'composing',
  composing_end_event: 'composing end',
  read_message_event: 'read message',
  comment_reply_event: 'comment reply',
  agent_joined_event: 'agent joined',
  agent_left_event: 'left',
  generic_event: 'generic event',
};

/** What can be sent, in the words of the pages. A rule that has no word is `undefined` here. */
export const whatYouSend = rules
  .filter(({ direction }) => direction === 'outbound')
  .map(({ id }) => words[id])
  .toSorted();

/** What a page has an answer for, in its table. */
export function whatIsAnswered(page: string): readonly string[] {
  return columnOf(page, '| you send |')
    .flatMap((cell) => cell.split(/, | or /))
    .toSorted();
}
