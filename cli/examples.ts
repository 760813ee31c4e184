/** Every example of the channel page, in its order. */
import delivered from '../fixtures/inbound/echo/channel-page-example.json' with { type: 'json' };
import receivedMedia from '../fixtures/inbound/media/channel-page-example.json' with { type: 'json' };
import cardButton from '../fixtures/inbound/postback/channel-page-card-button.json' with { type: 'json' };
import iceBreaker from '../fixtures/inbound/postback/channel-page-ice-breaker.json' with { type: 'json' };
import quickReply from '../fixtures/inbound/quick-reply/channel-page-example.json' with { type: 'json' };
import readReceipt from '../fixtures/inbound/read/channel-page-example.json' with { type: 'json' };
import mediaShare from '../fixtures/inbound/share/channel-page-example.json' with { type: 'json' };
import storyMention from '../fixtures/inbound/story-mention/channel-page-example.json' with { type: 'json' };
import storyReply from '../fixtures/inbound/story-reply/channel-page-example.json' with { type: 'json' };
import receivedText from '../fixtures/inbound/text/channel-page-example.json' with { type: 'json' };
import helloWorld from '../fixtures/inbound/text/set-up-hello-world.json' with { type: 'json' };
import unsupportedMedia from '../fixtures/inbound/unsupported/channel-page-example.json' with { type: 'json' };
import card from '../fixtures/outbound/card/channel-page-example.json' with { type: 'json' };
import carousel from '../fixtures/outbound/carousel/channel-page-example.json' with { type: 'json' };
import choice from '../fixtures/outbound/choice/channel-page-example.json' with { type: 'json' };
import location from '../fixtures/outbound/location/channel-page-example.json' with { type: 'json' };
import image from '../fixtures/outbound/media/channel-page-example.json' with { type: 'json' };
import document from '../fixtures/outbound/media/document.json' with { type: 'json' };
import video from '../fixtures/outbound/media/video.json' with { type: 'json' };
import text from '../fixtures/outbound/text/channel-page-example.json' with { type: 'json' };
import setUpReply from '../fixtures/outbound/text/set-up-reply.json' with { type: 'json' };
import setUpSend from '../fixtures/outbound/text/set-up-send-with-human-agent-tag.json' with { type: 'json' };

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
