/**
 * The security of the webhook's address: its challenge and its signatures. For the handler, before anything is parsed.
 *
 * @module convograph/webhook
 */

export { answerChallenge, type ChallengeAnswer, type ChallengeQuery } from './challenge.ts';
export { verifySignature } from './signature.ts';
