import { createRequire } from 'node:module';

const { FacebookAdapter } = createRequire(import.meta.url)('botbuilder-adapter-facebook');

class Adapter extends FacebookAdapter {
  /** Nobody's time for checking signatures counts. */
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

/** The item itself hangs on the activity; of it counts what the adapter has lifted out of the message. */
function kept({ channelData, ...activity }) {
  const { sender, recipient, timestamp, message, postback, referral, reaction, read, message_edit, ...lifted } =
    channelData;
  return { ...activity, lifted };
}
