import type { Properties } from './draw.ts';
import {
  attach,
  attic,
  book,
  doubleRoom,
  offer,
  photos,
  receive,
  receiveMessage,
  seen,
  send,
  sendButtons,
  sendCards,
  sendExplicit,
  suite,
  typing,
} from './samples.ts';

const story = 'https://cdn.example.com/story.jpg';
const tap = { message_id: '01HV', postback_data: '01HV_Tea' };

/** The scenes of the pictures. Together they show everything that can be drawn. */
export const scenes: Readonly<Record<string, Properties>> = {
  texts: {
    requests: [
      { ...send({ text: 'Thank you for your comment! Here is the link.' }), recipient: { comment_id: '1' } },
      send({ text: 'Good morning!\n\nYour table is booked: https://example.com/booking/1234?from=instagram.' }),
      send({ text: 'See you at eight.' }),
      send({ text: '🎉' }),
      { ...send({ text: 'By the way,' }), reply_to: { mid: 'm' } },
      offer('what would you like to drink?', 'Tea', 'Coffee', 'Something else', 'Nothing'),
    ],
  },
  templates: {
    requests: [
      sendCards(doubleRoom),
      sendCards(doubleRoom, suite, attic),
      sendButtons('Would you like to know more, or shall we call you?', photos, book),
      sendExplicit({
        attachment: { type: 'template', payload: { template_type: 'product', elements: [{ id: '1' }] } },
      }),
    ],
  },
  media: {
    requests: [
      attach('image', 'harbour.jpg'),
      attach('video', 'tour.mp4'),
      attach('audio', 'greeting.m4a'),
      attach('file', 'menu.pdf'),
      sendExplicit({
        attachments: ['1.png', '2.png', '3.png'].map((name) => ({
          type: 'image',
          payload: { url: `https://cdn.example.com/${name}` },
        })),
      }),
      sendExplicit({ attachment: { type: 'like_heart' } }),
    ],
  },
  signs: {
    requests: [
      offer('Tea or coffee?', 'Tea', 'Coffee'),
      sendExplicit({ strange: true }),
      seen,
      { sender_action: 'react', payload: { message_id: 'm', reaction: 'love' } },
      send({ text: 'One moment, please.' }),
      typing,
    ],
  },
  received: {
    requests: [offer('Tea or coffee?', 'Tea', 'Coffee')],
    outcomes: [
      receive({ kind: 'receipt', status: 'READ' }),
      receiveMessage({ choice_response_message: tap }, { title: 'Tea' }),
      receiveMessage({ text_message: { text: 'Is the room with the view of the harbour still free?' } }),
      receiveMessage({ media_message: { url: 'https://cdn.example.com/harbour.jpg' } }, { type: 'image' }),
      receiveMessage({ media_message: { url: 'https://cdn.example.com/voice.mp4' } }, { type: 'audio' }),
      receive({ kind: 'event', event: { reaction_event: { emoji: '❤️', action: 'REACTION_ACTION_REACT' } } }),
      receiveMessage({ media_card_message: { url: story, caption: 'Lovely!' } }, { story_url: story }),
      receive({ kind: 'change', change: 'edited', text: 'Is the room still free?' }),
      receive({ kind: 'event', event: { comment_event: { user: 'somebody_else', text: 'How much is it?' } } }),
      receive({ kind: 'unsupported', reason: 'ephemeral', payload: '' }),
      receive({
        kind: 'receipt',
        status: 'DELIVERED',
        details: { text: 'It is yours!', attachments: [{ type: 'template' }] },
      }),
      receive({ kind: 'event', event: { comment_event: { user: 'shop', text: 'Forty a night.' } }, self: true }),
    ],
  },
  'right-to-left': {
    requests: [
      send({ text: 'שלום, ברוכים הבאים! https://example.com' }),
      sendCards({ title: 'חדר זוגי', subtitle: 'עם נוף לנמל' }),
    ],
    outcomes: [receiveMessage({ text_message: { text: 'مرحبا، هل الغرفة ما زالت متاحة؟' } })],
  },
};

/** The same with loaded media, from the server at this address. */
export function loadedScene(address: string): Properties {
  const picture = `${address}test/page/harbour.svg`;
  return {
    requests: [
      send({ attachment: { type: 'image', payload: { url: picture } } }),
      sendCards({ ...doubleRoom, image_url: picture }, suite, { ...attic, image_url: picture }),
    ],
    outcomes: [receiveMessage({ media_message: { url: picture } }, { type: 'image' })],
    loadMedia: true,
  };
}
