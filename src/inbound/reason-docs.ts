import type { UnsupportedReason } from '../types/outcomes.ts';

/** When a reason comes: the words of its doc comment in `UnsupportedReason`, and the file under `fixtures/` that shows it, where JSON can hold one. */
export interface ReasonDocs {
  readonly says: string;
  readonly fixture?: string;
}

/** What is said of each reason. The compiler asks for every one. */
export const reasonDocs: { readonly [Reason in UnsupportedReason]: ReasonDocs } = {
  'is-unsupported': {
    says: 'Instagram itself marks the message as unsupported.',
    fixture: 'inbound/unsupported/plain',
  },
  'unsupported-type': {
    says: 'Instagram itself marks the attachment as unsupported.',
    fixture: 'inbound/unsupported/unsupported-type',
  },
  ephemeral: {
    says: 'The attachment is a picture or a video that can be seen once.',
    fixture: 'inbound/unsupported/ephemeral',
  },
  'media-unavailable': {
    says: 'The attachment has no link: it is gone, or private.',
    fixture: 'inbound/unsupported/image-without-link',
  },
  fallback: {
    says: 'The attachment is the preview of a link, and it is not the only attachment of a plain text.',
    fixture: 'inbound/unsupported/link-preview-without-a-text',
  },
  template: {
    says: 'The attachment is a template. Only echoes should have one.',
    fixture: 'inbound/unsupported/template-without-text',
  },
  'attachment-unknown': {
    says: 'The attachment has a type that this version does not know, or none.',
    fixture: 'inbound/unsupported/attachment-of-unknown-type',
  },
  empty: {
    says: 'The message, postback or comment holds nothing that can be read.',
    fixture: 'inbound/unsupported/message-with-mid-alone',
  },
  'phantom-edit': {
    says: 'The edit has no text. It stands for a new message, which comes by itself or never.',
    fixture: 'inbound/unsupported/phantom-edit',
  },
  'thread-control': {
    says: 'Apps hand the thread to each other.',
    fixture: 'inbound/unsupported/thread-control-passed',
  },
  'opt-in': {
    says: 'A person signs up for messages.',
    fixture: 'inbound/unsupported/opt-in',
  },
  mention: {
    says: 'The account is mentioned in a comment or a caption. The webhook has neither author nor text.',
    fixture: 'inbound/unsupported/mention-in-a-comment',
  },
  insights: {
    says: 'The webhook has the numbers of a story.',
    fixture: 'inbound/unsupported/insights',
  },
  follow: {
    says: 'A person follows the account.',
    fixture: 'inbound/unsupported/follow',
  },
  'share-to-story': {
    says: 'A person shares something of the account in a story.',
    fixture: 'inbound/unsupported/share-to-story',
  },
  'story-poll-response': {
    says: 'A person answers the poll of a story.',
    fixture: 'inbound/unsupported/story-poll-response',
  },
  'comment-poll-response': {
    says: 'A person answers the poll of a comment.',
    fixture: 'inbound/unsupported/comment-poll-response',
  },
  'onboarding-welcome-message-series': {
    says: 'The welcome messages of the account were used.',
    fixture: 'inbound/unsupported/onboarding-welcome-message-series',
  },
  referral: {
    says: 'A person came by an ad, a product or another way that is no `ig.me` link, and wrote nothing with it.',
    fixture: 'inbound/referral/from-an-ad',
  },
  'own-act': {
    says: 'The account itself did it: a tap, a reaction, a read, a referral, a comment, or a message to itself.',
    fixture: 'inbound/unsupported/tap-of-the-account',
  },
  'other-object': {
    says: 'The body is of another product than Instagram, such as Messenger: see the option `objects`.',
    fixture: 'inbound/webhook/object-page',
  },
  'too-many': {
    says: 'There is more than is read of one message, or of one body. `details.count` says how many outcomes are left out.',
    fixture: 'inbound/unsupported/too-many-attachments',
  },
  'no-sender': {
    says: 'The message, postback or reaction does not tell the person. Nobody could answer it.',
    fixture: 'inbound/unsupported/message-without-sender',
  },
  'lookup-failed': {
    says: 'A look-up of yours throws, or answers with a wrong type. Try the item again.',
  },
  'no-items': {
    says: 'The entry has no items, or is no object.',
    fixture: 'inbound/webhook/entry-without-items',
  },
  unknown: {
    says: 'The item is of a kind that this version does not know, or is no object.',
    fixture: 'inbound/unsupported/item-of-unknown-kind',
  },
};
