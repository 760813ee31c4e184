import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { newId, timeOf } from '../src/ids.ts';
import { type Journal, openJournal } from '../src/journal.ts';
import { outboundWork } from '../src/outbound.ts';
import { publish } from '../src/publish.ts';
import { partitionOf } from '../src/subjects.ts';
import { person, startConversation, textsSentBy } from './support/conversation.ts';
import { crash } from './support/crash.ts';
import { work } from './support/rig.ts';
import { storedIn, until, untilIdle } from './support/stored.ts';

const hello = { text_message: { text: 'Hello' } };
const typing = { sender_action: 'typing_on' };
const explicit = (...requests: object[]) => ({ explicit_channel_message: { INSTAGRAM: JSON.stringify(requests) } });

describe('sending', () => {
  test('should send messages and their requests in order, and report each as delivered when all of it is', async () => {
    const conversation = await startConversation();
    const [one, two] = ['a'.repeat(900), 'b'.repeat(900)];

    const first = await conversation.send({ text_message: { text: `${one}\n\n${two}` } });
    const second = await conversation.send(hello);
    await conversation.startSender();

    const reports = await conversation.untilReports(2);
    expect(textsSentBy(conversation.standIn)).toEqual([one, two, 'Hello']);
    expect(conversation.standIn.refused).toEqual([]);
    expect(reports).toEqual([
      { message_id: first, status: 'DELIVERED' },
      { message_id: second, status: 'DELIVERED' },
    ]);
  });

  test('should report as read what was read, and everything before it', async () => {
    const conversation = await startConversation();
    await conversation.startSender();
    const ids = [await conversation.send(hello), await conversation.send(hello), await conversation.send(hello)];
    await conversation.untilReports(3);

    conversation.standIn.reads(person, conversation.standIn.sent[1]?.mid ?? '');
    const upToSecond = (await conversation.untilReports(5)).slice(3);
    conversation.standIn.reads(person, conversation.standIn.sent[2]?.mid ?? '');
    const upToThird = (await conversation.untilReports(6)).slice(5);

    expect(upToSecond).toEqual([
      { message_id: ids[0], status: 'READ' },
      { message_id: ids[1], status: 'READ' },
    ]);
    expect(upToThird).toEqual([{ message_id: ids[2], status: 'READ' }]);
  });

  test('should understand an echo that comes before the answer', async () => {
    const conversation = await startConversation();
    conversation.standIn.faults('echo-first');
    const message_id = await conversation.send(hello);

    await conversation.startSender();
    await untilIdle('outbound', conversation.rig);

    expect(textsSentBy(conversation.standIn)).toEqual(['Hello']);
    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test.each(['drop-after', 'half-answer'] as const)('should send once when the answer is lost: %s', async (fault) => {
    const conversation = await startConversation();
    conversation.standIn.faults(fault);
    const message_id = await conversation.send(hello);

    await conversation.startSender();
    await untilIdle('outbound', conversation.rig);

    expect(textsSentBy(conversation.standIn)).toEqual(['Hello']);
    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test('should send again when nothing had been sent, after no echo has come', async () => {
    const conversation = await startConversation({ ECHO_WAIT_MS: '4000' });
    conversation.standIn.faults('drop-before');
    await conversation.send(hello);
    const start = Date.now();

    await conversation.startSender();
    await until(() => conversation.standIn.sent.length === 1);

    expect(Date.now() - start).toBeGreaterThan(conversation.rig.settings.echoWaitMs);
    expect(textsSentBy(conversation.standIn)).toEqual(['Hello']);
  });

  test('should wait while Instagram takes no more, and keep the order', async () => {
    const conversation = await startConversation();
    const tooFast = { status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } };
    conversation.standIn.faults(tooFast, tooFast);
    await conversation.send(hello);
    await conversation.send({ text_message: { text: 'Again' } });

    await conversation.startSender();
    await until(() => conversation.standIn.sent.length === 2);

    expect(textsSentBy(conversation.standIn)).toEqual(['Hello', 'Again']);
  });

  test('should report a message that Instagram does not take as failed, and send nothing more of it', async () => {
    const conversation = await startConversation();
    const closed = { status: 400, error: { message: 'Outside of window', code: 10, error_subcode: 2534022 } };
    conversation.standIn.faults(closed);
    const refused = await conversation.send({ text_message: { text: `${'a'.repeat(900)}\n\n${'b'.repeat(900)}` } });
    const taken = await conversation.send(hello);

    await conversation.startSender();

    expect(await conversation.untilReports(2)).toEqual([
      { message_id: refused, status: 'FAILED', code: 'OUTSIDE_ALLOWED_SENDING_WINDOW' },
      { message_id: taken, status: 'DELIVERED' },
    ]);
    expect(textsSentBy(conversation.standIn)).toEqual(['Hello']);
  });

  test('should date a report by when the message was accepted', async () => {
    const conversation = await startConversation();
    await conversation.startSender();

    const message_id = await conversation.send(hello);
    await conversation.untilReports(1);

    const callbacks = (await storedIn('callbacks', conversation.rig)).map((callback) => callback.json());
    expect(callbacks.at(-1)).toEqual({
      app_id: '01APP',
      accepted_time: timeOf(message_id).toISOString(),
      event_time: expect.any(String),
      project_id: 'p-1',
      message_delivery_report: {
        message_id,
        status: 'DELIVERED',
        channel_identity: { channel: 'INSTAGRAM', identity: person, app_id: '01APP' },
        metadata: '',
        processing_mode: 'DISPATCH',
        conversation_id: '',
        contact_id: '',
      },
    });
  });

  test('should not report a message as delivered of which only the beginning was', async () => {
    const conversation = await startConversation();
    const closed = { status: 400, error: { message: 'Outside of window', code: 10, error_subcode: 2534022 } };
    conversation.standIn.faults(undefined, closed);
    const message_id = await conversation.send({ text_message: { text: `${'a'.repeat(900)}\n\n${'b'.repeat(900)}` } });

    await conversation.startSender();
    await untilIdle('outbound', conversation.rig);
    await conversation.standIn.settled();
    await untilIdle('inbound', conversation.rig);

    expect(await conversation.reports()).toEqual([
      { message_id, status: 'FAILED', code: 'OUTSIDE_ALLOWED_SENDING_WINDOW' },
    ]);
  });

  test('should report as failed what another version has accepted and this one refuses', async () => {
    const conversation = await startConversation();
    const { js, settings } = conversation.rig;
    const order = {
      message_id: newId(0),
      account: settings.account,
      contact: person,
      message: {},
      channel_properties: {},
    };
    await publish(js, 'outbound', partitionOf(order.account, person, settings.partitions), order.message_id, order);

    await conversation.startSender();

    expect(await conversation.untilReports(1)).toEqual([
      { message_id: order.message_id, status: 'FAILED', code: 'BAD_REQUEST' },
    ]);
  });

  test('should not send again what Instagram says was sent, and report it as failed without an echo', async () => {
    const conversation = await startConversation({ ECHO_WAIT_MS: '1000' });
    const sentNevertheless = { message: 'Invalid JSON reply', code: 1, error_subcode: 1357046 };
    conversation.standIn.faults({ status: 500, error: sentNevertheless });
    const message_id = await conversation.send(hello);
    const next = await conversation.send({ text_message: { text: 'Next' } });

    await conversation.startSender();

    expect(await conversation.untilReports(2)).toEqual([
      { message_id, status: 'FAILED', code: expect.any(String) },
      { message_id: next, status: 'DELIVERED' },
    ]);
    expect(textsSentBy(conversation.standIn)).toEqual(['Next']);
  });

  test('should report what Instagram says was sent as delivered when its echo comes', async () => {
    const conversation = await startConversation();
    const { account } = conversation.rig.settings;
    conversation.standIn.faults({ status: 500, error: { message: 'Invalid', code: 1, error_subcode: 1357046 } });
    const message_id = await conversation.send(hello);

    await conversation.startSender();
    await pause(500);
    const echo = { mid: 'mid.late', is_echo: true, text: 'Hello' };
    const item = { sender: { id: account }, recipient: { id: person }, timestamp: Date.now(), message: echo };
    conversation.standIn.posts({ object: 'instagram', entry: [{ id: account, time: Date.now(), messaging: [item] }] });

    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test('should report as delivered and read what is shown with typing', async () => {
    const conversation = await startConversation();
    await conversation.startSender();
    const message_id = await conversation.send(explicit({ message: { text: 'One moment' } }, typing));
    await conversation.untilReports(1);

    conversation.standIn.reads(person, conversation.standIn.sent[0]?.mid ?? '');

    expect(await conversation.untilReports(2)).toEqual([
      { message_id, status: 'DELIVERED' },
      { message_id, status: 'READ' },
    ]);
  });

  test('should send a message though nobody could be shown typing', async () => {
    const conversation = await startConversation();
    conversation.standIn.faults({ status: 400, error: { message: 'Outside', code: 10, error_subcode: 2534022 } });
    await conversation.startSender();

    const message_id = await conversation.send(explicit(typing, { message: { text: 'Here' } }));

    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test('should report typing alone as failed when Instagram does not take it', async () => {
    const conversation = await startConversation();
    const tooFast = { status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } };
    const closed = { status: 400, error: { message: 'Outside of window', code: 10, error_subcode: 2534022 } };
    conversation.standIn.faults(tooFast, closed);
    await conversation.startSender();

    const message_id = await conversation.send(explicit(typing));

    expect(await conversation.untilReports(1)).toEqual([
      { message_id, status: 'FAILED', code: 'OUTSIDE_ALLOWED_SENDING_WINDOW' },
    ]);
  });

  test('should know the echo of what is shared by its kind', async () => {
    const conversation = await startConversation();
    const { account } = conversation.rig.settings;
    conversation.standIn.faults({ status: 502, text: '' });
    const share = { attachment: { type: 'MEDIA_SHARE', payload: { id: '1' } } };
    const message_id = await conversation.send(explicit({ message: share }));

    await conversation.startSender();
    await pause(500);
    const echo = {
      mid: 'mid.shared',
      is_echo: true,
      attachments: [{ type: 'share', payload: { url: 'https://e.co' } }],
    };
    const item = { sender: { id: account }, recipient: { id: person }, timestamp: Date.now(), message: echo };
    conversation.standIn.posts({ object: 'instagram', entry: [{ id: account, time: Date.now(), messaging: [item] }] });

    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test('should understand a receipt that names a time and no message', async () => {
    const conversation = await startConversation();
    const { account } = conversation.rig.settings;
    await conversation.startSender();
    const message_id = await conversation.send(hello);
    await conversation.untilReports(1);
    const reads = (watermark: number) => {
      const item = { sender: { id: person }, recipient: { id: account }, timestamp: watermark, read: { watermark } };
      conversation.standIn.posts({ object: 'instagram', entry: [{ id: account, time: watermark, messaging: [item] }] });
    };

    reads(Date.now() - 3_600_000);
    await conversation.standIn.settled();
    await untilIdle('inbound', conversation.rig);
    expect(await conversation.reports()).toHaveLength(1);
    reads(Date.now());

    expect(await conversation.untilReports(2)).toEqual([
      { message_id, status: 'DELIVERED' },
      { message_id, status: 'READ' },
    ]);
  });

  test('should not report as failed what was sent on its last try', async () => {
    const conversation = await startConversation({ ACK_WAIT_MS: '1000', OUTBOUND_DELIVERIES: '2' });
    conversation.standIn.faults({ status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } });
    const message_id = await conversation.send(hello);
    await crash('outbound', 'before-the-acknowledgement', conversation.rig);

    await conversation.startSender();
    await untilIdle('outbound', conversation.rig);

    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
    expect(await storedIn('dead', conversation.rig)).toEqual([]);
  });

  test('should not report as failed what was confirmed just when it was given up', async () => {
    const { rig, standIn, send, reports } = await startConversation({ ECHO_WAIT_MS: '1000', OUTBOUND_DELIVERIES: '1' });
    const journal = await openJournal(rig.js);
    const beaten: Journal = {
      ...journal,
      change: async (account, contact, change) => {
        const entries = await journal.change(account, contact, change);
        if (entries[0]?.state !== 'failed') return entries;
        const { message_id } = entries[0];
        await journal.confirm(account, contact, () => [{ message_id, request: 0, mid: 'm', isDelivered: true }]);
        return entries;
      },
    };
    standIn.faults('drop-before');
    await send(hello);

    work(outboundWork(rig.js, beaten, rig.settings), rig);
    await untilIdle('outbound', rig);

    expect(await reports()).toEqual([]);
    expect(await storedIn('dead', rig)).toEqual([]);
  });

  test('should give up after the limit: a report, a dead letter with the reason, and the next message', async () => {
    const conversation = await startConversation();
    const tooFast = { status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } };
    conversation.standIn.faults(tooFast, tooFast, tooFast, tooFast);
    const lost = await conversation.send(hello);
    const sent = await conversation.send({ text_message: { text: 'Again' } });

    await conversation.startSender();

    const reports = await conversation.untilReports(2);
    const [letter] = await storedIn('dead', conversation.rig);
    expect(reports).toEqual([
      { message_id: lost, status: 'FAILED', code: 'CHANNEL_FAILURE' },
      { message_id: sent, status: 'DELIVERED' },
    ]);
    expect(letter?.json()).toMatchObject({ message_id: lost });
    expect(letter?.header.get('Reason')).toBe(
      '4 deliveries, the last: Error: The underlying channel reported: Too fast',
    );
  });

  test('should put what is no order among the dead letters, and go on', async () => {
    const { rig, send, startSender, untilReports } = await startConversation();
    const { account, partitions } = rig.settings;
    const partition = partitionOf(account, person, partitions);
    await publish(rig.js, 'outbound', partition, 'one', { nothing: true });
    await rig.js.publish(`outbound.${partition}`, '{"message_id":');
    const message_id = await send(hello);

    await startSender();

    expect(await untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
    expect((await storedIn('dead', rig)).map((letter) => [letter.string(), letter.header.get('Reason')])).toEqual([
      ['{"nothing":true}', '4 deliveries, the last: Error: it is no order'],
      ['{"message_id":', '4 deliveries, the last: Error: it is no order'],
    ]);
  });

  test.each([100, 1, 2])('should take an error that names a message for sent: code %d', async (code) => {
    const { rig, standIn, send, startSender, untilReports } = await startConversation();
    const { account } = rig.settings;
    const body = { error: { message: 'Odd', code }, message_id: 'mid.odd', recipient_id: person };
    standIn.faults({ status: 500, text: JSON.stringify(body) });
    const message_id = await send(hello);

    await startSender();
    await untilIdle('outbound', rig);
    const echo = { mid: 'mid.odd', is_echo: true, text: 'Not what was sent' };
    const item = { sender: { id: account }, recipient: { id: person }, timestamp: Date.now(), message: echo };
    standIn.posts({ object: 'instagram', entry: [{ id: account, time: Date.now(), messaging: [item] }] });

    expect(await untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
    expect(textsSentBy(standIn)).toEqual([]);
  });

  test('should send nothing of a long message twice, however much of it was sent', async () => {
    const conversation = await startConversation();
    const tooFast = { status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } };
    conversation.standIn.faults(...Array(55).fill(undefined), tooFast);
    const words = Array.from({ length: 60 }, (_, index) => `${index} ${'x'.repeat(900)}`);
    await conversation.send({ text_message: { text: words.join('\n\n') } });

    await conversation.startSender();
    await conversation.untilReports(1);

    expect(textsSentBy(conversation.standIn)).toEqual(words);
  });

  test('should not take the echo of a message for that of one that was given up', async () => {
    const conversation = await startConversation({ OUTBOUND_DELIVERIES: '1' });
    conversation.standIn.faults('drop-before', 'echo-first');
    const lost = await conversation.send(hello);
    const sent = await conversation.send(hello);

    await conversation.startSender();

    expect(await conversation.untilReports(2)).toEqual([
      { message_id: lost, status: 'FAILED', code: 'CHANNEL_FAILURE' },
      { message_id: sent, status: 'DELIVERED' },
    ]);
    expect(textsSentBy(conversation.standIn)).toEqual(['Hello']);
  });

  test('should hand over the echo of what somebody typed into the app', async () => {
    const conversation = await startConversation();
    const echo = { mid: 'mid.app', is_echo: true, text: 'Typed' };
    const { account } = conversation.rig.settings;
    const item = { sender: { id: account }, recipient: { id: person }, timestamp: 1_700_000_000_000, message: echo };

    conversation.standIn.posts({
      object: 'instagram',
      entry: [{ id: account, time: 1_700_000_000_123, messaging: [item] }],
    });
    await conversation.standIn.settled();
    await untilIdle('inbound', conversation.rig);

    const callbacks = (await storedIn('callbacks', conversation.rig)).map((callback) => callback.json());
    expect(callbacks.at(-1)).toMatchObject({ unsupported_callback: { channel: 'INSTAGRAM' } });
    expect(await conversation.reports()).toEqual([]);
  });

  test('should name the message that a person answers', async () => {
    const conversation = await startConversation();
    await conversation.startSender();
    const message_id = await conversation.send(hello);
    await conversation.untilReports(1);

    await conversation.standIn.says(person, { text: 'Yes', reply_to: { mid: conversation.standIn.sent[0]?.mid } });
    await conversation.standIn.settled();
    await untilIdle('inbound', conversation.rig);

    const callbacks = (await storedIn('callbacks', conversation.rig)).map((callback) => callback.json());
    expect(callbacks.at(-1)).toMatchObject({ message: { contact_message: { reply_to: { message_id } } } });
  });
});
