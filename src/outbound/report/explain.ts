import { sentence } from '../../shared/sentence.ts';
import type { OutboundIssue, OutboundIssueCode } from '../../types/issues.ts';
import type { Notice, NoticeCode } from '../../types/notices.ts';

type Code = NoticeCode | OutboundIssueCode;

/** The second half of a code: what happened. */
type WhatHappened<Of = Code> = Of extends `${string}.${infer What}` ? What : never;

/** The first halves of codes, the things, that need more words. */
const things: { readonly [thing: string]: string } = { explicit: 'explicit message', 'private-reply': 'private reply' };

/** What happened. What "cannot be" is so where a loss is reported, and where losses are refused. */
const happenings: { readonly [What in WhatHappened]: string } = {
  'as-json': 'goes as JSON text',
  'as-line': 'goes as a line of text',
  'as-link': 'goes as a link',
  'as-media': 'goes as media',
  'as-text': 'goes as text',
  'assumed-image': 'is taken for an image',
  blank: 'must not be blank',
  cut: 'is too long and must be cut',
  dropped: 'is left out of a private reply',
  empty: 'must not be empty',
  encoded: 'is sent in ASCII',
  grouped: 'goes together as one message',
  ignored: 'holds what Instagram does not take',
  invalid: 'is not valid',
  lost: 'cannot be shown',
  made: 'is made from other words',
  missing: 'must not be missing',
  moved: 'does not fit there and stands whole in another request',
  'no-comment': 'needs the option commentId',
  'no-kind': 'has no kind',
  'no-object': 'must be an object',
  'not-json': 'must be JSON',
  'number-lost': 'cannot be shown on a button',
  'number-moved': 'goes as a line of text',
  'out-of-range': 'must be in range',
  'part-lost': 'is not in the full name and cannot be shown',
  repaired: 'had lone surrogates, now U+FFFD',
  several: 'must be one alone',
  'several-kinds': 'has several kinds',
  short: 'is cut there and stands whole elsewhere in the same result',
  split: 'goes in parts',
  'text-only': 'must be one text without quick replies',
  'too-deep': 'is too deep',
  'too-long': 'is too long',
  'too-wide': 'holds too many items, keys or objects',
  unknown: 'is unknown',
  unreadable: 'throws when it is read',
  unresolved: 'needs a message from the option templates',
  unsupported: 'is nothing that Instagram has',
  untappable: 'is one more than quick replies fit',
  unused: 'cannot come back from a link or a line of text',
  'wrong-type': 'is of the wrong type',
};

/** What happened, where the half of the code does not tell. */
const happeningsOfCodes: { readonly [Of in Code]?: string } = {
  'choice.moved': 'goes as a quick reply of the text that follows',
};

const thingOf: ReadonlyMap<string, string> = new Map(Object.entries(things));
const happeningOf: ReadonlyMap<string, string> = new Map(Object.entries({ ...happenings, ...happeningsOfCodes }));

/**
 * Turns a notice or an issue of `toInstagram` into one English sentence, which quotes no content and may be logged. There is a
 * sentence for a code that this version does not know, too.
 *
 * @param noticeOrIssue One of the `notices` or `issues` of a result.
 * @example
 * ```ts
 * import { explain, toInstagram } from 'convograph/outbound';
 *
 * const { issues } = toInstagram({ text_message: { text: '' } });
 * for (const issue of issues) console.log(explain(issue)); // → The text at /text_message/text must not be blank.
 * ```
 */
export function explain(noticeOrIssue: Notice | OutboundIssue): string {
  const code: unknown = noticeOrIssue.code;
  const [, thing = '', what = ''] = (typeof code === 'string' && /^([a-z-]+)\.([a-z-]+)$/.exec(code)) || [];
  const happened = happeningOf.get(`${thing}.${what}`) ?? happeningOf.get(what);
  if (happened === undefined) {
    return sentence('message', 'has a notice or an issue that this version does not know', noticeOrIssue);
  }
  return code === 'option.invalid'
    ? optionSentence(happened, noticeOrIssue)
    : sentence(thingOf.get(thing) ?? thing, happened, noticeOrIssue);
}

/** Names the option where other sentences name the thing, and so not among the facts. */
function optionSentence(happened: string, issue: object): string {
  const { option, ...facts } = { option: undefined, ...issue };
  return sentence(typeof option === 'string' ? `option \`${option}\`` : 'option', happened, facts);
}
