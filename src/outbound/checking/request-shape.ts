import { at } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent } from '../reading/read.ts';
import { id, message } from './message-shape.ts';
import { all, byKey, checked, fieldsOf, found, misplaced, nothing, object, type Shape } from './shape.ts';
import { byValue, oneOf } from './string-shapes.ts';

/**
 * The body of a send request as Instagram documents it: docs/wires/instagram.md, "The request body" and what follows. A
 * request without recipient is a preview.
 */

const person = object({ id });
const recipient = byKey({ id: person, comment_id: object({ comment_id: id }) });
const messagingType = oneOf('RESPONSE', 'UPDATE', 'MESSAGE_TAG');
const threadControl = object({ control_type: oneOf('pass', 'release') }, { app_id: id });

const toPerson = object(
  { message },
  {
    recipient,
    messaging_type: messagingType,
    tag: oneOf('HUMAN_AGENT'),
    reply_to: object({ mid: id }),
    thread_control: threadControl,
    payload: misplaced,
  },
);
/** A tag goes with its messaging type, or without any: docs/wires/instagram.md, "Messaging type, tags and windows". */
const isTagComplete = fieldsOf((fields, path) => {
  const type = ownField(fields, 'messaging_type');
  const tag = ownField(fields, 'tag');
  if (type === 'MESSAGE_TAG' && tag === undefined) {
    return found('field.missing', at(path, 'tag'), { expected: 'HUMAN_AGENT' });
  }
  return !isAbsent(tag) && (type === 'RESPONSE' || type === 'UPDATE')
    ? found('value.unknown', at(path, 'messaging_type'), { expected: 'MESSAGE_TAG' })
    : nothing;
});
const isTextOnly = fieldsOf((fields, path) =>
  ['attachment', 'attachments', 'quick_replies'].some((key) => ownField(fields, key) !== undefined)
    ? found('private-reply.text-only', path)
    : nothing,
);
/** A private reply takes no tag and quotes no message: docs/wires/instagram.md, "Private replies". */
const toComment = object(
  { recipient, message: all(message, isTextOnly) },
  {
    messaging_type: messagingType,
    tag: misplaced,
    reply_to: misplaced,
    thread_control: threadControl,
    payload: misplaced,
  },
);

/** The body of an action holds nothing else: docs/wires/instagram.md, "Sender actions and reactions". */
const besideAction = {
  recipient: fieldsOf((fields, path) =>
    isAbsent(ownField(fields, 'comment_id')) ? person(fields, path) : misplaced(fields, at(path, 'comment_id')),
  ),
  messaging_type: misplaced,
  tag: misplaced,
  reply_to: misplaced,
  thread_control: misplaced,
};
const action = object({ sender_action: checked }, { ...besideAction, payload: misplaced });
const reactionTo = (payload: Shape): Shape => object({ sender_action: checked, payload }, besideAction);

/** A complete request. */
export const request: Shape = byKey({
  message: (value, path) => (isForComment(value) ? toComment(value, path) : all(toPerson, isTagComplete)(value, path)),
  sender_action: byValue('sender_action', {
    typing_on: action,
    typing_off: action,
    mark_seen: action,
    react: reactionTo(object({ message_id: id, reaction: id })),
    unreact: reactionTo(object({ message_id: id }, { reaction: misplaced })),
  }),
});

function isForComment(value: unknown): boolean {
  return !isAbsent(ownField(Object(ownField(Object(value), 'recipient')), 'comment_id'));
}
