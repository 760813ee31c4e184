/** A card as an element of Messenger's builders, in the names that two of the peers share. */
export function element({ title, description, media_message, choices = [] }) {
  return {
    title,
    ...(description && { subtitle: description }),
    ...(media_message && { imageUrl: media_message.url }),
    buttons: buttons(choices),
  };
}

export function buttons(choices) {
  return choices.flatMap(button);
}

function button({ text_message, url_message, call_message, postback_data }) {
  if (text_message) return [{ type: 'postback', title: text_message.text, payload: postback_data }];
  if (url_message) return [{ type: 'web_url', title: url_message.title, url: url_message.url }];
  if (call_message) return [{ type: 'phone_number', title: call_message.title, payload: call_message.phone_number }];
  return [];
}
