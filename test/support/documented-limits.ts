/**
 * Instagram's documented limits, written down a second time and not taken from the library: what is wrong with a request.
 */
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export function faultsOf(request: unknown): string[] {
  const faults: string[] = [];
  const fault = (condition: boolean, what: string): void => {
    if (condition) faults.push(what);
  };
  const { message } = Object(request);
  const { text, quick_replies: replies, attachment } = Object(message);

  fault((text === undefined) === (attachment === undefined), 'neither or both of text and attachment');
  if (text !== undefined) {
    fault(text.trim() === '', 'a blank text');
    fault(bytesOf(text) > 1000, `a text of ${bytesOf(text)} bytes`);
    fault(text.length >= 1000, `a text of ${text.length} characters`);
  }
  if (replies !== undefined) {
    fault(text === undefined, 'quick replies without a text');
    fault(replies.length < 1 || replies.length > 13, `${replies.length} quick replies`);
    for (const { content_type, title, payload } of replies) {
      fault(content_type !== 'text', `a quick reply of type ${content_type}`);
      fault(title.trim() === '' || title.length > 20, `a quick reply title of ${title.length}`);
      fault(payload === '' || payload.length > 1000, `a quick reply payload of ${payload.length}`);
    }
  }
  if (attachment?.type === 'template') faultsOfTemplate(attachment.payload, fault);
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
function faultsOfTemplate(payload: any, fault: Fault): void {
  if (payload.template_type === 'button') {
    fault(payload.text.length > 640, `a button template with a text of ${payload.text.length}`);
    faultsOfButtons(payload.buttons, fault);
    return;
  }
  fault(payload.template_type !== 'generic', `a template of type ${payload.template_type}`);
  fault(payload.elements.length < 1 || payload.elements.length > 10, `${payload.elements.length} elements`);
  for (const { title, subtitle, image_url, buttons } of payload.elements) {
    fault(title.length > 80, `an element title of ${title.length}`);
    fault((subtitle ?? '').length > 80, `a subtitle of ${subtitle?.length}`);
    fault((subtitle ?? image_url ?? buttons) === undefined, 'an element with a title alone');
    if (buttons !== undefined) faultsOfButtons(buttons, fault);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what is checked may be anything.
function faultsOfButtons(buttons: readonly any[], fault: Fault): void {
  fault(buttons.length < 1 || buttons.length > 3, `${buttons.length} buttons`);
  for (const { type, title, url, payload } of buttons) {
    fault(!['web_url', 'postback'].includes(type), `a button of type ${type}`);
    fault(title.trim() === '' || title.length > 20, `a button title of ${title.length}`);
    fault(type === 'web_url' && !URL.canParse(url), 'a link button without a link');
    fault(
      type === 'postback' && !(payload.length >= 1 && payload.length <= 1000),
      'a postback payload of wrong length',
    );
  }
}
