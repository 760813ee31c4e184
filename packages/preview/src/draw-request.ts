import type { Drawn, View } from './drawn.ts';
import { fieldOf } from './fields.ts';
import { unreadable } from './parts/unreadable.ts';
import { drawContent } from './sent/content.ts';
import { drawQuickReplies } from './sent/quick-replies.ts';
import { drawSenderAction } from './sent/sender-action.ts';

/** Draws what people see of a send request. It may hold anything: an explicit message goes out as written. */
export function drawRequest(request: unknown, view: View): Drawn | undefined {
  try {
    const message = fieldOf(request, 'message');
    return message === undefined ? drawSenderAction(request) : drawSent(request, message, view);
  } catch {
    return unreadable;
  }
}

function drawSent(request: unknown, message: unknown, view: View): Drawn {
  const content = drawContent(message, view);
  if (content === undefined) return unreadable;
  return { kind: 'sent', content, caption: captionOf(request), below: drawQuickReplies(message, view) };
}

function captionOf(request: unknown): string | undefined {
  if (fieldOf(fieldOf(request, 'recipient'), 'comment_id') !== undefined) return 'Private reply to a comment';
  return fieldOf(request, 'reply_to') === undefined ? undefined : 'Reply to a message';
}
