import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: MessengerConnector } = require('bottender/dist/messenger/MessengerConnector');
const { camelcaseKeysDeep } = require('messaging-api-common');
const connector = new MessengerConnector({ accessToken: 'token', appSecret: 'secret' });

/** All properties except `rawEvent` that may be about what Instagram sends. */
const getters = [
  'timestamp',
  'pageId',
  'text',
  'message',
  'attachments',
  'image',
  'audio',
  'video',
  'file',
  'fallback',
];
getters.push('quickReply', 'postback', 'payload', 'referral', 'reaction', 'read', 'isEcho', 'isStandby');

export default {
  receive: { input, call },
};

/** Gives each item its own entry, because Bottender reads only the first item of an entry. */
function input({ object, entry }) {
  const entries = entry.flatMap(({ messaging = [], ...others }) =>
    messaging.map((item) => ({ ...others, messaging: [item] })),
  );
  return { object, entry: entries };
}

function call(webhook) {
  return connector.mapRequestToEvents(camelcaseKeysDeep(webhook)).map(read);
}

function read(event) {
  const found = { person: connector.getUniqueSessionKey(event) };
  for (const name of getters) {
    const value = event[name];
    if (value) found[name] = value;
  }
  return found;
}
