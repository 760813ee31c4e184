import { describe, expect, it } from 'vitest';
import { graphErrorDocs } from '../src/outbound/answers/graph-error-docs.ts';
import { graphErrors } from '../src/outbound/answers/graph-errors.ts';
import { readSendResponse, type SendRequest, type SendResult, toInstagram } from '../src/outbound/index.ts';

const reported = 'The underlying channel reported: ';
const words = 'Something in Japanese';

const personal: SendRequest = { recipient: { id: '1' }, messaging_type: 'RESPONSE', message: { text: 'x' } };
const privateReply: SendRequest = {
  recipient: { comment_id: 'c1' },
  messaging_type: 'RESPONSE',
  message: { text: 'x' },
};

type Code = number | string | undefined;

const graphError = (code: Code, error_subcode?: Code, more: object = {}) => ({
  error: { message: words, type: 'IGApiException', code, error_subcode, ...more },
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const bufferOf = (text: string): ArrayBuffer => new Uint8Array(bytesOf(text)).buffer;

/** The forms in which one body may come. */
function formsOf(body: object): readonly unknown[] {
  const text = JSON.stringify(body);
  const bytes = bytesOf(text);
  const padded = new Uint8Array([0, ...bytes, 0]);
  return [
    body,
    text,
    `\ufeff${text}`,
    bytes,
    padded.subarray(1, -1),
    Buffer.from(text),
    bufferOf(text),
    new DataView(bufferOf(text)),
    JSON.parse(text),
  ];
}

/** What stands in a result of a known error: its reason, retry or likelihood, who acts, and what it concerns. */
type Row = readonly [error: string, reason: string, retry: string, actor: string, concerns: string, more?: object];

/** The table of the platform's contract. `*` is any code. */
const rows: readonly Row[] = [
  ['*/1357046', 'CHANNEL_FAILURE', 'sent', '', 'message'],
  ['*/1545041', 'RECIPIENT_NOT_REACHABLE', 'no', 'contact', 'person'],
  ['*/1545133', 'CHANNEL_REJECT', 'no', 'nobody', 'message', { already: true }],
  ['*/1893016', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'message'],
  ['*/1893049', 'RECIPIENT_NOT_REACHABLE', 'no', 'contact', 'person'],
  ['*/1893050', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'message'],
  ['*/1893063', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'account'],
  ['*/2018001', 'RECIPIENT_INVALID_CHANNEL_IDENTITY', 'no', 'developer', 'person'],
  ['*/2018008', 'MEDIA_NOT_REACHABLE', 'later', 'developer', 'message'],
  ['*/2018014', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2018035', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2018047', 'MEDIA_TYPE_UNSUPPORTED', 'no', 'developer', 'message'],
  ['*/2018065', 'OUTSIDE_ALLOWED_SENDING_WINDOW', 'no', 'contact', 'person'],
  ['*/2018074', 'MEDIA_TYPE_UNSUPPORTED', 'no', 'developer', 'message'],
  ['*/2018108', 'RECIPIENT_NOT_REACHABLE', 'no', 'contact', 'person'],
  ['*/2018109', 'MEDIA_TOO_LARGE', 'no', 'developer', 'message'],
  ['*/2018278', 'OUTSIDE_ALLOWED_SENDING_WINDOW', 'no', 'contact', 'person'],
  ['*/2018294', 'MEDIA_NOT_REACHABLE', 'later', 'developer', 'message'],
  ['*/2018300', 'CHANNEL_REJECT', 'no', 'business', 'person'],
  ['*/2018320', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2018321', 'CHANNEL_REJECT', 'later', 'business', 'person'],
  ['*/2018338', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'message'],
  ['*/2018352', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['*/2207004', 'MEDIA_TOO_LARGE', 'no', 'developer', 'message'],
  ['*/2207050', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'account'],
  ['*/2534001', 'RECIPIENT_NOT_REACHABLE', 'no', 'contact', 'person'],
  ['*/2534013', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'message'],
  ['*/2534014', 'RECIPIENT_INVALID_CHANNEL_IDENTITY', 'no', 'developer', 'person'],
  ['*/2534015', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2534022', 'OUTSIDE_ALLOWED_SENDING_WINDOW', 'no', 'contact', 'person'],
  ['*/2534023', 'CHANNEL_REJECT', 'no', 'nobody', 'message', { already: true }],
  ['*/2534025', 'CHANNEL_REJECT', 'no', 'nobody', 'message'],
  ['*/2534029', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'message'],
  ['*/2534037', 'CHANNEL_REJECT', 'no', 'business', 'person'],
  ['*/2534038', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2534040', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['*/2534041', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'message'],
  ['*/2534052', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2534066', 'CHANNEL_REJECT', 'no', 'business', 'message'],
  ['*/2534068', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['*/2534077', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'message'],
  ['*/2534080', 'MEDIA_TYPE_UNSUPPORTED', 'no', 'developer', 'message'],
  ['*/2534122', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'message'],
  ['-2', 'CHANNEL_FAILURE', 'later', 'nobody', 'message'],
  ['-1', 'CHANNEL_FAILURE', 'later', 'nobody', 'message'],
  ['1', 'CHANNEL_FAILURE', 'unknown', '', 'message'],
  ['2', 'CHANNEL_FAILURE', 'later', 'nobody', 'message'],
  ['3', 'NO_PERMISSION', 'no', 'developer', 'message'],
  ['4', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['10', 'NO_PERMISSION', 'no', 'developer', 'message'],
  ['17', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['32', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['100', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['102', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'account'],
  ['105', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['190', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'account'],
  ['194', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['200', 'NO_PERMISSION', 'no', 'developer', 'message'],
  ['230', 'NO_PERMISSION', 'no', 'developer', 'message'],
  ['341', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['368', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'message'],
  ['551', 'RECIPIENT_NOT_REACHABLE', 'no', 'contact', 'person'],
  ['613', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['1200', 'CHANNEL_FAILURE', 'later', 'nobody', 'message'],
  ['2022', 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business', 'message'],
  ['2500', 'BAD_REQUEST', 'no', 'developer', 'message'],
  ['10900', 'CHANNEL_REJECT', 'no', 'nobody', 'message', { already: true }],
  ['10903', 'RECIPIENT_NOT_REACHABLE', 'no', 'contact', 'person'],
  ['10904', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'message'],
  ['36000', 'MEDIA_TOO_LARGE', 'no', 'developer', 'message'],
  ['36103', 'CHANNEL_BAD_CONFIGURATION', 'no', 'business', 'account'],
  ['80001', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80002', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80003', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80004', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80005', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80006', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80007', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80008', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80009', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80010', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80011', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80012', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80013', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['80014', 'RATE_LIMITED', 'later', 'nobody', 'account'],
  ['9000001', 'CHANNEL_REJECT', 'no', 'nobody', 'message'],
];

/** Errors that the request or the words of Graph tell apart, each with its own test below. */
const particular = ['10: not the thread owner', 'private 500/-1', 'private 100/33'];

const rejectedMedia = ['*/2018047', '*/2018074'];

/** Errors that say only that something went wrong: a status of 429 says more. */
const vague = ['-2', '-1', '1', '2', '1200'];
const limited: Row = ['429', 'RATE_LIMITED', 'later', 'nobody', 'account'];

/** The whole result of an error. */
function resultOf(code: number | undefined, subcode: number | undefined, row: Row): unknown {
  const [error, reasonCode, retry, actor, concerns, more] = row;
  const sub_code = rejectedMedia.includes(error) ? 'ATTACHMENT_REJECTED' : 'UNSPECIFIED_SUB_CODE';
  const rest = {
    reason: { code: reasonCode, description: `${reported}${words}`, sub_code },
    concerns,
    graph: {
      ...(code !== undefined && { code }),
      ...(subcode !== undefined && { subcode }),
      type: 'IGApiException',
    },
  };
  if (retry === 'sent' || retry === 'unknown') return { status: 'uncertain', likely: retry, ...rest };
  return { status: 'failed', retry, actor, ...more, ...rest };
}

const named = (all: readonly Row[]) => all.map((row) => [row[0], row] as const);

describe('the table of errors', () => {
  it('should have a row here, and in the documentation, for every error', () => {
    const errors = [...graphErrors.keys()].toSorted();

    expect([...rows.map(([error]) => error), ...particular].toSorted()).toStrictEqual(errors);
    expect(graphErrorDocs.flatMap(({ errors: each }) => each.split(', ')).toSorted()).toStrictEqual(errors);
  });

  it.each(named(rows.filter(([error]) => error.startsWith('*/'))))(
    'should read the subcode of %s under any code',
    (_, row) => {
      const subcode = Number(row[0].slice(2));

      for (const code of [1, 10, 100, 200, -1, 190, 613, 77777, undefined]) {
        for (const body of formsOf(graphError(code, subcode))) {
          expect(readSendResponse({ status: 400, body })).toStrictEqual(resultOf(code, subcode, row));
        }
        const texts = graphError(code === undefined ? undefined : String(code), String(subcode));
        for (const status of [200, 400, 403, 429, 500, 503]) {
          expect(readSendResponse({ status, body: texts })).toStrictEqual(resultOf(code, subcode, row));
        }
      }
      expect(readSendResponse({ status: 400, body: graphError(subcode) })).toStrictEqual(
        resultOf(subcode, undefined, row),
      );
    },
  );

  it.each(named(rows.filter(([error]) => !error.startsWith('*/'))))('should read the code %s', (_, row) => {
    const code = Number(row[0]);

    for (const subcode of [undefined, 1, 33, 99, 460, 77777, -1]) {
      for (const body of formsOf(graphError(code, subcode))) {
        expect(readSendResponse({ status: 400, body })).toStrictEqual(resultOf(code, subcode, row));
      }
      const texts = graphError(String(code), subcode === undefined ? undefined : String(subcode));
      for (const status of [200, 401, 403]) {
        expect(readSendResponse({ status, body: texts }, personal)).toStrictEqual(resultOf(code, subcode, row));
      }
      expect(readSendResponse({ status: 429, body: texts }, personal)).toStrictEqual(
        resultOf(code, subcode, vague.includes(row[0]) ? limited : row),
      );
    }
  });
});

/** A result as the cases below say it: whole, in one line. */
function inOneLine(result: SendResult): string {
  if (result.status === 'accepted') return [result.status, result.mid, result.contact, result.attachmentId].join(' ');
  const { status, reason, concerns, retryAfter } = result;
  const after = retryAfter === undefined ? [] : [`after ${retryAfter}`];
  if (status === 'uncertain') return [status, result.likely, reason.code, concerns, ...after].join(' ');
  const already = result.already ? ['already'] : [];
  return [status, reason.code, result.retry, result.actor, concerns, ...already, ...after].join(' ');
}

const readInOneLine = (status: number, body: unknown, request?: SendRequest): string =>
  inOneLine(readSendResponse({ status, body }, request));

describe('private replies', () => {
  it.each([
    [500, -1, undefined, 'uncertain sent CHANNEL_FAILURE message'],
    [500, -1, 77777, 'uncertain sent CHANNEL_FAILURE message'],
    [500, -1, 2534023, 'failed CHANNEL_REJECT no nobody message already'],
    [400, -1, 2534023, 'failed CHANNEL_REJECT no nobody message already'],
    [400, -1, undefined, 'failed CHANNEL_FAILURE later nobody message'],
    [502, -1, undefined, 'uncertain unknown CHANNEL_FAILURE message'],
    [500, -2, undefined, 'uncertain unknown CHANNEL_FAILURE message'],
    [403, 200, 2534066, 'failed CHANNEL_REJECT no business message'],
    [400, 100, 2534066, 'failed CHANNEL_REJECT no business message'],
    [400, 77777, 2534066, 'failed CHANNEL_REJECT no business message'],
    [400, 2534066, undefined, 'failed CHANNEL_REJECT no business message'],
    [400, 100, 33, 'failed CHANNEL_REJECT no nobody message'],
    [400, 200, 33, 'failed NO_PERMISSION no developer message'],
    [400, 100, 1545133, 'failed CHANNEL_REJECT no nobody message already'],
    [400, 10900, undefined, 'failed CHANNEL_REJECT no nobody message already'],
  ])('should read status %i with %s/%s', (status, code, subcode, expected) => {
    for (const body of [
      ...formsOf(graphError(code, subcode)),
      graphError(String(code), subcode === undefined ? undefined : String(subcode)),
    ]) {
      expect(readInOneLine(status, body, privateReply)).toBe(expected);
    }
  });

  it.each([
    [500, -1, undefined, 'uncertain unknown CHANNEL_FAILURE message'],
    [400, 100, 33, 'failed BAD_REQUEST no developer message'],
  ])('should read status %i with %s/%s in another way where the request is none', (status, code, subcode, expected) => {
    const others: unknown[] = [
      undefined,
      null,
      {},
      { recipient: null },
      { recipient: { id: 'c1' } },
      { recipient: { comment_id: '' } },
      { recipient: { comment_id: undefined } },
      { recipient: Object.create({ comment_id: 'c1' }) },
      Object.create(privateReply),
    ];
    for (const request of others) {
      expect(readInOneLine(status, graphError(code, subcode), request as SendRequest)).toBe(expected);
    }
  });
});

describe('what else Graph says', () => {
  it.each([
    [
      'that it passes, of a refused link',
      400,
      508,
      2534122,
      { is_transient: true },
      'failed DELIVERY_REJECTED_DUE_TO_POLICY later business message',
    ],
    [
      'that it does not pass, of a refused link',
      400,
      508,
      2534122,
      { is_transient: 'true' },
      'failed DELIVERY_REJECTED_DUE_TO_POLICY no business message',
    ],
    [
      'that a known error passes',
      400,
      100,
      undefined,
      { is_transient: true },
      'failed BAD_REQUEST no developer message',
    ],
    [
      'that an unknown error passes',
      400,
      77777,
      undefined,
      { is_transient: true },
      'failed UNKNOWN later developer message',
    ],
    [
      'that an unknown error does not pass',
      400,
      77777,
      undefined,
      { is_transient: false },
      'failed UNKNOWN no developer message',
    ],
    ['an unknown error and 429', 429, 999, undefined, {}, 'failed RATE_LIMITED later nobody account'],
    ['an unknown error and 408', 408, 999, undefined, {}, 'failed CHANNEL_FAILURE later nobody message'],
    ['a wrong request and 408', 408, 100, undefined, {}, 'failed BAD_REQUEST no developer message'],
    ['that the error is unknown, and 408', 408, 1, undefined, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['an unknown error and 500', 500, 999, undefined, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['an unknown error and 503', 503, 999, 77777, { is_transient: true }, 'uncertain unknown CHANNEL_FAILURE message'],
    ['an unknown error and 599', 599, 999, undefined, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['an unknown error and 499', 499, 999, undefined, {}, 'failed UNKNOWN no developer message'],
    ['an unknown error and 200', 200, 999, undefined, {}, 'failed UNKNOWN no developer message'],
    ['a temporary error and 500', 500, -1, undefined, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['another temporary error and 503', 503, -2, undefined, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['a third temporary error and 500', 500, 1200, 99, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['that the service is unavailable, and 500', 500, 2, undefined, {}, 'uncertain unknown CHANNEL_FAILURE message'],
    ['a wrong request and 500', 500, 100, undefined, {}, 'failed BAD_REQUEST no developer message'],
    ['a rate limit and 503', 503, 613, undefined, {}, 'failed RATE_LIMITED later nobody account'],
    [
      'that it is not the owner, in words alone',
      403,
      10,
      undefined,
      { message: '(#10) Not the Thread Owner' },
      'failed NO_PERMISSION no business person',
    ],
    [
      'the same under an unknown subcode',
      403,
      10,
      77777,
      { message: 'not the thread owner' },
      'failed NO_PERMISSION no business person',
    ],
    [
      'the same under a known subcode',
      403,
      10,
      2534022,
      { message: 'not the thread owner' },
      'failed OUTSIDE_ALLOWED_SENDING_WINDOW no contact person',
    ],
    [
      'the same under another code',
      403,
      200,
      undefined,
      { message: 'not the thread owner' },
      'failed NO_PERMISSION no developer message',
    ],
  ])('should heed %s', (_, status, code, subcode, more, expected) => {
    for (const body of [
      ...formsOf(graphError(code, subcode, more)),
      graphError(String(code), subcode === undefined ? undefined : String(subcode), more),
    ]) {
      expect(readInOneLine(status, body)).toBe(expected);
    }
  });

  it.each([
    undefined,
    null,
    true,
    {},
    ['10'],
    '',
    '-',
    'x',
    'x10',
    '10x',
    ' 10',
    '+10',
    '--10',
    '1e1',
    '0x10',
    Number.NaN,
    1 / 0,
  ])('should read an error with the code %j by the status alone', (code) => {
    const body = { error: { code, error_subcode: code, type: 10, message: 10, fbtrace_id: 10 } };

    expect(readSendResponse({ status: 400, body })).toStrictEqual({
      status: 'failed',
      reason: { code: 'CHANNEL_REJECT', description: `${reported}HTTP 400`, sub_code: 'UNSPECIFIED_SUB_CODE' },
      retry: 'no',
      actor: 'developer',
      concerns: 'message',
      graph: {},
    });
  });

  it('should keep what its support asks for', () => {
    const body = graphError(2, undefined, { fbtrace_id: 'AbC' });

    expect(readSendResponse({ status: 400, body })).toMatchObject({
      graph: { code: 2, type: 'IGApiException', traceId: 'AbC' },
    });
  });

  it('should say what Graph said, else the status', () => {
    const said = (status: number, body: unknown) => readSendResponse({ status, body });

    expect(said(503, 'x')).toMatchObject({ reason: { description: `${reported}HTTP 503` }, graph: {} });
    expect(said(400, { error: { code: 2, message: '' } })).toMatchObject({
      reason: { description: `${reported}HTTP 400` },
      graph: { code: 2 },
    });
  });
});

describe('the status alone', () => {
  const unknown = 'uncertain unknown CHANNEL_FAILURE message';
  const refused = 'failed CHANNEL_REJECT no developer message';
  const likelySent = 'uncertain sent CHANNEL_FAILURE message';
  const html = '<html>Sorry</html>';

  it.each([
    ['an error without a code', 500, { error: { message: 'x' } }, unknown],
    ['an error that is a text', 403, { error: 'no' }, refused],
    ['a 200 without an id', 200, {}, unknown],
    ['a 200 with an empty id', 200, { message_id: '' }, unknown],
    ['a 200 with an id that is null', 200, { message_id: null }, unknown],
    ['a 200 with an id that is an object', 200, { message_id: {} }, unknown],
    ['a 200 with an id too large', 200, '{"message_id":1e999}', unknown],
    ['a 200 with a null error', 200, { error: null }, unknown],
    ['a 200 with an inherited id', 200, Object.create({ message_id: 'mid.1' }), unknown],
    ['a 200 with an attachment alone', 200, { attachment_id: '777' }, unknown],
    ['HTML', 200, html, unknown],
    ['HTML of a gateway', 502, html, unknown],
    ['HTML of a gateway in bytes', 502, bytesOf(html), unknown],
    ['HTML of a refusal', 403, html, refused],
    ['HTML of a refusal in bytes', 403, bufferOf(html), refused],
    ['JSON that is cut', 200, '{"recipient_id":"1","message_id":"m"', unknown],
    ['no body', 200, '', unknown],
    ['no bytes', 200, new Uint8Array(), unknown],
    ['a body that is undefined', 400, undefined, refused],
    ['a body that is null', 400, null, refused],
    ['no answer', 0, undefined, unknown],
    ['no number', Number.NaN, null, unknown],
    ['a status of its own', 199, {}, unknown],
    ['a request that came too late', 408, '', 'failed CHANNEL_FAILURE later nobody message'],
    ['a request that came too late, in HTML', 408, html, 'failed CHANNEL_FAILURE later nobody message'],
    ['the refusal before it', 407, '', refused],
    ['the refusal after it', 409, '', refused],
    ['too many requests', 429, 'slow down', 'failed RATE_LIMITED later nobody account'],
    ['too many requests, in HTML bytes', 429, bytesOf(html), 'failed RATE_LIMITED later nobody account'],
    ['the first redirection', 300, '', refused],
    ['a redirection', 302, '', refused],
    ['the last refusal', 499, {}, refused],
    ['the first failure', 500, {}, unknown],
    ['a list', 400, [], refused],
    ['a refusal with an id', 400, { message_id: 'mid.1' }, likelySent],
    ['a failure with an id', 500, { message_id: 'mid.1' }, likelySent],
    ['another success with an id', 201, { message_id: 'mid.1' }, likelySent],
    ['an id beside an error', 200, { message_id: 'mid.1', error: { code: 100 } }, likelySent],
    ['an id beside an unknown error', 400, { message_id: 'mid.1', error: { code: 999 } }, likelySent],
  ])('should read %s', (_, status, body, expected) => {
    expect(readInOneLine(status, body)).toBe(expected);
  });

  it('should give the whole result', () => {
    const sub_code = 'UNSPECIFIED_SUB_CODE';

    expect(readSendResponse({ status: 502, body: html })).toStrictEqual({
      status: 'uncertain',
      likely: 'unknown',
      reason: { code: 'CHANNEL_FAILURE', description: `${reported}HTTP 502`, sub_code },
      concerns: 'message',
      graph: {},
    });
    expect(readSendResponse({ status: 429 })).toStrictEqual({
      status: 'failed',
      reason: { code: 'RATE_LIMITED', description: `${reported}HTTP 429`, sub_code },
      retry: 'later',
      actor: 'nobody',
      concerns: 'account',
      graph: {},
    });
  });

  it('should keep the id of a message that was sent in spite of an error', () => {
    for (const error of [{ code: 1, error_subcode: 1357046 }, { code: 100 }, 'x']) {
      for (const status of [200, 400, 500]) {
        const { code, error_subcode: subcode } = Object(error);
        expect(readSendResponse({ status, body: { message_id: 'mid.1', error } })).toStrictEqual({
          status: 'uncertain',
          likely: 'sent',
          mid: 'mid.1',
          reason: {
            code: 'CHANNEL_FAILURE',
            description: `${reported}HTTP ${status}`,
            sub_code: 'UNSPECIFIED_SUB_CODE',
          },
          concerns: 'message',
          graph: { ...(code && { code }), ...(subcode && { subcode }) },
        });
      }
    }
  });

  it('should take a status that is a text', () => {
    expect(readInOneLine('429' as never, '')).toBe('failed RATE_LIMITED later nobody account');
    expect(readInOneLine(Symbol('200') as never, {})).toBe(unknown);
  });
});

describe('accepted requests', () => {
  const accepted = (body: unknown, request?: SendRequest) => readSendResponse({ status: 200, body }, request);

  it('should take a message in every form of its body', () => {
    for (const body of formsOf({ recipient_id: '900000000000001', message_id: 'mid.1' })) {
      expect(accepted(body)).toStrictEqual({ status: 'accepted', mid: 'mid.1', contact: '900000000000001' });
    }
  });

  it('should take ids that are numbers', () => {
    expect(accepted('{"recipient_id":9000,"message_id":"mid.1","attachment_id":777}')).toStrictEqual({
      status: 'accepted',
      mid: 'mid.1',
      contact: '9000',
      attachmentId: '777',
    });
  });

  it('should take a sender action, which has no message id', () => {
    const [request] = toInstagram({ composing_event: {} }, { to: '9000' }).requests;

    expect(accepted({ recipient_id: '9000' }, request)).toStrictEqual({ status: 'accepted', contact: '9000' });
    expect(accepted({}, request)).toMatchObject({ status: 'uncertain', likely: 'unknown' });
    expect(accepted({ recipient_id: '9000' })).toMatchObject({ status: 'uncertain', likely: 'unknown' });
  });

  it.each([null, {}, { sender_action: undefined }, Object.create({ sender_action: 'typing_on' })])(
    'should take a request that is none: %s',
    (request) => {
      expect(accepted({ recipient_id: '9000' }, request as never)).toMatchObject({ status: 'uncertain' });
    },
  );

  it.each([
    ['an error that is false', { message_id: 'mid.1', error: false }],
    ['an empty error', { message_id: 'mid.1', error: '' }],
    ['an error that is null', { message_id: 'mid.1', error: null }],
  ])('should accept an answer with %s', (_, body) => {
    expect(accepted(body)).toStrictEqual({ status: 'accepted', mid: 'mid.1' });
  });

  it('should keep an id as it is', () => {
    expect(accepted('{"message_id":"mid.\ufeff1"}')).toStrictEqual({ status: 'accepted', mid: 'mid.\ufeff1' });
  });

  it('should say nothing of headers', () => {
    const headers = { 'retry-after': '60' };

    expect(readSendResponse({ status: 200, body: { message_id: 'mid.1' }, headers })).toStrictEqual({
      status: 'accepted',
      mid: 'mid.1',
    });
  });
});

describe('how long to wait', () => {
  const waitOf = (headers: unknown, status = 429, body: unknown = ''): number | undefined => {
    const result = readSendResponse({ status, body, headers: headers as never });
    return result.status === 'accepted' ? undefined : result.retryAfter;
  };
  const usage = (...minutes: unknown[]) =>
    JSON.stringify({ 17841: minutes.map((each) => ({ type: 'messenger', estimated_time_to_regain_access: each })) });
  const date = 'Mon, 30 Nov 2026 20:00:00 GMT';
  const inTwoMinutes = 'Mon, 30 Nov 2026 20:02:00 GMT';

  it.each<readonly [string, unknown, number]>([
    ['seconds', { 'retry-after': '60' }, 60_000],
    ['a name in any case', { 'RETRY-After': '60' }, 60_000],
    ['Headers', new Headers({ 'Retry-After': '60' }), 60_000],
    ['a list', { 'retry-after': ['60', '90'] }, 90_000],
    ['a number', { 'retry-after': 60 }, 60_000],
    ['one name in two cases', { 'retry-after': '60', 'Retry-After': '90' }, 90_000],
    ['spaces around it', { 'retry-after': ' 60 ' }, 60_000],
    ['an object without a prototype', Object.assign(Object.create(null), { 'retry-after': '60' }), 60_000],
    ['a date', { 'Retry-After': inTwoMinutes, Date: date }, 120_000],
    ['a date in Headers', new Headers({ 'retry-after': inTwoMinutes, date }), 120_000],
    ['the use of a business', { 'x-business-use-case-usage': usage(5) }, 300_000],
    ['the largest of several', { 'x-business-use-case-usage': usage(5, 7, 6) }, 420_000],
    ['a fraction of a minute', { 'x-business-use-case-usage': usage(0.00001) }, 1],
    ['minutes as text', { 'X-Business-Use-Case-Usage': usage('5') }, 300_000],
    [
      'minutes of several accounts',
      {
        'x-business-use-case-usage':
          '{"1":[{"estimated_time_to_regain_access":5}],"2":[{"estimated_time_to_regain_access":6}]}',
      },
      360_000,
    ],
    [
      'minutes of one without a list',
      { 'x-business-use-case-usage': '{"1":{"estimated_time_to_regain_access":5}}' },
      300_000,
    ],
    ['the use of an app', { 'X-App-Usage': '{"call_count":100,"estimated_time_to_regain_access":2}' }, 120_000],
    ['usage in Headers', new Headers({ 'X-App-Usage': '{"estimated_time_to_regain_access":2}' }), 120_000],
    [
      'the largest of all headers',
      {
        'retry-after': '60',
        'x-app-usage': '{"estimated_time_to_regain_access":2}',
        'x-business-use-case-usage': usage(1),
      },
      120_000,
    ],
    [
      'one good header beside bad ones',
      { 'retry-after': '60', 'x-app-usage': '{', 'x-business-use-case-usage': '[null]' },
      60_000,
    ],
    ['seven days', { 'retry-after': '604800' }, 604_800_000],
    ['pairs', [['Retry-After', '60']], 60_000],
    [
      'the largest of several pairs of one name',
      [
        ['retry-after', '60'],
        ['date', date],
        ['Retry-After', '90'],
      ],
      90_000,
    ],
    ['pairs with a list', [['retry-after', ['60', '90']]], 90_000],
    ['names and values by turns', ['Content-Type', 'text/html', 'Retry-After', '60'], 60_000],
    ['a map', new Map([['Retry-After', '60']]), 60_000],
    ['a map with a date', new Map(Object.entries({ 'Retry-After': inTwoMinutes, DATE: date })), 120_000],
    ['a row of pairs that is gone through once', new Map([['retry-after', '60']]).entries(), 60_000],
    ['an object with another header of the name get', { get: '5', 'retry-after': '60' }, 60_000],
    ['what has a method get alone', { get: (name: string) => (name === 'retry-after' ? '60' : null) }, 60_000],
    ['a header beside pairs that are none', [null, [], ['retry-after'], [5, '70'], ['retry-after', '60']], 60_000],
  ])('should read %s', (_, headers, expected) => {
    expect(waitOf(headers)).toBe(expected);
  });

  it.each<readonly [string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['a text', 'retry-after: 60'],
    ['an empty list', []],
    ['pairs of other headers', [['content-type', 'text/html']]],
    ['a value that is the name of a header', ['content-type', 'retry-after', '60']],
    ['a name without a value', ['content-type', 'text/html', 'retry-after']],
    ['names and values in bytes', [bytesOf('retry-after'), bytesOf('60')]],
    ['a list of objects', [{ name: 'retry-after', value: '60' }]],
    ['what cannot be gone through', { [Symbol.iterator]: 5, 'retry-after': '60' }],
    ['other headers', { 'content-type': 'text/html' }],
    ['an inherited header', Object.create({ 'retry-after': '60' })],
    ['nothing to wait', { 'retry-after': '0' }],
    ['less than nothing', { 'retry-after': '-60' }],
    ['no whole seconds', { 'retry-after': '1.5' }],
    ['words', { 'retry-after': 'soon' }],
    ['seconds with a word', { 'retry-after': '60 seconds' }],
    ['another number', { 'retry-after': '1e3' }],
    ['more than seven days', { 'retry-after': '604801' }],
    ['more than a number holds', { 'retry-after': '9'.repeat(400) }],
    ['an object', { 'retry-after': { seconds: 60 } }],
    ['a date without the date of the answer', { 'retry-after': inTwoMinutes }],
    ['a date that has passed', { 'retry-after': date, date: inTwoMinutes }],
    ['a date that is none', { 'retry-after': 'Xyz, 99 Abc 2026 20:02:00 GMT', date }],
    ['the date of the answer that is none', { 'retry-after': inTwoMinutes, date: 'today' }],
    ['a date in no zone', { 'retry-after': 'Mon, 30 Nov 2026 20:02:00', date: 'Mon, 30 Nov 2026 20:00:00' }],
    ['a date behind words', { 'retry-after': `on ${inTwoMinutes}`, date }],
    ['a date before words', { 'retry-after': `${inTwoMinutes} (later)`, date }],
    ['a date in another form', { 'retry-after': '2026-11-30T20:02:00GMT', date }],
    ['usage without a time', { 'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":25}' }],
    ['usage of nothing', { 'x-business-use-case-usage': usage(0) }],
    ['usage that is negative', { 'x-business-use-case-usage': usage(-5) }],
    ['usage that is too large', { 'x-business-use-case-usage': usage(1e300) }],
    ['usage that is no number', { 'x-business-use-case-usage': usage(null, true, 'soon', {}, [5]) }],
    ['usage that is no object', { 'x-business-use-case-usage': '[5,null,"x"]', 'x-app-usage': 'null' }],
    ['usage that is no JSON', { 'x-business-use-case-usage': '{"1":[{"estimated_time_to_regain_access":5}' }],
    [
      'headers that throw',
      {
        get 'retry-after'(): string {
          throw new Error('no');
        },
      },
    ],
    [
      'a getter that throws',
      {
        get() {
          throw new Error('no');
        },
      },
    ],
  ])('should not read %s', (_, headers) => {
    expect(waitOf(headers)).toBeUndefined();
  });

  it('should say it where something can be done later', () => {
    const headers = { 'retry-after': '60' };

    expect(waitOf(headers, 400, graphError(613))).toBe(60_000);
    expect(waitOf(headers, 400, graphError(1200))).toBe(60_000);
    expect(waitOf(headers, 429, graphError(999))).toBe(60_000);
    expect(waitOf(headers, 503)).toBe(60_000);
    expect(waitOf(headers, 500, graphError(-1))).toBe(60_000);
    expect(waitOf(headers, 400, graphError(100))).toBeUndefined();
    expect(waitOf(headers, 403)).toBeUndefined();
  });
});

/** What `fetch` throws in Node: a TypeError whose cause says why. */
const nodeError = (cause: unknown): Error => new TypeError('fetch failed', { cause });
const errorWith = (fields: object, message = 'x'): Error => Object.assign(new Error(message), fields);
const refusal = errorWith({ code: 'ECONNREFUSED' });
const levels = (count: number) => Array.from({ length: count });
const wrapped = (count: number) => levels(count).reduce<Error>((cause) => new Error('x', { cause }), refusal);
const listed = (count: number) => levels(count).reduce<Error>((each) => new AggregateError([each]), refusal);
const codes = (...all: string[]) => all.map((code) => errorWith({ code }));

describe('what fetch throws', () => {
  const unsent = {
    status: 'failed',
    reason: {
      code: 'CHANNEL_FAILURE',
      description: 'The underlying channel could not be reached',
      sub_code: 'UNSPECIFIED_SUB_CODE',
    },
    retry: 'later',
    actor: 'nobody',
    concerns: 'account',
    graph: {},
  };
  const perhapsSent = {
    status: 'uncertain',
    likely: 'unknown',
    reason: {
      code: 'CHANNEL_FAILURE',
      description: 'The underlying channel gave no answer that can be read',
      sub_code: 'UNSPECIFIED_SUB_CODE',
    },
    concerns: 'message',
    graph: {},
  };

  it.each<readonly [string, unknown]>([
    ...codes(
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EHOSTDOWN',
      'ENETDOWN',
      'UND_ERR_CONNECT_TIMEOUT',
      'CERT_CHAIN_TOO_LONG',
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
      'CERT_REVOKED',
      'CERT_UNTRUSTED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERROR_IN_CERT_NOT_BEFORE_FIELD',
      'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
      'HOSTNAME_MISMATCH',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ).map((cause) => [`Node: ${Reflect.get(cause, 'code')}`, nodeError(cause)] as const),
    ...codes(
      'ConnectionRefused',
      'FailedToOpenSocket',
      'ECONNREFUSED',
      'ENOTFOUND',
      'EHOSTUNREACH',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'UNKNOWN_CERTIFICATE_VERIFICATION_ERROR',
    ).map((error) => [`Bun: ${Reflect.get(error, 'code')}`, error] as const),
    [
      'Bun: with a cause',
      errorWith({ code: 'ConnectionRefused', cause: { code: 'ECONNREFUSED', syscall: 'connect' } }),
    ],
    ['Node: a plain object', { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } }],
    ['Node: a connection that timed out', nodeError(errorWith({ code: 'ETIMEDOUT', syscall: 'connect' }))],
    ['Node: a connection that is not allowed', nodeError(errorWith({ code: 'EPERM', syscall: 'connect' }))],
    ['Node: a look-up that failed', nodeError(errorWith({ code: 'EAI_FAIL', syscall: 'getaddrinfo' }))],
    ['Node: all addresses refused', nodeError(new AggregateError(codes('ECONNREFUSED', 'ENETUNREACH')))],
    [
      'Node: all addresses timed out or have no route',
      nodeError(
        errorWith({
          code: 'ETIMEDOUT',
          errors: [
            errorWith({ code: 'ETIMEDOUT', syscall: 'connect' }),
            errorWith({ code: 'ENETUNREACH', syscall: 'connect' }),
          ],
        }),
      ),
    ],
    ['a refusal within seven wrappers', wrapped(7)],
    ['a refusal within seven lists', listed(7)],
    ['no addresses, but a code', nodeError(errorWith({ code: 'ECONNREFUSED', errors: [] }))],
    ['a wrapper around it', new Error('could not send', { cause: nodeError(errorWith({ code: 'ECONNREFUSED' })) })],
    [
      'Deno: refused',
      nodeError(
        new Error(
          'error sending request for url (https://graph.instagram.com/): client error (Connect): tcp connect error: Connection refused (os error 111)',
        ),
      ),
    ],
    [
      'Deno: no such host',
      new TypeError(
        'error sending request for url (https://graph.instagram.com/): client error (Connect): dns error: failed to lookup address information: Name or service not known',
      ),
    ],
    [
      'Deno: certificate',
      new TypeError(
        'error sending request for url (https://graph.instagram.com/): client error (Connect): invalid peer certificate: Expired',
      ),
    ],
    [
      'Deno: before its second major version',
      new TypeError(
        'error sending request for url (https://graph.instagram.com/): error trying to connect: tcp connect error: Connection refused (os error 111)',
      ),
    ],
  ])('should know that nothing was sent: %s', (_, error) => {
    expect(readSendResponse({ error })).toStrictEqual(unsent);
    expect(readSendResponse({ error }, privateReply)).toStrictEqual(unsent);
  });

  const loop = errorWith({ code: 'ECONNREFUSED' });
  Object.assign(loop, { cause: loop });
  const throwing = new Proxy(new Error('x'), {
    get() {
      throw new Error('no');
    },
    getOwnPropertyDescriptor() {
      throw new Error('no');
    },
  });

  it.each<readonly [string, unknown]>([
    ...codes(
      'ECONNRESET',
      'EPIPE',
      'ETIMEDOUT',
      'EPROTO',
      'UND_ERR_SOCKET',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_BODY_TIMEOUT',
      'UND_ERR_ABORTED',
      'ERR_UNKNOWN',
      'toString',
      '',
    ).map((cause) => [`Node: ${Reflect.get(cause, 'code')}`, nodeError(cause)] as const),
    ...codes('ECONNRESET', 'ConnectionClosed', 'Timeout').map(
      (error) => [`Bun: ${Reflect.get(error, 'code')}`, error] as const,
    ),
    ['undefined', undefined],
    ['null', null],
    ['a text', 'ECONNREFUSED'],
    ['a number', 61],
    ['an empty object', {}],
    ['Node: no cause', nodeError(undefined)],
    ['Node: a cause without a code', nodeError(new Error('connect ECONNREFUSED 127.0.0.1:443'))],
    ['Node: a code that is a number', nodeError(errorWith({ code: 61 }))],
    ['Node: no route while reading', nodeError(errorWith({ code: 'EHOSTUNREACH', syscall: 'read' }))],
    ['Node: no network while writing', nodeError(errorWith({ code: 'ENETUNREACH', syscall: 'write' }))],
    ['Node: an inherited code', nodeError(Object.create({ code: 'ECONNREFUSED' }))],
    ['aborted', new DOMException('This operation was aborted', 'AbortError')],
    ['timed out', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
    ['aborted after a refusal', errorWith({ name: 'AbortError', cause: errorWith({ code: 'ECONNREFUSED' }) })],
    ['timed out after a refusal', errorWith({ name: 'TimeoutError', cause: errorWith({ code: 'ECONNREFUSED' }) })],
    ['reset after a refusal', errorWith({ code: 'ECONNRESET', cause: errorWith({ code: 'ECONNREFUSED' }) })],
    ['refused after a reset', errorWith({ code: 'ECONNREFUSED', cause: errorWith({ code: 'ECONNRESET' }) })],
    ['Node: one address of two was reset', nodeError(new AggregateError(codes('ECONNREFUSED', 'ECONNRESET')))],
    [
      'Node: one address of two was reset, and the code is of the other',
      nodeError(errorWith({ code: 'ECONNREFUSED', errors: codes('ECONNREFUSED', 'ECONNRESET') })),
    ],
    ['Node: no addresses', nodeError(new AggregateError([]))],
    ['a cause without an end', loop],
    ['a refusal within eight wrappers', wrapped(8)],
    ['a refusal within eight lists', listed(8)],
    ['an error that throws', throwing],
    ['an error with a cause that throws', nodeError(throwing)],
    [
      'Deno: reset',
      nodeError(
        new Error(
          'error sending request from 127.0.0.1:46308 for https://graph.instagram.com/ (127.0.0.1:443): client error (SendRequest): connection error: Connection reset by peer (os error 104)',
        ),
      ),
    ],
    ['Deno: reset, in short', nodeError(new Error('Connection reset by peer (os error 104)'))],
    ['a message beside a code', errorWith({ code: 'ECONNRESET' }, 'client error (Connect): tcp connect error')],
    ['a message that is none', { message: ['client error (Connect)'] }],
    ['Workers: lost', errorWith({ retryable: true }, 'Network connection lost.')],
    ['Workers: internal', new Error('internal error; reference = n6d9krnakr5ua3lr21io3l8u')],
    ['a browser', new TypeError('Failed to fetch')],
  ])('should not know whether it was sent: %s', (_, error) => {
    expect(readSendResponse({ error })).toStrictEqual(perhapsSent);
  });

  it('should read the status where it is there, too', () => {
    const error = errorWith({ code: 'ECONNREFUSED' });

    expect(inOneLine(readSendResponse({ status: 429, error } as never))).toBe(
      'failed RATE_LIMITED later nobody account',
    );
    expect(inOneLine(readSendResponse({ status: undefined, error } as never))).toBe(
      'failed CHANNEL_FAILURE later nobody account',
    );
  });

  it('should not know whether it was sent where the answer throws', () => {
    const body = {
      get error(): never {
        throw new Error('no');
      },
    };

    expect(readSendResponse({ status: 200, body })).toStrictEqual(perhapsSent);
    expect(readSendResponse(throwing as never)).toStrictEqual(perhapsSent);
  });
});

describe('mistakes of the caller', () => {
  const response = new Response('{}');
  const whole =
    'readSendResponse: give { status: response.status, body: await response.text(), headers: response.headers }, or { error } with what was thrown';

  const unread = 'readSendResponse: the body is not read yet: give await response.text()';

  it.each<readonly [string, unknown, string]>([
    ['a status', 200, whole],
    ['nothing', undefined, whole],
    ['null', null, whole],
    ['a list', [], whole],
    ['an empty object', {}, whole],
    ['no status', { status: undefined, body: '' }, whole],
    ['an inherited status', Object.create({ status: 200 }), whole],
    ['the response itself', response, whole],
    ['a promise', Promise.resolve({ status: 200 }), 'readSendResponse: the answer is a promise: await it first'],
    [
      'a body that is a promise',
      { status: 200, body: Promise.resolve('{}') },
      'readSendResponse: the body is a promise: await it first',
    ],
    [
      'a body that is a stream',
      { status: 200, body: response.body },
      'readSendResponse: the body is a stream: read it first',
    ],
    ['a body that is a function', { status: 200, body: response.text }, unread],
    ['a body that is a whole response', { status: 200, body: response }, unread],
    ['a body that is a blob', { status: 200, body: new Blob(['{}']) }, unread],
    ['an answer that has its body under another name', { status: 200, data: { message_id: 'mid.1' } }, whole],
    ['an answer that has its body as `text`', { status: 200, text: '{"message_id":"mid.1"}' }, whole],
    ['an answer whose body is still to be read', { status: 200, json: async () => ({}) }, whole],
  ])('should say what to do about %s', (_, answer, message) => {
    expect(() => readSendResponse(answer as never)).toThrow(new TypeError(message));
  });

  it.each<readonly [string, unknown, string]>([
    ['a promise', Promise.resolve({}), 'readSendResponse: the request is a promise: await it first'],
    ['a text', '{}', 'readSendResponse: give the request as the object that toInstagram made'],
    ['a number', 5, 'readSendResponse: give the request as the object that toInstagram made'],
  ])('should say what to do about a request that is %s', (_, request, message) => {
    expect(() => readSendResponse({ status: 200, body: '' }, request as never)).toThrow(new TypeError(message));
  });

  it.each(['then', 'getReader', 'arrayBuffer', 'json', 'get'])(
    'should take nothing for a mistake because all objects inherit a method: %s',
    (name) => {
      const answer = { status: 503, body: { error: { code: 2 } }, headers: { 'retry-after': '60' } };
      const results: SendResult[] = [];
      Object.defineProperty(Object.prototype, name, { value: () => '7', configurable: true });
      try {
        results.push(readSendResponse(answer, privateReply), readSendResponse({ status: 503 }, privateReply));
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }

      expect(results).toMatchObject([{ status: 'uncertain', retryAfter: 60_000 }, { status: 'uncertain' }]);
    },
  );

  it('should take a body with other keys of that kind', () => {
    const body = JSON.parse('{"then":"x","getReader":"x","message_id":"mid.1"}');

    expect(readSendResponse({ status: 200, body })).toStrictEqual({ status: 'accepted', mid: 'mid.1' });
  });
});
