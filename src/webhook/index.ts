/**
 * The checks of a webhook's address, before anything is parsed: the challenge and the signatures.
 *
 * @module convograph/webhook
 */

export { answerChallenge, type ChallengeAnswer, type ChallengeQuery } from './challenge.ts';
export { verifySignature } from './signature.ts';
