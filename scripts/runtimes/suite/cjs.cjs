const all = require('convograph');
const inbound = require('convograph/inbound');
const outbound = require('convograph/outbound');
const webhook = require('convograph/webhook');

// A rejection that nobody handles ends every runtime that knows `require` with an exit code other than 0.
Promise.all([import('./suite.mjs'), import('./fixtures.mjs')]).then(([{ suite }, { fixtures }]) =>
  suite({ all, outbound, inbound, webhook }, fixtures),
);
