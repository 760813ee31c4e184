/** The public types as a caller meets them: compiled, never run. Each error that is expected must be there. */
import { fromInstagram, type Outcome, toCallback } from '../../src/inbound/index.ts';
import {
  current,
  type Notice,
  type OutboundResult,
  type SendRequest,
  toInstagram,
  type WireRequest,
} from '../../src/outbound/index.ts';

const result: OutboundResult = toInstagram({ text_message: { text: 'Hello' } });

// A result is told apart by its status.
if (result.status === 'refused') {
  result.issues[0].code satisfies string;
  // @ts-expect-error a refused message has no notices
  result.notices;
} else if (result.status === 'ok') {
  result.notices satisfies readonly [];
} else {
  result.notices[0].path satisfies string;
}

// A notice is told apart by its code.
function lost(notice: Notice): string | undefined {
  if (notice.code === 'title.cut') {
    notice.limit satisfies number;
    notice.severity satisfies 'loss';
    return notice.value;
  }
  // @ts-expect-error not every notice carries a value
  return notice.value;
}
lost satisfies (notice: Notice) => string | undefined;

// A request is told apart by what it holds.
for (const request of result.requests) {
  if ('sender_action' in request) request.sender_action satisfies 'typing_on' | 'typing_off' | 'mark_seen';
  else if ('text' in request.message) request.message.quick_replies?.[0]?.payload satisfies string | undefined;
  else request.message.attachment.type satisfies 'image' | 'video' | 'audio' | 'file' | 'template';
}

// What we make is a part of the wire.
declare const made: SendRequest;
made satisfies WireRequest;

// An outcome is told apart by its kind.
function told(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'message':
      return 'text_message' in outcome.message ? outcome.message.text_message.text : undefined;
    case 'event':
      return undefined;
    case 'receipt':
      return outcome.message_id;
    case 'change':
      return outcome.text;
    case 'unsupported':
      return outcome.payload;
  }
}

const inbound = fromInstagram({ object: 'instagram', entry: [] }, { messageIdOf: () => undefined });
if (inbound.status === 'ok') inbound.outcomes.map(told);
if (inbound.status === 'ok') {
  const envelope = { app_id: 'a', project_id: 'p', accepted_time: '2026-01-01T00:00:00Z' };
  const callbacks = inbound.outcomes.map((outcome) => toCallback(outcome, envelope));
  for (const callback of callbacks) if ('message' in callback) callback.message.direction satisfies 'TO_APP';
}

// A profile of one's own is made by spreading one of ours.
toInstagram({ text_message: { text: 'Hello' } }, { profile: { ...current, media: { image: ['png'] } } });

// @ts-expect-error a typing error in a message
toInstagram({ text_mesage: { text: 'Hello' } });
// @ts-expect-error a typing error in an option
toInstagram({ text_message: { text: 'Hello' } }, { too: '1' });
// @ts-expect-error an absent option is left out, not undefined
toInstagram({ text_message: { text: 'Hello' } }, { to: undefined });
// @ts-expect-error profiles cannot be changed
current.limits.textBytes = 5;
