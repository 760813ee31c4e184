import { sentence } from '../../shared/sentence.ts';
import type { OutboundIssue, OutboundIssueCode } from '../../types/issues.ts';
import type { InfoDetails, Notice, NoticeCode } from '../../types/notices.ts';
import type { RequestIssue, RequestIssueCode } from '../../types/request-issues.ts';

type Code = NoticeCode | OutboundIssueCode | RequestIssueCode;

/** The second half of a code: what happened. */
type WhatHappened<Of = Code> = Of extends `${string}.${infer What}` ? What : never;

/** The first halves of codes, the things, that need more words. */
const things: { readonly [thing: string]: string } = {
  explicit: 'explicit message',
  'private-reply': 'private reply',
  'quick-reply': 'quick reply',
};

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
  doubtful: 'goes as written',
  dropped: 'is left out: private replies and sender actions take none',
  empty: 'must not be empty',
  encoded: 'is sent in another spelling',
  gone: 'is no longer offered by Instagram',
  grouped: 'goes together as one message',
  ignored: 'holds what Instagram does not take',
  invalid: 'is not valid',
  lost: 'cannot be shown',
  made: 'is made from other words',
  misplaced: 'does not belong there',
  missing: 'must not be missing',
  more: 'has more issues than are told',
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
  'value.unknown': 'is not documented there',
  'explicit.ignored': 'is addressed as the options say',
  'text.split': 'is over the limit and goes in parts, without the white space between them',
  'reply.dropped': 'is left out: private replies and sender actions quote none, and a body may quote its own',
};

/** Why a link is sent in another spelling, and in which. */
const spellings: { readonly [Because in InfoDetails['link.encoded']['because']]: string } = {
  space: 'because it has white space, or ends in what nobody sees: dropped at its ends, percent-encoded inside',
  'not-ascii': 'because it has letters outside ASCII: percent-encoded, in the host as punycode',
  sign: 'because it has signs that no link may have: percent-encoded, or as browsers read them',
};

const spellingOf: ReadonlyMap<unknown, string> = new Map(Object.entries(spellings));
const thingOf: ReadonlyMap<string, string> = new Map(Object.entries(things));
const happeningOf: ReadonlyMap<string, string> = new Map(Object.entries({ ...happenings, ...happeningsOfCodes }));

/**
 * Turns a notice or an issue of `toInstagram` or `checkRequest` into one English sentence, which quotes no content and may be logged. There is a
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
export function explain(noticeOrIssue: Notice | OutboundIssue | RequestIssue): string {
  const { issue }: { readonly issue?: unknown } = { issue: undefined, ...noticeOrIssue };
  const whole = sentenceOf(noticeOrIssue);
  if (noticeOrIssue.code !== 'explicit.doubtful' || !isRemark(issue)) return whole;
  return `${whole.slice(0, -1)}, but t${sentenceOf(issue).slice(1)}`;
}

interface Remark {
  readonly code?: unknown;
  readonly path?: unknown;
}

function isRemark(value: unknown): value is Remark {
  return Object.hasOwn(Object(value), 'code');
}

function sentenceOf(remark: Remark): string {
  const { code } = remark;
  const [, thing = '', what = ''] = (typeof code === 'string' && /^([a-z-]+)\.([a-z-]+)$/.exec(code)) || [];
  const happened = happeningOf.get(`${thing}.${what}`) ?? happeningOf.get(what);
  if (happened === undefined) {
    return sentence('message', 'has a notice or an issue that this version does not know', remark);
  }
  if (code === 'option.invalid') return optionSentence(happened, remark);
  const { because } = { because: undefined, ...remark };
  const spelling = code === 'link.encoded' ? spellingOf.get(because) : undefined;
  return sentence(thingOf.get(thing) ?? thing, spelling === undefined ? happened : `${happened}, ${spelling}`, remark);
}

/** Names the option where other sentences name the thing, and so not among the facts. */
function optionSentence(happened: string, issue: object): string {
  const { option, ...facts } = { option: undefined, ...issue };
  return sentence(typeof option === 'string' ? `option \`${option}\`` : 'option', happened, facts);
}
