/** Every example of the channel page, in its order. */
import delivered from '../fixtures/inbound/echo/seed-delivered.json' with { type: 'json' };
import receivedMedia from '../fixtures/inbound/media/seed-media.json' with { type: 'json' };
import cardButton from '../fixtures/inbound/postback/seed-card-button.json' with { type: 'json' };
import iceBreaker from '../fixtures/inbound/postback/seed-ice-breaker.json' with { type: 'json' };
import quickReply from '../fixtures/inbound/quick-reply/seed-quick-reply.json' with { type: 'json' };
import readReceipt from '../fixtures/inbound/read/seed-read.json' with { type: 'json' };
import mediaShare from '../fixtures/inbound/share/seed-media-share.json' with { type: 'json' };
import storyMention from '../fixtures/inbound/story-mention/seed-story-mention.json' with { type: 'json' };
import storyReply from '../fixtures/inbound/story-reply/seed-story-reply.json' with { type: 'json' };
import helloWorld from '../fixtures/inbound/text/seed-hello-world.json' with { type: 'json' };
import receivedText from '../fixtures/inbound/text/seed-text.json' with { type: 'json' };
import unsupportedMedia from '../fixtures/inbound/unsupported/seed-unsupported-media.json' with { type: 'json' };
import card from '../fixtures/outbound/card/seed-card.json' with { type: 'json' };
import carousel from '../fixtures/outbound/carousel/seed-carousel.json' with { type: 'json' };
import choice from '../fixtures/outbound/choice/seed-choice.json' with { type: 'json' };
import location from '../fixtures/outbound/location/seed-location.json' with { type: 'json' };
import document from '../fixtures/outbound/media/seed-document.json' with { type: 'json' };
import image from '../fixtures/outbound/media/seed-image.json' with { type: 'json' };
import video from '../fixtures/outbound/media/seed-video.json' with { type: 'json' };
import setUpReply from '../fixtures/outbound/text/seed-set-up-reply.json' with { type: 'json' };
import setUpSend from '../fixtures/outbound/text/seed-set-up-send-with-human-agent-tag.json' with { type: 'json' };
import text from '../fixtures/outbound/text/seed-text.json' with { type: 'json' };

export const sending = [setUpSend, setUpReply, text, image, video, document, choice, card, carousel, location] as const;

export const receiving = [
  helloWorld,
  receivedText,
  receivedMedia,
  quickReply,
  cardButton,
  iceBreaker,
  storyReply,
  storyMention,
  mediaShare,
  unsupportedMedia,
  delivered,
  readReceipt,
] as const;
