/** What is mutated, and which tests judge it. */

/** In these files every mutant must die, in each run: a fault in one of them cuts a text wrong or lets a forger in. */
export const strict = [
  'src/outbound/options/limits.ts',
  'src/outbound/text/link-in-running-text.ts',
  'src/outbound/text/measure.ts',
  'src/outbound/text/split-text.ts',
  'src/shared/choice-payload.ts',
  'src/webhook/signature.ts',
];

/** Sentences for the pages, and nothing else. The tests of the pages compare them with the code, the fixtures and the types. */
export const sentences = [
  'src/inbound/reason-docs.ts',
  'src/outbound/answers/graph-error-docs.ts',
  'src/outbound/messages/omni.ts',
  'src/outbound/report/notice-docs.ts',
];

/** The folders whose other files are mutated too. */
export const folders = ['src/inbound', 'src/outbound', 'src/shared', 'src/webhook'];

/**
 * Tests of behaviour, without properties: a mutant costs one run of those that reach it. They run in this order, and the
 * first that fails is the killer. Fixtures come first, for a change of one folder of them concerns few source files.
 */
export const judges = [
  'test/outbound-fixtures.test.ts',
  'test/inbound-fixtures.test.ts',
  'test/answer-fixtures.test.ts',
  'test/limits.test.ts',
  'test/text-cutting.test.ts',
  'test/send-window.test.ts',
  'test/send-response.test.ts',
  'test/check-request.test.ts',
  'test/webhook.test.ts',
  'test/fields.test.ts',
  'test/nearest.test.ts',
  'test/explain.test.ts',
  'test/outbound-explain.test.ts',
  'test/outbound-paths.test.ts',
  'test/outbound.test.ts',
  'test/inbound.test.ts',
  'test/caps.test.ts',
  'test/proportion.test.ts',
];
