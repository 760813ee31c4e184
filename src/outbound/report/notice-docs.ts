import type { NoticeCode } from '../../types/notices.ts';

/** When a notice comes, and the fixture that shows it: a file under `fixtures/`. */
export interface NoticeDocs {
  readonly when: string;
  readonly fixture: string;
}

/** When each notice comes. For documentation: nothing that sends loads it. The compiler asks for every code. */
export const noticeDocs: { readonly [Code in NoticeCode]: NoticeDocs } = {
  'text.split': { when: 'A text is over the limit of a request.', fixture: 'outbound/text/units-over-the-limit' },
  'text.repaired': {
    when: 'A text holds half a character (a lone surrogate), which no request could carry.',
    fixture: 'outbound/text/lone-surrogate',
  },
  'link.encoded': {
    when: 'A link has white space, letters outside ASCII, or signs that no link may have.',
    fixture: 'outbound/media/file-name-in-cyrillic',
  },
  'title.moved': {
    when: 'The title of a card is over its limit, and `longText` is `follow-up`.',
    fixture: 'outbound/card/title-moved',
  },
  'subtitle.moved': {
    when: 'The description of a card is over its limit, and `longText` is `follow-up`.',
    fixture: 'outbound/card/description-moved',
  },
  'title.short': {
    when: 'A title is cut, but stands whole in a line, in a heading, or in a title or prompt that is made of several.',
    fixture: 'outbound/choice/title-moved',
  },
  'title.made': {
    when: 'A card has no title, but a description or choices of which one becomes a button.',
    fixture: 'outbound/card/no-title',
  },
  'prompt.made': { when: 'A choice message has no prompt.', fixture: 'outbound/choice/no-prompt' },
  'media.as-link': {
    when: 'A medium is of a kind or an extension that the profile or Instagram does not take, or stands where only a link can.',
    fixture: 'outbound/media/document',
  },
  'media.assumed-image': {
    when: 'Nothing tells the kind of a medium that stands beside other fields of a card: it is taken for the image of the card.',
    fixture: 'outbound/card/image-without-extension',
  },
  'media.grouped': {
    when: 'Cards that are images alone follow each other, and the profile sends images together.',
    fixture: 'outbound/carousel/current-twelve-images',
  },
  'media.moved': {
    when: 'A card or a list has a medium that the profile sends, but that cannot stand in it.',
    fixture: 'outbound/card/current-video',
  },
  'card.as-text': {
    when: 'A card has nothing that an element shows beside its title (description, image or button), or has lines alone.',
    fixture: 'outbound/card/title-alone',
  },
  'card.as-media': {
    when: 'A card has a medium, and no title, no description and no button.',
    fixture: 'outbound/card/image-alone',
  },
  'carousel.split': {
    when: 'The cards of a carousel need more than one template.',
    fixture: 'outbound/carousel/eleven-cards',
  },
  'choice.as-line': { when: 'A choice that is no text has no button.', fixture: 'outbound/choice/no-text-choices' },
  'choice.as-link': {
    when: 'A choice asks for a location and is a button: the button opens its fallback link.',
    fixture: 'outbound/card/place-calendar-and-share-location',
  },
  'calendar.as-link': {
    when: 'A choice is a calendar event.',
    fixture: 'outbound/choice/calendar-without-description',
  },
  'choice.moved': {
    when: 'A text choice of a card or of a carousel finds no button, but a quick reply.',
    fixture: 'outbound/card/four-choices',
  },
  'call.number-moved': {
    when: 'A call choice is a button of a card, and `callChoices` is `both`.',
    fixture: 'outbound/card/call-choices-both',
  },
  'postback.unused': {
    when: 'A choice with postback data became a link or a line.',
    fixture: 'outbound/choice/every-kind-and-field',
  },
  'postback.as-json': {
    when: 'The postback data of a choice whose tap comes back are no string.',
    fixture: 'outbound/choice/postback-data-no-string',
  },
  'location.as-text': { when: 'A message is a location.', fixture: 'outbound/location/channel-page-example' },
  'list.as-text': { when: 'A message is a list.', fixture: 'outbound/list/plain' },
  'contact.as-text': { when: 'A message is a contact card.', fixture: 'outbound/contact-info/plain' },
  'product.as-line': { when: 'An item of a list is a product.', fixture: 'outbound/list/products' },
  'explicit.ignored': {
    when: 'A body that somebody wrote is addressed otherwise than the options say.',
    fixture: 'outbound/explicit/recipient-and-tag-of-the-options',
  },
  'explicit.doubtful': {
    when: 'A body that somebody wrote goes as written, but otherwise than Instagram documents.',
    fixture: 'outbound/explicit/message-id-and-losses-refused',
  },
  'field.ignored': { when: 'A field is there that only other channels show.', fixture: 'outbound/message/agent' },
  'field.unknown': { when: 'A key is there that the API does not list.', fixture: 'outbound/text/unknown-field' },
  'tag.dropped': {
    when: 'The options have a tag, and a private reply or a sender action goes without it.',
    fixture: 'outbound/comment-reply/tag',
  },
  'reply.dropped': {
    when: 'No request quotes the message of `replyTo`: it is a private reply or a sender action, or a body has its own `reply_to`.',
    fixture: 'outbound/message/reply-to-of-a-private-reply',
  },
  'link.cut': {
    when: 'A link in a text is longer than a request can hold.',
    fixture: 'outbound/text/link-over-the-limit',
  },
  'title.cut': {
    when: 'A title is over its limit and stands whole nowhere.',
    fixture: 'outbound/choice/title-of-21-units',
  },
  'subtitle.cut': {
    when: 'The description of a card is over its limit, and `longText` is `cut`.',
    fixture: 'outbound/card/description-of-81-units',
  },
  'choice.untappable': {
    when: 'A text has more text choices or list items than quick replies fit.',
    fixture: 'outbound/choice/fourteen-replies',
  },
  'call.number-lost': {
    when: 'A call choice is a button of a card, and `callChoices` is `button`.',
    fixture: 'outbound/card/call-choices-button',
  },
  'label.lost': {
    when: 'A location is a button: it has no room for the label.',
    fixture: 'outbound/card/place-calendar-and-share-location',
  },
  'name.part-lost': {
    when: 'A part of a name does not stand in the full name.',
    fixture: 'outbound/contact-info/name-parts-not-in-full-name',
  },
};
