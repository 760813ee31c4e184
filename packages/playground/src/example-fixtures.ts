/** The fixtures that are examples, in the order of the channel page, each beside its name. */
import delivered from '../../../fixtures/inbound/echo/channel-page-example.json' with { type: 'json' };
import receivedMedia from '../../../fixtures/inbound/media/channel-page-example.json' with { type: 'json' };
import cardButton from '../../../fixtures/inbound/postback/channel-page-card-button.json' with { type: 'json' };
import iceBreaker from '../../../fixtures/inbound/postback/channel-page-ice-breaker.json' with { type: 'json' };
import quickReply from '../../../fixtures/inbound/quick-reply/channel-page-example.json' with { type: 'json' };
import readReceipt from '../../../fixtures/inbound/read/channel-page-example.json' with { type: 'json' };
import mediaShare from '../../../fixtures/inbound/share/channel-page-example.json' with { type: 'json' };
import storyMention from '../../../fixtures/inbound/story-mention/channel-page-example.json' with { type: 'json' };
import storyReply from '../../../fixtures/inbound/story-reply/channel-page-example.json' with { type: 'json' };
import receivedText from '../../../fixtures/inbound/text/channel-page-example.json' with { type: 'json' };
import helloWorld from '../../../fixtures/inbound/text/set-up-hello-world.json' with { type: 'json' };
import unsupportedMedia from '../../../fixtures/inbound/unsupported/channel-page-example.json' with { type: 'json' };
import card from '../../../fixtures/outbound/card/channel-page-example.json' with { type: 'json' };
import carousel from '../../../fixtures/outbound/carousel/channel-page-example.json' with { type: 'json' };
import choice from '../../../fixtures/outbound/choice/channel-page-example.json' with { type: 'json' };
import location from '../../../fixtures/outbound/location/channel-page-example.json' with { type: 'json' };
import image from '../../../fixtures/outbound/media/channel-page-example.json' with { type: 'json' };
import document from '../../../fixtures/outbound/media/document.json' with { type: 'json' };
import video from '../../../fixtures/outbound/media/video.json' with { type: 'json' };
import text from '../../../fixtures/outbound/text/channel-page-example.json' with { type: 'json' };
import setUpReply from '../../../fixtures/outbound/text/set-up-reply.json' with { type: 'json' };
import setUpSend from '../../../fixtures/outbound/text/set-up-send-with-human-agent-tag.json' with { type: 'json' };

export const sent = [
  { group: 'Set-up', name: 'First send, by a human agent', fixture: setUpSend },
  { group: 'Set-up', name: 'Reply to a contact', fixture: setUpReply },
  { group: 'Text and media', name: 'Text', fixture: text },
  { group: 'Text and media', name: 'Image', fixture: image },
  { group: 'Text and media', name: 'Video', fixture: video },
  { group: 'Text and media', name: 'Document', fixture: document },
  { group: 'Choices and cards', name: 'Choice', fixture: choice },
  { group: 'Choices and cards', name: 'Card', fixture: card },
  { group: 'Choices and cards', name: 'Carousel', fixture: carousel },
  { group: 'Places', name: 'Location', fixture: location },
] as const;

export const received = [
  { group: 'Messages', name: 'First greeting', fixture: helloWorld },
  { group: 'Messages', name: 'Text', fixture: receivedText },
  { group: 'Messages', name: 'Photo', fixture: receivedMedia },
  { group: 'Taps', name: 'Quick reply', fixture: quickReply },
  { group: 'Taps', name: 'Button of a card', fixture: cardButton },
  { group: 'Taps', name: 'Ice breaker', fixture: iceBreaker },
  { group: 'Stories and posts', name: 'Reply to a story', fixture: storyReply },
  { group: 'Stories and posts', name: 'Mention in a story', fixture: storyMention },
  { group: 'Stories and posts', name: 'Shared post', fixture: mediaShare },
  { group: 'Stories and posts', name: 'Unsupported media', fixture: unsupportedMedia },
  { group: 'Receipts', name: 'Delivered', fixture: delivered },
  { group: 'Receipts', name: 'Read', fixture: readReceipt },
] as const;
