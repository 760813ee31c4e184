/** The official SDK's types against ours: compiled, never run. */
import type { Conversation } from '@sinch/conversation';
import type {
  ContactEvent,
  ContactMessage,
  ContactMessageEvent,
  Outcome,
  ReasonCode,
} from '../../src/inbound/index.ts';
import { type AppMessage, type Choice, toInstagram } from '../../src/outbound/index.ts';

declare const sdk: {
  readonly appMessage: Conversation.AppMessage;
  readonly appEvent: Conversation.AppEvent;
  readonly choice: Conversation.Choice;
};
declare const ours: {
  readonly contactMessage: ContactMessage;
  readonly contactEvent: ContactEvent;
  readonly contactMessageEvent: ContactMessageEvent;
  readonly receipt: Extract<Outcome, { kind: 'receipt' }>;
  readonly reasonCode: ReasonCode;
};

// What the SDK sends, we take.
toInstagram(sdk.appMessage);
toInstagram(sdk.appEvent);
sdk.appMessage satisfies AppMessage;
sdk.choice satisfies Choice;

// What we make of a webhook, the SDK takes.
ours.contactMessage satisfies Conversation.ContactMessage;
ours.contactEvent satisfies Conversation.ContactEvent;
ours.contactMessageEvent satisfies Conversation.ContactMessageEvent;
ours.receipt.status satisfies Conversation.DeliveryStatus;
ours.reasonCode satisfies Conversation.ReasonCode;
