/**
 * How many outcomes a body gives. Meta sends at most 1000 updates in one:
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export const maxOutcomes = 2000;

/** How many outcomes one item gives. */
export const maxOutcomesOfItem = 100;
