import { createRequire } from 'node:module';

const { FacebookAdapter } = createRequire(import.meta.url)('botbuilder-adapter-facebook');

class Adapter extends FacebookAdapter {
  /** Does nothing: the check of signatures is not timed for any candidate. */
  async verifySignature() {
    return true;
  }
}

const adapter = new Adapter({ access_token: 'token', app_secret: 'secret', verify_token: 'token' });
const response = { status() {}, end() {} };

export default {
  receive: { input: (webhook) => webhook, call, kept: (activities) => activities.map(kept) },
};

async function call(body) {
  const activities = [];
  await adapter.processActivity({ body }, response, async ({ activity }) => void activities.push(activity));
  return activities;
}

/** Gives what the adapter has read from the message, without the item itself, which the activity holds too. */
function kept({ channelData, ...activity }) {
  const { sender, recipient, timestamp, message, postback, referral, reaction, read, message_edit, ...lifted } =
    channelData;
  return { ...activity, lifted };
}
