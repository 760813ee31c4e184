/**
 * What the library must do in every runtime. Has no imports, and uses no global that only one runtime has.
 *
 * @param entries The four entries of the package: `all`, `inbound`, `outbound`, `webhook`.
 * @param fixtures The project's fixtures, `outbound` and `inbound`.
 * @throws Error that lists the failures.
 */
export async function suite({ all, inbound, outbound, webhook }, fixtures) {
  const failures = [];
  const same = (name, actual, expected) => {
    if (text(actual) === text(expected)) return;
    failures.push(`${name}\n  came:     ${text(actual).slice(0, 500)}\n  expected: ${text(expected).slice(0, 500)}`);
  };

  for (const { name, input, options, expected } of fixtures.outbound) {
    const result = outbound.toInstagram(input, optionsOf(options));
    same(name, unordered(result), unordered(expected));
    for (const each of [...result.issues, ...result.notices]) {
      same(`${name}: explained`, /^[A-Z][^{}]+[.?]$/.test(all.explain(each)), true);
    }
  }

  for (const { name, input, options, expected, envelope, callbacks } of fixtures.inbound) {
    const result = inbound.fromInstagram(input, lookUpsOf(options));
    for (const issue of result.issues) same(`${name}: explained`, inbound.explain(issue), all.explain(issue));
    const outcomes = result.outcomes.map(({ raw, dedupeKey, ...rest }) => rest);
    same(name, { ...result, outcomes }, expected);
    if (!callbacks) continue;
    const made = result.outcomes.map((outcome) => inbound.toCallback(outcome, envelope));
    same(`${name}: callbacks`, JSON.stringify(made), JSON.stringify(callbacks));
  }

  same('every fixture there', fixtures.outbound.length > 300 && fixtures.inbound.length > 300, true);

  // Four people are one grapheme of 25 bytes: 40 of them are 1000 bytes. Only a segmenter knows.
  const family = '👨‍👩‍👧‍👦';
  same('a split between graphemes', outbound.toInstagram({ text_message: { text: family.repeat(41) } }, { to: '1' }), {
    status: 'adapted',
    rule: 'text_message',
    requests: [family.repeat(40), family].map((part) => ({
      recipient: { id: '1' },
      messaging_type: 'RESPONSE',
      message: { text: part },
    })),
    notices: [{ code: 'text.split', severity: 'info', path: '/text_message/text', parts: 2 }],
    issues: [],
  });

  const line = { code: 'choice.as-line', severity: 'info', path: '/choice_message/choices/1', request: 0 };
  const sentence = 'The choice at /choice_message/choices/1 goes as a line of text (request 0).';
  same('explain', [all.explain(line), outbound.explain(line)], [sentence, sentence]);

  const known = new Set(all.rules.map(({ id }) => id));
  const atWork = [...fixtures.outbound, ...fixtures.inbound].flatMap(({ expected }) =>
    expected.outcomes ? expected.outcomes.map(({ rule }) => rule) : (expected.rule ?? []),
  );
  same(
    'rules',
    atWork.filter((rule) => !known.has(rule)),
    [],
  );
  const shared = [...Object.entries(outbound), ...Object.entries(inbound), ...Object.entries(webhook)];
  const others = shared.filter(([name, value]) => name !== 'explain' && all[name] !== value);
  same('one and the same in both entries', others, []);

  same(
    'readSendResponse',
    outbound.readSendResponse({ status: 200, body: '{"recipient_id":"1","message_id":"mid.1"}' }),
    {
      status: 'accepted',
      mid: 'mid.1',
      contact: '1',
    },
  );
  const outside = {
    error: { message: 'Outside of allowed window', type: 'IGApiException', code: 10, error_subcode: 2534022 },
  };
  const failed = outbound.readSendResponse({ status: 400, body: new TextEncoder().encode(JSON.stringify(outside)) });
  const reason = {
    code: 'OUTSIDE_ALLOWED_SENDING_WINDOW',
    description: 'The underlying channel reported: Outside of allowed window',
    sub_code: 'UNSPECIFIED_SUB_CODE',
  };
  same('readSendResponse of a failure', failed, {
    status: 'failed',
    reason,
    retry: 'no',
    concerns: 'person',
    actor: 'contact',
    graph: { code: 10, subcode: 2534022, type: 'IGApiException' },
  });
  const envelope = {
    app_id: 'A',
    project_id: 'P',
    accepted_time: '2021-05-30T22:11:53.319Z',
    message_id: 'M',
    contact: '1',
  };
  same('toCallback of a failure', inbound.toCallback(failed, envelope), {
    app_id: 'A',
    accepted_time: '2021-05-30T22:11:53.319Z',
    event_time: '2021-05-30T22:11:53.319Z',
    project_id: 'P',
    message_delivery_report: {
      message_id: 'M',
      status: 'FAILED',
      channel_identity: { channel: 'INSTAGRAM', identity: '1', app_id: 'A' },
      reason,
      metadata: '',
    },
  });

  const hour = 3_600_000;
  const windowAfter = (hours) => outbound.sendWindow({ lastContactAt: 0, now: hours * hour, humanAgent: true });
  same(
    'sendWindow',
    [windowAfter(23), windowAfter(24), windowAfter(168)],
    [
      { open: true, until: 24 * hour },
      { open: true, until: 168 * hour, tag: 'HUMAN_AGENT' },
      { open: false, reason: 'closed' },
    ],
  );

  // A body, a secret and a signature that were computed elsewhere.
  const body = String.raw`{"object":"instagram","entry":[{"id":"17841400000000001","time":1700000000123,"messaging":[{"sender":{"id":"900000000000001"},"recipient":{"id":"17841400000000001"},"timestamp":1700000000000,"message":{"mid":"mid.T1","text":"caf\u00e9 \ud83d\ude42 https:\/\/example.com\/a"}}]}]}`;
  const header = 'sha256=e31d1c5168489e2ff5c9d41862d0725b94bbf4cfd671608fc61575e81686b53e';
  const secrets = ['another', 'contract-test-secret'];
  same('verifySignature', await webhook.verifySignature(body, header, secrets), true);
  same(
    'verifySignature of bytes',
    await webhook.verifySignature(new TextEncoder().encode(body), header, secrets),
    true,
  );
  same('verifySignature of another body', await webhook.verifySignature(`${body} `, header, secrets), false);
  same('verifySignature of another secret', await webhook.verifySignature(body, header, 'another'), false);

  const query = new URLSearchParams('hub.mode=subscribe&hub.verify_token=c5a8751a&hub.challenge=1158201444');
  same('answerChallenge', webhook.answerChallenge(query, 'c5a8751a'), { status: 200, body: '1158201444' });
  same('answerChallenge of another token', webhook.answerChallenge(query, 'c5a8751b'), { status: 403, body: '' });

  if (failures.length > 0) throw new Error(`${failures.length} failures\n${failures.slice(0, 3).join('\n')}`);
  console.log('suite: passed');
}

/** Writes JSON with sorted keys, so that equal values have equal texts. It shows `undefined` too. */
function text(value) {
  return JSON.stringify(value, (_, each) => {
    if (each === undefined) return '(undefined)';
    const isObject = typeof each === 'object' && each !== null && !Array.isArray(each);
    return isObject ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
  });
}

/** Sorts notices and issues: their order is no promise. */
function unordered(result) {
  const { requests, rule, status, issues, notices } = result;
  return [status, rule ?? '', JSON.stringify(requests), issues.map(text).sort(), notices.map(text).sort()];
}

function optionsOf({ templates, ...rest } = {}) {
  return {
    ...rest,
    ...(templates && { templates: ({ template_id }) => new Map(Object.entries(templates)).get(template_id) }),
  };
}

function lookUpsOf({ messageIds = {}, choices = {}, ...options } = {}) {
  const idOf = new Map(Object.entries(messageIds));
  const choiceOf = new Map(Object.entries(choices));
  return { ...options, messageIdOf: (mid) => idOf.get(mid), choiceOf: (payload) => choiceOf.get(payload) };
}
