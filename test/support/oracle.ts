/**
 * Instagram's documented limits and shapes, written down a second time and not taken from the library: what is wrong with
 * the requests of one message. Nothing but what this library has a reason to send is allowed.
 */
import { isBlank } from './is-blank.ts';
import { isUrl } from './is-url.ts';

/** As Instagram documents them; a profile of one's own may be tighter. */
const documented = {
  textBytes: 1000,
  textCharacters: 999,
  quickReplies: 13,
  elements: 10,
  buttons: 3,
  choiceTitle: 20,
  elementTitle: 80,
  subtitle: 80,
  payload: 1000,
  buttonTemplateText: 640,
  images: 10,
};

/** What is wrong with a value at a place. */
type Shape = (value: unknown, at: string) => readonly string[];
type Shapes = Readonly<Record<string, Shape>>;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const exactly =
  (...values: readonly string[]): Shape =>
  (value, at) =>
    values.some((each) => each === value) ? [] : [`${at} is not ${values.join(' or ')}`];

const text =
  (maxCharacters: number, maxBytes = Number.POSITIVE_INFINITY, isEmpty = isBlank): Shape =>
  (value, at) => {
    if (typeof value !== 'string') return [`${at} is no text`];
    if (isEmpty(value)) return [`${at} is blank`];
    if (!value.isWellFormed()) return [`${at} has lone surrogates`];
    if (value.length > maxCharacters) return [`${at} has ${value.length} characters`];
    return bytesOf(value) > maxBytes ? [`${at} has ${bytesOf(value)} bytes`] : [];
  };

/** What stands in a link: RFC 3986, and not one of the signs that it leaves out. */
const isSpelledRight = (text: string): boolean => /^https?:\/\/[!-~]+$/i.test(text) && !/["<>\\^`{|}]/.test(text);

const link: Shape = (value, at) =>
  typeof value === 'string' && isSpelledRight(value) && isUrl(value) ? [] : [`${at} is no link`];

const list =
  (item: Shape, max: number, min = 1): Shape =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < min || value.length > max)
      return [`${at} is no list of ${min} to ${max}`];
    return value.flatMap((each, index) => item(each, `${at}/${index}`));
  };

/** An object with all of some keys, perhaps some of others, and no further ones. */
const object =
  (required: Shapes, optional: Shapes = {}): Shape =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    const shapes = new Map(Object.entries({ ...required, ...optional }));
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => `${at}/${key} is missing`),
      ...Object.entries(value).flatMap(
        ([key, field]) => shapes.get(key)?.(field, `${at}/${key}`) ?? [`${at}/${key} is not documented`],
      ),
    ];
  };

/** One of several shapes: the first whose own key is there. */
const byKey =
  (shapes: Shapes): Shape =>
  (value, at) => {
    const key = Object.keys(shapes).find((each) => Object.hasOwn(Object(value), each));
    return (key !== undefined && shapes[key]?.(value, at)) || (key === undefined ? [`${at} has no kind`] : []);
  };

/** One of several shapes, told by the value of a key. */
const byValue =
  (key: string, shapes: Shapes): Shape =>
  (value, at) => {
    const kind = String(Object(value)[key]);
    if (!Object.hasOwn(shapes, kind)) return [`${at}/${key} is ${kind}`];
    return shapes[kind]?.(value, at) ?? [];
  };

function requestShape(limits: typeof documented): Shape {
  const title = text(limits.choiceTitle);
  // Nobody has to see it.
  const payload = text(limits.payload, Number.POSITIVE_INFINITY, (value) => value.trim() === '');
  const button = byValue('type', {
    web_url: object({ type: exactly('web_url'), url: link, title }),
    postback: object({ type: exactly('postback'), title, payload }),
  });
  const buttons = list(button, limits.buttons);

  const anyElement = object(
    { title: text(limits.elementTitle) },
    { subtitle: text(limits.subtitle), image_url: link, buttons },
  );
  const element: Shape = (value, at) =>
    Object.keys(Object(value)).length > 1 ? anyElement(value, at) : [`${at} has a title alone`];
  const template = byValue('template_type', {
    generic: object({ template_type: exactly('generic'), elements: list(element, limits.elements) }),
    button: object({ template_type: exactly('button'), text: text(limits.buttonTemplateText), buttons }),
  });

  const media = object({ type: exactly('image', 'video', 'audio', 'file'), payload: object({ url: link }) });
  const image = object({ type: exactly('image'), payload: object({ url: link }) });
  const attachment = byValue('type', {
    image: media,
    video: media,
    audio: media,
    file: media,
    template: object({ type: exactly('template'), payload: template }),
  });
  const reply = object({ content_type: exactly('text'), title, payload });
  const message = byKey({
    text: object(
      { text: text(limits.textCharacters, limits.textBytes) },
      { quick_replies: list(reply, limits.quickReplies) },
    ),
    attachment: object({ attachment }),
    attachments: object({ attachments: list(image, limits.images, 2) }),
  });

  const id = text(Number.POSITIVE_INFINITY);
  const quoting = { reply_to: object({ mid: id }) };
  const person = { recipient: object({ id }) };
  return byKey({
    sender_action: object({ sender_action: exactly('typing_on', 'typing_off', 'mark_seen') }, person),
    tag: object(
      { messaging_type: exactly('MESSAGE_TAG'), tag: exactly('HUMAN_AGENT'), message },
      { ...person, ...quoting },
    ),
    message: object(
      { messaging_type: exactly('RESPONSE'), message },
      { recipient: byKey({ id: object({ id }), comment_id: object({ comment_id: id }) }), ...quoting },
    ),
  });
}

export function faultsOf(request: unknown, limits: typeof documented = documented): readonly string[] {
  return requestShape(limits)(request, '');
}

/** What is wrong with all requests of one message, in their order. */
export function faultsOfAll(requests: readonly unknown[], limits?: typeof documented): readonly string[] {
  const isLast = (index: number): boolean => index === requests.length - 1;
  const hasReplies = (request: unknown): boolean => Object(Object(request).message).quick_replies !== undefined;
  const isPrivate = (request: unknown): boolean => Object(Object(request).recipient).comment_id !== undefined;
  const isPlainText = (request: unknown): boolean => Object.keys(Object(Object(request).message)).join() === 'text';
  const isQuoting = (request: unknown): boolean => Object(request).reply_to !== undefined;
  const faults = requests.flatMap((request) => faultsOf(request, limits));
  if (requests.length === 0) faults.push('no requests');
  if (requests.some((request, index) => hasReplies(request) && !isLast(index))) faults.push('replies before the end');
  if (requests.some((request, index) => isQuoting(request) && (index > 0 || isPrivate(request)))) {
    faults.push('a quote in a private reply, or behind the first request');
  }
  if (requests.some(isPrivate) && !(requests.length === 1 && requests.every(isPlainText))) {
    faults.push('a private reply that is not one text');
  }
  return faults;
}
