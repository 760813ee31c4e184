import {
  extractMessageContext,
  extractMessageEditContext,
  extractMessageReadsContext,
  extractPostbackContext,
  extractWebhookEvents,
  getWebhookEventType,
} from '@warriorteam/messenger-sdk';

const contexts = {
  message: extractMessageContext,
  message_echo: extractMessageContext,
  message_edit: extractMessageEditContext,
  read: extractMessageReadsContext,
  postback: extractPostbackContext,
};

export default {
  receive: { input: (webhook) => ({ ...webhook, object: 'page' }), call },
};

function call(webhook) {
  return extractWebhookEvents(webhook).map((event) => {
    const type = getWebhookEventType(event);
    return { type, context: contexts[type]?.(event) };
  });
}
