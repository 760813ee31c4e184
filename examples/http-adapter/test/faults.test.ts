import { describe, expect, it } from 'vitest';
import { account, alice, bob, eventually, requestTo, startWorld, type World } from './support/world.ts';

const text = (words: string) => ({ text_message: { text: words } });

function explicit(request: object): object {
  return { ...text('Hi'), explicit_channel_message: { INSTAGRAM: JSON.stringify(request) } };
}

/** The requests of which it is not known whether they were sent. */
function inDoubt(world: World): readonly object[] {
  return world.database.query('SELECT * FROM jobs WHERE sending = 1');
}

function textsOf(world: World): readonly unknown[] {
  return world.target.callbacks().map(({ message }) => message?.contact_message.text_message?.text);
}

function wordsTo(world: World, person: string): readonly unknown[] {
  return world.standIn.sent
    .filter(({ contact }) => contact === person)
    .map(({ request }) => Object(request).message.text);
}

async function startChat(settings: Readonly<Record<string, string>> = {}): Promise<World> {
  const world = await startWorld({ settings });
  await world.standIn.says(alice, { text: 'Hi' });
  await world.standIn.says(bob, { text: 'Hi' });
  return world;
}

/** The service waits for an echo without an end. */
const patient = { ECHO_WAIT_SECONDS: '3600' };

async function sendAll(world: World, person: string, words: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const each of words) ids.push(await world.send(person, text(each)));
  return ids;
}

async function allReported(world: World, ids: readonly string[], reports: readonly string[]): Promise<void> {
  await eventually(() => expect(ids.map(world.reports)).toStrictEqual(ids.map(() => reports)));
}

describe('a request that failed without effect', () => {
  const rateLimit = { message: 'Too many calls', type: 'IGApiException', code: 613, error_subcode: 2534040 };

  it.each([
    ['a rate limit', { status: 400, error: rateLimit }],
    ['too many requests', { status: 429, text: '' }],
    ['a passing fault', { status: 400, error: { message: 'Try later', type: 'OAuthException', code: 2 } }],
  ] as const)('should be sent again after %s, and before what comes after it', async (_, fault) => {
    const world = await startChat();
    world.standIn.faults(fault, fault);

    const ids = await sendAll(world, alice, ['1', '2', '3']);

    await allReported(world, ids, ['DELIVERED']);
    expect(wordsTo(world, alice)).toStrictEqual(['1', '2', '3']);
  });

  it('should not keep others waiting', async () => {
    const world = await startChat({ FIRST_RETRY_SECONDS: '3600', LONGEST_RETRY_SECONDS: '3600' });
    world.standIn.faults({ status: 400, error: rateLimit });
    await sendAll(world, alice, ['1']);
    await eventually(() => expect(world.database.query('SELECT * FROM jobs WHERE attempts = 1')).toHaveLength(1));

    const ids = await sendAll(world, bob, ['1', '2']);

    await allReported(world, ids, ['DELIVERED']);
    expect(wordsTo(world, alice)).toStrictEqual([]);
  });

  it('should fail its message when the time is over', async () => {
    const world = await startChat();
    world.standIn.faults(...Array.from({ length: 100 }, () => ({ status: 400, error: rateLimit })));

    const ids = await sendAll(world, alice, ['1']);
    await eventually(() => expect(world.database.query('SELECT * FROM jobs WHERE attempts > 0')).toHaveLength(1));
    world.database.query('UPDATE jobs SET give_up = 0');

    await allReported(world, ids, ['FAILED']);
    const reason = { code: 'RATE_LIMITED', description: 'The underlying channel reported: Too many calls' };
    expect(world.target.callbacks().at(-1)).toMatchObject({ message_delivery_report: { reason } });
  });

  it('should keep every message of a burst over the rate limit', async () => {
    const world = await startWorld({ standIn: { requestsPerSecond: 20 } });
    await world.standIn.says(alice, { text: 'Hi' });
    await world.standIn.says(bob, { text: 'Hi' });

    const words = Array.from({ length: 25 }, (_, index) => String(index));
    const ids = (await Promise.all([alice, bob].map((each) => sendAll(world, each, words)))).flat();

    await allReported(world, ids, ['DELIVERED']);
    expect([wordsTo(world, alice), wordsTo(world, bob)]).toStrictEqual([words, words]);
  });
});

describe('a request of which no answer came', () => {
  it.each([
    ['the connection broke after it was sent', 'drop-after'],
    ['half of the answer came', 'half-answer'],
  ] as const)('should not be sent again where %s: its echo confirms it', async (_, fault) => {
    const world = await startChat(patient);
    world.standIn.faults(fault);

    const ids = await sendAll(world, alice, ['1', '2']);

    await allReported(world, ids, ['DELIVERED']);
    expect(wordsTo(world, alice)).toStrictEqual(['1', '2']);
  });

  it('should not be sent again where the answer took too long', async () => {
    const world = await startChat(patient);
    world.standIn.faults({ until: new Promise(() => {}) });

    const ids = await sendAll(world, alice, ['1', '2']);

    await allReported(world, ids, ['DELIVERED']);
    expect(wordsTo(world, alice)).toStrictEqual(['1', '2']);
  });

  it('should not be taken for sent because of another message with the same person', async () => {
    const world = await startChat();
    world.standIn.faults({ status: 502, text: '<html>' });

    const ids = await sendAll(world, alice, ['1']);
    await eventually(() => expect(inDoubt(world)).toHaveLength(1));
    world.standIn.posts(echoTo(alice, 'mid.elsewhere', 'Written in the app'));

    await allReported(world, ids, ['DELIVERED']);
    expect(wordsTo(world, alice)).toStrictEqual(['1']);
    expect(world.target.callbacks().filter((each) => 'unsupported_callback' in each)).toHaveLength(1);
  });

  it.each([
    ['the connection broke before', 'drop-before'],
    ['a proxy answered', { status: 502, text: '<html>Bad gateway</html>' }],
  ] as const)('should be sent again, before what comes after it, where %s and no echo comes', async (_, fault) => {
    const world = await startChat();
    world.standIn.faults(fault);

    const ids = await sendAll(world, alice, ['1', '2']);

    await allReported(world, ids, ['DELIVERED']);
    expect(wordsTo(world, alice)).toStrictEqual(['1', '2']);
  });

  it('should stay in doubt when the next attempt is put off', async () => {
    const world = await startChat();
    const words = 'Hello';
    world.standIn.faults({ status: 502, text: '' }, ...Array.from({ length: 20 }, () => ({ status: 429, text: '' })));

    const id = await world.send(alice, text(words));
    await eventually(() => expect(world.database.query('SELECT * FROM jobs WHERE attempts > 1')).toHaveLength(1));
    world.standIn.posts(echoTo(alice, 'mid.late', words));

    await allReported(world, [id], ['DELIVERED']);
    expect(world.standIn.sent).toStrictEqual([]);
  });

  it('should not be confirmed by an echo that is older than it', async () => {
    const world = await startChat();
    world.standIn.faults({ status: 502, text: '' });

    const id = await world.send(alice, text('OK'));
    await eventually(() => expect(inDoubt(world)).toHaveLength(1));
    world.standIn.posts(echoTo(alice, 'mid.yesterday', 'OK', Date.now() - 86_400_000));

    await allReported(world, [id], ['DELIVERED']);
    expect(world.standIn.sent).toHaveLength(1);
  });

  it.each([
    ['several images', { attachments: [{ type: 'image', payload: { url: 'https://example.com/a.png' } }] }, 'image'],
    ['a post', { attachment: { type: 'MEDIA_SHARE', payload: { id: '1' } } }, 'share'],
  ])('should know %s of an explicit message by their echo', async (_, message, type) => {
    const world = await startChat(patient);
    world.standIn.faults({ status: 502, text: '' });

    const id = await world.send(alice, explicit({ message }));
    await eventually(() => expect(inDoubt(world)).toHaveLength(1));
    world.standIn.posts(
      webhookOf({ mid: 'mid.1', is_echo: true, attachments: [{ type, payload: { url: 'x' } }] }, alice),
    );

    await allReported(world, [id], ['DELIVERED']);
    expect(world.standIn.sent).toStrictEqual([]);
  });

  it.each([{ body: 'Hi' }, 123, null])('should not spoil a batch where the text of its message is %j', async (odd) => {
    const world = await startChat(patient);
    world.standIn.faults({ status: 502, text: '' });
    await world.send(alice, explicit({ message: { text: odd } }));
    await eventually(() => expect(inDoubt(world)).toHaveLength(1));

    const echo = itemOf({ mid: 'mid.elsewhere', is_echo: true, text: 'Hi' }, alice);
    world.standIn.posts(bodyOf([echo, itemOf({ mid: 'mid.bob', text: 'Are you there?' }, bob)]));

    await eventually(() => expect(textsOf(world)).toContain('Are you there?'));
    expect(world.database.query('SELECT * FROM dead')).toStrictEqual([]);
    expect(world.database.query('SELECT * FROM held')).toHaveLength(1);
  });

  it('should be known by its echo where Instagram trims it', async () => {
    const world = await startChat(patient);
    world.standIn.faults({ status: 502, text: '' });

    const id = await world.send(alice, text('  Hello '));
    await eventually(() => expect(inDoubt(world)).toHaveLength(1));
    world.standIn.posts(echoTo(alice, 'mid.1', 'Hello'));

    await allReported(world, [id], ['DELIVERED']);
    expect(world.standIn.sent).toStrictEqual([]);
  });

  it('should wait for an echo that is still to be read', async () => {
    const world = await startChat({ ECHO_WAIT_SECONDS: '3600', REQUEST_TIMEOUT_SECONDS: '7200' });
    world.standIn.faults({ status: 502, text: '' });
    const id = await world.send(alice, text('1'));
    // Only after the answer: until then the time limit of the answer counts too, and would overwrite this.
    const answered = 'SELECT * FROM jobs WHERE sending = 1 AND due < ?';
    await eventually(() => expect(world.database.query(answered, Date.now() + 7_200_000)).toHaveLength(1));

    const others = Array.from({ length: 50 }, (_, index) => webhookOf({ mid: `mid.${index}`, text: 'Hi' }, bob));
    const bodies = [...others, echoTo(alice, 'mid.1', '1')].map((each) => JSON.stringify(each));
    world.database.transaction(() => {
      for (const body of bodies) world.database.query('INSERT INTO inbox (body, at) VALUES (?, 1)', body);
      world.database.query('UPDATE jobs SET due = 0');
    });
    await world.standIn.says(bob, { text: 'Hi' });

    await allReported(world, [id], ['DELIVERED']);
    expect(world.standIn.sent).toStrictEqual([]);
  });

  it('should know a card by its echo', async () => {
    const world = await startChat(patient);
    world.standIn.faults('drop-after');

    const choices = [{ text_message: { text: 'Yes' } }];
    const id = await world.send(alice, { card_message: { title: 'Tart', choices } });

    await allReported(world, [id], ['DELIVERED']);
    expect(world.standIn.sent).toHaveLength(1);
  });

  it('should never be sent again where Graph says that it was sent', async () => {
    const world = await startChat();
    const error = { message: 'Invalid reply', type: 'OAuthException', code: 1, error_subcode: 1357046 };
    world.standIn.faults({ status: 500, error });

    const ids = await sendAll(world, alice, ['1']);

    await allReported(world, ids, ['FAILED']);
    const reason = {
      code: 'CHANNEL_FAILURE',
      description: 'Neither an answer nor an echo came in time.',
      sub_code: 'UNSPECIFIED_SUB_CODE',
    };
    expect(world.target.callbacks().at(-1)).toMatchObject({ message_delivery_report: { reason } });
    expect(world.standIn.sent).toStrictEqual([]);
  });

  it('should not hold up what comes after it where it shows that somebody types', async () => {
    const world = await startChat(patient);
    world.standIn.faults({ status: 429, text: '' }, 'drop-before');
    await world.call('events:send', requestTo(alice, { event: { composing_event: {} } }));

    const ids = await sendAll(world, alice, ['1']);

    await allReported(world, ids, ['DELIVERED']);
    expect(world.standIn.sent).toHaveLength(1);
    const report = { status: 'FAILED', channel_identity: { channel: 'INSTAGRAM', identity: alice, app_id: 'app-1' } };
    expect(world.target.callbacks()).toContainEqual(
      expect.objectContaining({ event_delivery_report: expect.objectContaining(report) }),
    );
  });

  it('should never be in doubt where it shows that somebody types', async () => {
    const world = await startChat();
    world.standIn.faults({ until: new Promise(() => {}) });

    await world.call('events:send', requestTo(alice, { event: { composing_event: {} } }));

    await eventually(() => expect(world.standIn.sent).toHaveLength(1));
    expect(inDoubt(world)).toStrictEqual([]);
  });

  it('should be shown again at once where it shows that somebody types', async () => {
    const world = await startChat(patient);
    world.standIn.faults('drop-before');

    await world.call('events:send', requestTo(alice, { event: { composing_event: {} } }));

    await eventually(() => expect(world.standIn.sent).toHaveLength(1));
  });
});

function echoTo(person: string, mid: string, words: string, timestamp?: number): object {
  return webhookOf({ mid, is_echo: true, text: words }, person, timestamp);
}

function webhookOf(message: Readonly<Record<string, unknown>>, person: string, timestamp = Date.now()): object {
  return bodyOf([itemOf(message, person, timestamp)]);
}

/** A message of a person, or an echo of one to them. */
function itemOf(message: Readonly<Record<string, unknown>>, person: string, timestamp = Date.now()): object {
  const [sender, recipient] = message['is_echo'] ? [account, person] : [person, account];
  return { sender: { id: sender }, recipient: { id: recipient }, timestamp, message };
}

function bodyOf(messaging: readonly object[]): object {
  return { object: 'instagram', entry: [{ id: account, time: Date.now(), messaging }] };
}

describe('a request', () => {
  it('should not wait for a slow one to another person before it is tried again', async () => {
    const world = await startChat({ REQUEST_TIMEOUT_SECONDS: '5' });
    world.standIn.faults({ slowMs: 3000 }, { status: 429, text: '' });
    const slow = await world.send(alice, text('1'));
    await eventually(() => expect(world.standIn.sent).toHaveLength(1));

    const id = await world.send(bob, text('2'));

    await allReported(world, [id], ['DELIVERED']);
    expect(world.reports(slow)).toStrictEqual([]);
  });

  it('should not wait for a target of callbacks that hangs', async () => {
    const world = await startWorld({ settings: { REQUEST_TIMEOUT_SECONDS: '5' } });
    await world.standIn.says(alice, { text: 'Hi' });
    await eventually(() => expect(world.target.callbacks()).toHaveLength(1));
    world.target.answers(...Array.from({ length: 100 }, () => 'hang' as const));
    for (let each = 0; each < 100; each++) world.standIn.posts(webhookOf({ mid: `m${each}`, text: 'Hi' }, `10${each}`));
    await eventually(() => expect(world.target.deliveries.length).toBeGreaterThanOrEqual(33));

    await world.send(alice, text('1'));

    await eventually(() => expect(world.standIn.sent).toHaveLength(1));
    expect(world.target.callbacks()).toHaveLength(1);
  });

  it('should not follow Graph elsewhere', async () => {
    const world = await startChat();
    await eventually(() => expect(world.target.deliveries).toHaveLength(2));
    world.standIn.faults({ status: 307, text: '', location: world.target.url });

    const id = await world.send(alice, text('1'));

    await allReported(world, [id], ['FAILED']);
    expect(world.standIn.sent).toStrictEqual([]);
    // Two messages came in and one failed. None of them is the request.
    expect(world.target.deliveries).toHaveLength(3);
  });

  it('should fail where it could not be sent in time, with those of its message', async () => {
    const world = await startChat();
    const id = await world.send(alice, text('1'));
    await allReported(world, [id], ['DELIVERED']);
    const { database } = world;
    const at = Date.now();
    database.query(
      "INSERT INTO messages (id, kind, contact, at, metadata) VALUES ('late', 'message', ?, ?, '')",
      alice,
      at,
    );
    for (const [words, due] of [
      ['2', at],
      ['3', null],
    ] as const) {
      database.query(
        "INSERT INTO jobs (queue, lane, message_id, body, due, give_up) VALUES ('graph', ?, 'late', ?, ?, ?)",
        alice,
        JSON.stringify({ recipient: { id: alice }, messaging_type: 'RESPONSE', message: { text: words } }),
        due,
        at - 1,
      );
    }

    await world.standIn.says(alice, { text: 'Still there?' });

    await allReported(world, ['late'], ['FAILED']);
    expect(wordsTo(world, alice)).toStrictEqual(['1']);
    // The next message goes out.
    await allReported(world, await sendAll(world, alice, ['4']), ['DELIVERED']);
  });
});
