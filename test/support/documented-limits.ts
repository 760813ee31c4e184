/**
 * Instagram's documented limits, written down a second time and not taken from the library: what is wrong with a request.
 */
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
};

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export function faultsOf(request: unknown, limits: typeof documented = documented): string[] {
  const faults: string[] = [];
  const fault = (condition: boolean, what: string): void => {
    if (condition) faults.push(what);
  };
  const { recipient, messaging_type, tag, sender_action, message, ...others } = Object(request);
  fault(Object.keys(others).length > 0, `a request with ${Object.keys(others)}`);
  fault(recipient !== undefined && !/^(id|comment_id)$/.test(Object.keys(recipient).join()), 'a wrong recipient');
  if (sender_action !== undefined) {
    fault(!['typing_on', 'typing_off', 'mark_seen'].includes(sender_action), `an action ${sender_action}`);
    fault((messaging_type ?? tag ?? message) !== undefined, 'more than an action');
    return faults;
  }
  fault(messaging_type !== (tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG'), `a messaging type ${messaging_type}`);
  fault(tag !== undefined && (tag !== 'HUMAN_AGENT' || recipient?.comment_id !== undefined), `a tag ${tag}`);
  const { text, quick_replies: replies, attachment } = Object(message);

  fault((text === undefined) === (attachment === undefined), 'neither or both of text and attachment');
  if (text !== undefined) {
    fault(text.trim() === '', 'a blank text');
    fault(bytesOf(text) > limits.textBytes, `a text of ${bytesOf(text)} bytes`);
    fault(text.length > limits.textCharacters, `a text of ${text.length} characters`);
  }
  if (replies !== undefined) {
    fault(text === undefined, 'quick replies without a text');
    fault(replies.length < 1 || replies.length > limits.quickReplies, `${replies.length} quick replies`);
    for (const { content_type, title, payload } of replies) {
      fault(content_type !== 'text', `a quick reply of type ${content_type}`);
      fault(title.trim() === '' || title.length > limits.choiceTitle, `a quick reply title of ${title.length}`);
      fault(payload === '' || payload.length > limits.payload, `a quick reply payload of ${payload.length}`);
    }
  }
  if (attachment?.type === 'template') faultsOfTemplate(attachment.payload, fault, limits);
  else if (attachment !== undefined) {
    fault(!['image', 'video', 'audio', 'file'].includes(attachment.type), `an attachment of type ${attachment.type}`);
    fault(!URL.canParse(attachment.payload.url), 'a medium without a link');
  }
  JSON.stringify(request, (key, value) => {
    fault(value === null || value === '' || (Array.isArray(value) && value.length === 0), `nothing in ${key}`);
    fault(typeof value === 'string' && !value.isWellFormed(), `lone surrogates in ${key}`);
    return value;
  });
  return faults;
}

type Fault = (condition: boolean, what: string) => void;

// biome-ignore lint/suspicious/noExplicitAny: what is checked may be anything.
function faultsOfTemplate(payload: any, fault: Fault, limits: typeof documented): void {
  if (payload.template_type === 'button') {
    fault(
      payload.text.trim() === '' || payload.text.length > limits.buttonTemplateText,
      `a button template with a text of ${payload.text.length}`,
    );
    faultsOfButtons(payload.buttons, fault, limits);
    return;
  }
  fault(payload.template_type !== 'generic', `a template of type ${payload.template_type}`);
  fault(
    payload.elements.length < 1 || payload.elements.length > limits.elements,
    `${payload.elements.length} elements`,
  );
  for (const { title, subtitle, image_url, buttons } of payload.elements) {
    fault(title.trim() === '' || title.length > limits.elementTitle, `an element title of ${title.length}`);
    fault((subtitle ?? '').length > limits.subtitle, `a subtitle of ${subtitle?.length}`);
    fault((subtitle ?? image_url ?? buttons) === undefined, 'an element with a title alone');
    if (buttons !== undefined) faultsOfButtons(buttons, fault, limits);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what is checked may be anything.
function faultsOfButtons(buttons: readonly any[], fault: Fault, limits: typeof documented): void {
  fault(buttons.length < 1 || buttons.length > limits.buttons, `${buttons.length} buttons`);
  for (const { type, title, url, payload } of buttons) {
    fault(!['web_url', 'postback'].includes(type), `a button of type ${type}`);
    fault(title.trim() === '' || title.length > limits.choiceTitle, `a button title of ${title.length}`);
    fault(type === 'web_url' && !URL.canParse(url), 'a link button without a link');
    fault(
      type === 'postback' && !(payload.length >= 1 && payload.length <= limits.payload),
      'a postback payload of wrong length',
    );
  }
}
