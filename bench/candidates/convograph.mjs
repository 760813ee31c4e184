import { fromInstagram, toInstagram } from '../../dist/index.js';
import { person } from '../work.mjs';

export const options = { to: person, messageId: '01HV5E6Z0000000000000000AA' };

export default {
  send: {
    input: (message) => message,
    call: (message) => toInstagram(message, options),
  },
  receive: {
    input: (webhook) => webhook,
    call: (webhook) => fromInstagram(webhook),
    // Without the item by reference and its JSON text: they only carry the input along.
    kept: ({ outcomes }) => outcomes.map(({ raw, payload, ...outcome }) => outcome),
  },
};
