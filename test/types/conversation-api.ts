/** The official SDK's types against ours: compiled, never run. */
import type { Conversation } from '@sinch/conversation';
import type {
  ContactEvent,
  ContactMessage,
  ContactMessageEvent,
  EventInboundCallback,
  MessageDeliveryCallback,
  MessageInboundCallback,
  Outcome,
  Reason,
  ReasonCode,
  UnsupportedInboundCallback,
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
  readonly reason: Reason;
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
ours.reason satisfies Conversation.Reason;

// What an adapter reports of itself, or of another channel: nothing in the library gives it.
'TEMPLATE_NOT_FOUND' satisfies ReasonCode;
'UNSUPPORTED_OPERATION' satisfies ReasonCode;
'DELIVERY_TIMED_OUT' satisfies ReasonCode;
'INTERNAL_ERROR' satisfies ReasonCode;
ours.reason.channel_code satisfies string | undefined;

/** A type of the SDK as it is on the wire: the SDK names times `Date`, though its parser leaves them the strings they are. */
type Wire<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Wire<T[Key]> } : T;

/** The SDK adds `trigger` once it has parsed a callback. */
type OnTheWire<T> = T extends unknown ? Wire<Omit<T, 'trigger'>> : never;

declare const callbacks: {
  readonly message: MessageInboundCallback;
  readonly event: EventInboundCallback;
  readonly receipt: MessageDeliveryCallback;
  readonly unsupported: UnsupportedInboundCallback;
};

callbacks.message satisfies OnTheWire<Conversation.MessageInboundEvent>;
callbacks.event satisfies OnTheWire<Conversation.EventInbound>;
callbacks.receipt satisfies OnTheWire<Conversation.MessageDeliveryReceiptEvent>;
callbacks.unsupported satisfies OnTheWire<Conversation.UnsupportedCallbackEvent>;
