import { describe, expect, it } from 'vitest';
import { account, alice, bob, eventually, startWorld, type World } from './support/world.ts';

const text = (words: string) => ({ text_message: { text: words } });
/** Too long for one request. */
const long = text(`${'a'.repeat(600)} ${'b'.repeat(600)}`);

async function sent(world: World, count: number): Promise<void> {
  await eventually(() => expect(world.standIn.sent).toHaveLength(count));
}

function passedOn(world: World): readonly object[] {
  return world.target.callbacks().filter((each) => 'unsupported_callback' in each);
}

/** An answer that comes when the test says so. */
function wait(): { readonly until: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { until, end };
}

/** No limit of time. */
const patient = { REQUEST_TIMEOUT_SECONDS: '3600' };

describe('a delivery report', () => {
  it('should tell of a message whose echo came', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });

    const id = await world.send(alice, text('Hello'));

    await eventually(() => expect(world.target.callbacks()).toHaveLength(2));
    const [message] = world.database.query<{ at: number }>('SELECT at FROM messages');
    expect(world.target.callbacks()[1]).toStrictEqual({
      app_id: 'app-1',
      accepted_time: new Date(message?.at ?? 0).toISOString(),
      event_time: expect.stringMatching(/Z$/),
      project_id: 'project-1',
      message_delivery_report: {
        message_id: id,
        conversation_id: '',
        status: 'DELIVERED',
        channel_identity: { channel: 'INSTAGRAM', identity: alice, app_id: 'app-1' },
        contact_id: '',
        metadata: '',
        processing_mode: 'DISPATCH',
      },
    });
  });

  it('should come once, with the last request of its message', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });

    const id = await world.send(alice, long);
    await sent(world, 2);
    await world.standIn.settled();

    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED']));
    expect(world.database.query('SELECT delivered FROM sent')).toStrictEqual([{ delivered: 1 }, { delivered: 1 }]);
  });

  it('should bring back metadata and correlation id', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });

    await world.call('messages:send', {
      app_id: 'app-1',
      recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: alice }] } },
      message: text('Hello'),
      message_metadata: 'order 7',
      correlation_id: 'c-1',
    });

    await eventually(() => expect(world.target.callbacks()).toHaveLength(2));
    expect(world.target.callbacks()[1]).toMatchObject({
      correlation_id: 'c-1',
      message_delivery_report: { metadata: 'order 7' },
    });
  });

  it('should wait for the answer where the echo was faster', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    world.standIn.faults('echo-first');

    const id = await world.send(alice, text('Hello'));

    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED']));
    expect(world.target.callbacks()).toHaveLength(2);
    expect(world.database.query('SELECT * FROM held')).toStrictEqual([]);
  });

  it('should tell of everything before that it was read', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    await world.standIn.says(bob, { text: 'Hi' });
    const first = await world.send(alice, text('1'));
    const second = await world.send(alice, long);
    const third = await world.send(alice, text('3'));
    const others = await world.send(bob, text('1'));
    await sent(world, 5);
    const ids = [first, second, third, others];
    await eventually(() => expect(ids.flatMap(world.reports)).toHaveLength(4));

    const toAlice = world.standIn.sent.filter(({ contact }) => contact === alice);
    // The last request of the second message.
    world.standIn.reads(alice, toAlice[2]?.mid ?? '');

    await eventually(() => expect(ids.flatMap(world.reports)).toHaveLength(6));
    expect(ids.map(world.reports)).toStrictEqual([
      ['DELIVERED', 'READ'],
      ['DELIVERED', 'READ'],
      ['DELIVERED'],
      ['DELIVERED'],
    ]);
  });

  it('should not tell of a message whose end was not read', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    const first = await world.send(alice, text('1'));
    const second = await world.send(alice, long);
    await eventually(() => expect([first, second].flatMap(world.reports)).toHaveLength(2));

    world.standIn.reads(alice, world.standIn.sent[1]?.mid ?? '');

    await eventually(() => expect(world.reports(first)).toStrictEqual(['DELIVERED', 'READ']));
    expect(world.reports(second)).toStrictEqual(['DELIVERED']);
  });

  it('should come once however often it is read', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    const id = await world.send(alice, text('Hello'));
    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED']));

    const mid = world.standIn.sent[0]?.mid ?? '';
    world.standIn.reads(alice, mid);
    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED', 'READ']));
    world.standIn.posts(readUntil(Date.now()));
    await world.standIn.says(alice, { text: 'Thanks' });

    await eventually(() => expect(world.target.callbacks()).toHaveLength(4));
    expect(world.reports(id)).toStrictEqual(['DELIVERED', 'READ']);
  });

  it('should understand a read that has but a time', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    const id = await world.send(alice, text('Hello'));
    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED']));

    world.standIn.posts(readUntil(Date.now()));

    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED', 'READ']));
  });

  it('should tell of everything before what was written elsewhere that it was read', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    const before = await world.send(alice, text('1'));
    await eventually(() => expect(world.reports(before)).toStrictEqual(['DELIVERED']));
    world.standIn.posts(echo('mid.elsewhere', 'Written in the app'));
    await eventually(() => expect(passedOn(world)).toHaveLength(1));
    const after = await world.send(alice, text('2'));
    await eventually(() => expect(world.reports(after)).toStrictEqual(['DELIVERED']));

    world.standIn.reads(alice, 'mid.elsewhere');

    await eventually(() => expect(world.reports(before)).toStrictEqual(['DELIVERED', 'READ']));
    await eventually(() => expect(passedOn(world)).toHaveLength(2));
    expect(world.reports(after)).toStrictEqual(['DELIVERED']);
  });

  it('should not tell that a message was read whose end is not sent yet', async () => {
    const world = await startWorld({ settings: { FIRST_RETRY_SECONDS: '3600', LONGEST_RETRY_SECONDS: '3600' } });
    await world.standIn.says(alice, { text: 'Hi' });
    world.standIn.faults(undefined, { status: 429, text: '' });
    const id = await world.send(alice, long);
    await eventually(() => expect(world.database.query('SELECT * FROM jobs WHERE attempts = 1')).toHaveLength(1));

    world.standIn.reads(alice, world.standIn.sent[0]?.mid ?? '');
    await world.standIn.says(alice, { text: 'Go on' });

    await eventually(() => expect(world.target.callbacks()).toHaveLength(2));
    expect(world.reports(id)).toStrictEqual([]);
  });

  it('should not wait for who is shown typing', async () => {
    const world = await startWorld({ settings: { FIRST_RETRY_SECONDS: '3600', LONGEST_RETRY_SECONDS: '3600' } });
    await world.standIn.says(alice, { text: 'Hi' });
    world.standIn.faults(undefined, { status: 429, text: '' });

    const requests = [{ message: { text: 'One moment' } }, { sender_action: 'typing_on' }];
    const explicit_channel_message = { INSTAGRAM: JSON.stringify(requests) };
    const id = await world.send(alice, { ...text('One moment'), explicit_channel_message });

    await eventually(() => expect(world.reports(id)).toStrictEqual(['DELIVERED']));
  });

  it('should count as read what was under way when everything was read', async () => {
    const world = await startWorld({ settings: patient });
    await world.standIn.says(alice, { text: 'Hi' });
    const before = await world.send(alice, text('Hello'));
    await eventually(() => expect(world.reports(before)).toStrictEqual(['DELIVERED']));
    const { until, end } = wait();
    world.standIn.faults({ until });

    const id = await world.send(alice, text('Are you there?'));
    await sent(world, 2);
    world.standIn.posts(readUntil(Date.now()));
    await eventually(() => expect(world.database.query('SELECT * FROM held')).toHaveLength(2));
    end();

    await eventually(() =>
      expect([before, id].map(world.reports)).toStrictEqual([
        ['DELIVERED', 'READ'],
        ['DELIVERED', 'READ'],
      ]),
    );
    expect(passedOn(world)).toStrictEqual([]);
  });

  it('should tell why a message failed, and send no more of it', async () => {
    const world = await startWorld();
    await world.standIn.says(alice, { text: 'Hi' });
    const error = { message: 'Outside of allowed window.', type: 'IGApiException', code: 10, error_subcode: 2534022 };
    world.standIn.faults(undefined, { status: 400, error });

    const id = await world.send(alice, text(`${'a'.repeat(900)} ${'b'.repeat(900)} ${'c'.repeat(900)}`));

    await eventually(() => expect(world.reports(id)).toStrictEqual(['FAILED']));
    expect(world.target.callbacks()[1]).toMatchObject({
      message_delivery_report: {
        status: 'FAILED',
        reason: {
          code: 'OUTSIDE_ALLOWED_SENDING_WINDOW',
          description: 'The underlying channel reported: Outside of allowed window.',
          sub_code: 'UNSPECIFIED_SUB_CODE',
        },
      },
    });
    expect(world.standIn.sent).toHaveLength(1);
    expect(world.database.query("SELECT * FROM jobs WHERE queue = 'graph'")).toStrictEqual([]);
  });
});

it('should tell that a message failed which has no more in it than a sender action', async () => {
  const world = await startWorld();
  const error = { message: 'Outside of allowed window.', type: 'IGApiException', code: 10, error_subcode: 2534022 };
  world.standIn.faults({ status: 400, error });

  const explicit_channel_message = { INSTAGRAM: JSON.stringify({ sender_action: 'typing_on' }) };
  const id = await world.send(alice, { ...text('One moment'), explicit_channel_message });

  await eventually(() => expect(world.reports(id)).toStrictEqual(['FAILED']));
});

describe('a receipt', () => {
  it('should be passed on where it is about what was written elsewhere', async () => {
    const world = await startWorld();

    world.standIn.posts(echo('mid.elsewhere', 'Written in the app'));

    await eventually(() => expect(world.target.callbacks()).toHaveLength(1));
    const [callback] = world.target.callbacks();
    expect(JSON.parse(Object(callback?.['unsupported_callback']).payload)).toMatchObject({
      entry: [{ messaging: [{ message: { mid: 'mid.elsewhere', is_echo: true } }] }],
    });
  });

  it('should be held while it may be about what is being sent', async () => {
    const world = await startWorld({ settings: patient });
    await world.standIn.says(alice, { text: 'Hi' });
    const { until, end } = wait();
    world.standIn.faults({ until });

    const id = await world.send(alice, text('Hello'));
    await sent(world, 1);
    world.standIn.posts(echo('mid.elsewhere', 'Written in the app'));
    await eventually(() => expect(world.database.query('SELECT * FROM held')).toHaveLength(2));
    end();

    await eventually(() => expect(world.target.callbacks()).toHaveLength(3));
    expect(world.reports(id)).toStrictEqual(['DELIVERED']);
    expect(passedOn(world)).toHaveLength(1);
  });
});

function echo(mid: string, words: string): object {
  const timestamp = Date.now();
  const message = { mid, is_echo: true, text: words };
  const item = { sender: { id: account }, recipient: { id: alice }, timestamp, message };
  return { object: 'instagram', entry: [{ id: account, time: timestamp, messaging: [item] }] };
}

function readUntil(watermark: number): object {
  const read = { sender: { id: alice }, recipient: { id: account }, timestamp: watermark, read: { watermark } };
  return { object: 'instagram', entry: [{ id: account, time: watermark, messaging: [read] }] };
}
