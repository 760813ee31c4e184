import { describe, expect, it } from 'vitest';
import { readSendResponse, toInstagram } from '../src/outbound/index.ts';

const reported = 'The underlying channel reported: ';
const graphError = (code: number, error_subcode?: number, more: object = {}) => ({
  error: {
    message: 'Something in Japanese',
    type: 'IGApiException',
    code,
    ...(error_subcode && { error_subcode }),
    ...more,
  },
});

/** The table of the platform's contract: code, subcode (0: none), reason, retry, actor. */
const table = [
  [1, 0, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
  [1, 99, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
  [1, 1357046, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
  [2, 0, 'CHANNEL_FAILURE', 'later', 'nobody'],
  [3, 0, 'NO_PERMISSION', 'no', 'developer'],
  [4, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [10, 0, 'NO_PERMISSION', 'no', 'developer'],
  [10, 2534022, 'OUTSIDE_ALLOWED_SENDING_WINDOW', 'no', 'contact'],
  [10, 2018278, 'OUTSIDE_ALLOWED_SENDING_WINDOW', 'no', 'contact'],
  [10, 2018065, 'OUTSIDE_ALLOWED_SENDING_WINDOW', 'no', 'contact'],
  [10, 2018108, 'RECIPIENT_NOT_REACHABLE', 'no', 'contact'],
  [10, 2534077, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [10, 1893063, 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business'],
  [17, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [32, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [341, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [80002, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [80006, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [100, 0, 'BAD_REQUEST', 'no', 'developer'],
  [100, 33, 'BAD_REQUEST', 'no', 'developer'],
  [100, 2534013, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [100, 2534014, 'RECIPIENT_INVALID_CHANNEL_IDENTITY', 'no', 'developer'],
  [100, 2534015, 'BAD_REQUEST', 'no', 'developer'],
  [100, 2534023, 'CHANNEL_REJECT', 'no', 'nobody'],
  [100, 2534025, 'CHANNEL_REJECT', 'no', 'nobody'],
  [100, 2534029, 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business'],
  [100, 2534037, 'CHANNEL_REJECT', 'no', 'business'],
  [200, 2534037, 'CHANNEL_REJECT', 'no', 'business'],
  [100, 2534038, 'BAD_REQUEST', 'no', 'developer'],
  [100, 2534068, 'BAD_REQUEST', 'no', 'developer'],
  [77777, 2534068, 'BAD_REQUEST', 'no', 'developer'],
  [100, 2018001, 'RECIPIENT_INVALID_CHANNEL_IDENTITY', 'no', 'developer'],
  [100, 2018008, 'MEDIA_NOT_REACHABLE', 'later', 'developer'],
  [100, 2018014, 'BAD_REQUEST', 'no', 'developer'],
  [100, 2018035, 'BAD_REQUEST', 'no', 'developer'],
  [100, 2018047, 'MEDIA_TYPE_UNSUPPORTED', 'no', 'developer'],
  [100, 2018074, 'MEDIA_TYPE_UNSUPPORTED', 'no', 'developer'],
  [100, 2018109, 'MEDIA_TOO_LARGE', 'no', 'developer'],
  [100, 2018294, 'MEDIA_NOT_REACHABLE', 'later', 'developer'],
  [100, 2018320, 'BAD_REQUEST', 'no', 'developer'],
  [100, 1, 'BAD_REQUEST', 'no', 'developer'],
  [190, 0, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [190, 460, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [190, 463, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [190, 467, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [194, 0, 'BAD_REQUEST', 'no', 'developer'],
  [200, 0, 'NO_PERMISSION', 'no', 'developer'],
  [200, 1545041, 'RECIPIENT_NOT_REACHABLE', 'no', 'contact'],
  [200, 2534041, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [200, 2534066, 'NO_PERMISSION', 'no', 'developer'],
  [230, 0, 'NO_PERMISSION', 'no', 'developer'],
  [368, 0, 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business'],
  [551, 0, 'RECIPIENT_NOT_REACHABLE', 'no', 'contact'],
  [551, 1545041, 'RECIPIENT_NOT_REACHABLE', 'no', 'contact'],
  [613, 0, 'RATE_LIMITED', 'later', 'nobody'],
  [613, 2534040, 'RATE_LIMITED', 'later', 'nobody'],
  [613, 2018338, 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business'],
  [613, 1893016, 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business'],
  [2022, 0, 'DELIVERY_REJECTED_DUE_TO_POLICY', 'no', 'business'],
  [2500, 0, 'BAD_REQUEST', 'no', 'developer'],
  [9000001, 0, 'CHANNEL_REJECT', 'no', 'nobody'],
  [10900, 0, 'CHANNEL_REJECT', 'no', 'nobody'],
  [10903, 1893049, 'RECIPIENT_NOT_REACHABLE', 'no', 'contact'],
  [10904, 1893050, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [36000, 2207004, 'MEDIA_TOO_LARGE', 'no', 'developer'],
  [36103, 0, 'CHANNEL_BAD_CONFIGURATION', 'no', 'business'],
  [2018300, 0, 'CHANNEL_REJECT', 'no', 'business'],
  [2018321, 0, 'CHANNEL_REJECT', 'later', 'business'],
  [77777, 0, 'UNKNOWN', 'no', 'developer'],
] as const;

describe('readSendResponse', () => {
  it.each(table)('should read error %i/%i as %s', (code, subcode, reason, retry, actor) => {
    const answer = readSendResponse(400, graphError(code, subcode));

    const sub_code = reason === 'MEDIA_TYPE_UNSUPPORTED' ? 'ATTACHMENT_REJECTED' : 'UNSPECIFIED_SUB_CODE';
    expect(answer).toStrictEqual({
      status: 'failed',
      reason: { code: reason, description: `${reported}Something in Japanese`, sub_code },
      retry,
      actor,
      graph: { code, ...(subcode && { subcode }), type: 'IGApiException' },
    });
  });

  it('should take an accepted message', () => {
    const answer = readSendResponse(200, { recipient_id: '900000000000001', message_id: 'mid.1' });

    expect(answer).toStrictEqual({ status: 'accepted', mid: 'mid.1', contact: '900000000000001' });
  });

  it('should take ids that are numbers, and a body that is text', () => {
    const answer = readSendResponse(200, '{"recipient_id":9000,"message_id":"mid.1"}');

    expect(answer).toStrictEqual({ status: 'accepted', mid: 'mid.1', contact: '9000' });
  });

  it('should take an accepted sender action, which has no message id', () => {
    const [request] = toInstagram({ composing_event: {} }, { to: '9000' }).requests;

    expect(readSendResponse(200, { recipient_id: '9000' }, request)).toStrictEqual({
      status: 'accepted',
      contact: '9000',
    });
    expect(readSendResponse(200, {}, request)).toMatchObject({ status: 'failed', retry: 'unknown' });
    expect(readSendResponse(200, { recipient_id: '9000' })).toMatchObject({ status: 'failed', retry: 'unknown' });
  });

  it.each([
    ['a 200 with an error inside', 200, graphError(100), 'BAD_REQUEST', 'no', 'developer'],
    [
      'an unknown error that passes',
      500,
      graphError(77777, 0, { is_transient: true }),
      'UNKNOWN',
      'later',
      'developer',
    ],
    ['a known error that passes', 400, graphError(100, 0, { is_transient: true }), 'BAD_REQUEST', 'no', 'developer'],
    ['an error without a code', 500, { error: { message: 'x' } }, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['an error that is a text', 403, { error: 'no' }, 'CHANNEL_REJECT', 'no', 'developer'],
    [
      'numbers as texts',
      400,
      { error: { code: '10', error_subcode: '2534022' } },
      'OUTSIDE_ALLOWED_SENDING_WINDOW',
      'no',
      'contact',
    ],
    [
      'a 200 with an id and an error that passes',
      200,
      { error: { code: 1, error_subcode: 1357046 } },
      'CHANNEL_FAILURE',
      'unknown',
      'nobody',
    ],
    ['a 200 without an id', 200, {}, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a 200 with an empty id', 200, { message_id: '' }, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a 200 with an id that is null', 200, { message_id: null }, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a 200 with an id that is an object', 200, { message_id: {} }, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a 200 with an id too large', 200, '{"message_id":1e999}', 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a refusal with an id', 400, { message_id: 'mid.1' }, 'CHANNEL_REJECT', 'no', 'developer'],
    ['a failure with an id', 500, { message_id: 'mid.1' }, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a 200 with a null error', 200, { error: null }, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['HTML', 200, '<html>Sorry</html>', 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['HTML of a gateway', 502, '<html>Bad gateway</html>', 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['no body', 200, '', 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['no answer', 0, undefined, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['no number', Number.NaN, null, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['too many requests', 429, 'slow down', 'RATE_LIMITED', 'later', 'nobody'],
    ['the first redirection', 300, '', 'CHANNEL_REJECT', 'no', 'developer'],
    ['a redirection', 302, '', 'CHANNEL_REJECT', 'no', 'developer'],
    ['the last refusal', 499, {}, 'CHANNEL_REJECT', 'no', 'developer'],
    ['the first failure', 500, {}, 'CHANNEL_FAILURE', 'unknown', 'nobody'],
    ['a list', 400, [], 'CHANNEL_REJECT', 'no', 'developer'],
    ['an inherited id', 200, Object.create({ message_id: 'mid.1' }), 'CHANNEL_FAILURE', 'unknown', 'nobody'],
  ])('should read %s', (_, status, body, code, retry, actor) => {
    expect(readSendResponse(status, body)).toMatchObject({ status: 'failed', reason: { code }, retry, actor });
  });

  it.each([
    ['a byte order mark', '\ufeff{"message_id":"mid.1"}'],
    ['an error that is false', { message_id: 'mid.1', error: false }],
    ['an empty error', { message_id: 'mid.1', error: '' }],
  ])('should accept an answer with %s', (_, body) => {
    expect(readSendResponse(200, body)).toStrictEqual({ status: 'accepted', mid: 'mid.1' });
  });

  it('should keep an id as it is', () => {
    const answer = readSendResponse(200, '{"message_id":"mid.\ufeff1"}');

    expect(answer).toStrictEqual({ status: 'accepted', mid: 'mid.\ufeff1' });
  });

  it.each([undefined, null, true, {}, ['10'], '', 'x', 'x10', '10x', ' 10', '-10', '1e1', '0x10', Number.NaN, 1 / 0])(
    'should read an error with the code %j by the status alone',
    (code) => {
      const answer = readSendResponse(400, { error: { code, error_subcode: code, type: 10, message: 10 } });

      expect(answer).toStrictEqual({
        status: 'failed',
        reason: { code: 'CHANNEL_REJECT', description: `${reported}HTTP 400`, sub_code: 'UNSPECIFIED_SUB_CODE' },
        retry: 'no',
        actor: 'developer',
        graph: {},
      });
    },
  );

  it('should keep the id of a message that was sent in spite of an error', () => {
    const answer = readSendResponse(200, { message_id: 'mid.1', error: { code: 1, error_subcode: 1357046 } });

    expect(answer).toMatchObject({ status: 'failed', retry: 'unknown', mid: 'mid.1' });
  });

  it.each([null, 5, 'request', {}, { sender_action: undefined }])(
    'should take a request that is none: %s',
    (request) => {
      const answer = readSendResponse(200, { recipient_id: '9000' }, request as never);

      expect(answer).toMatchObject({ status: 'failed', retry: 'unknown' });
    },
  );

  it('should not throw for what cannot be read', () => {
    const body = {
      get error(): never {
        throw new Error('no');
      },
    };

    expect(readSendResponse(200, body)).toMatchObject({
      status: 'failed',
      reason: { description: `${reported}HTTP 0` },
      retry: 'unknown',
    });
    expect(readSendResponse(Symbol('200') as never, {})).toMatchObject({ status: 'failed', retry: 'unknown' });
  });

  it('should say what Graph said, else the status', () => {
    const told = graphError(2, 0, { fbtrace_id: 'AbC' });

    expect(readSendResponse(400, told)).toMatchObject({
      reason: { description: `${reported}Something in Japanese` },
      graph: { code: 2, type: 'IGApiException', traceId: 'AbC' },
    });
    expect(readSendResponse(503, 'x')).toMatchObject({ reason: { description: `${reported}HTTP 503` }, graph: {} });
    expect(readSendResponse(400, { error: { code: 2, message: '' } })).toMatchObject({
      reason: { description: `${reported}HTTP 400` },
      graph: { code: 2 },
    });
  });
});
