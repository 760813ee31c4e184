export { answerChallenge, type ChallengeAnswer, type ChallengeQuery } from './challenge.ts';
export { verifySignature } from './signature.ts';
