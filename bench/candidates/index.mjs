/** The candidates: their files beside this one, and their packages. A file exports `send` or `receive` or both. */
export const candidates = {
  convograph: 'convograph',
  jovo: '@jovotech/output-facebookmessenger',
  tiledesk: '@tiledesk/tiledesk-messenger-connector',
  'messaging-api': 'messaging-api-messenger',
  bottender: 'bottender',
  botbuilder: 'botbuilder-adapter-facebook',
  warriorteam: '@warriorteam/messenger-sdk',
};

export async function candidateOf(file) {
  const { default: candidate } = await import(`./${file}.mjs`);
  return candidate;
}
