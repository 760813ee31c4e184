import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { newId } from '../src/ids.ts';
import { inboundWork } from '../src/inbound.ts';
import { openJournal } from '../src/journal.ts';
import { outboundWork } from '../src/outbound.ts';
import { publish } from '../src/publish.ts';
import type { Order } from '../src/send-call.ts';
import { partitionOf } from '../src/subjects.ts';
import { person, startConversation, textsSentBy } from './support/conversation.ts';
import { crash } from './support/crash.ts';
import { receive, startRig, work } from './support/rig.ts';
import { account, appSecret } from './support/settings.ts';
import { storedIn, untilIdle } from './support/stored.ts';
import { bodyOf, deliver, text } from './support/webhooks.ts';

/** A short time, after which the messages of a dead worker come again. */
const soon = { ACK_WAIT_MS: '1000' };

describe('a worker that is killed', () => {
  test('should give one callback, though it died before it could acknowledge', async () => {
    const rig = await startRig(soon);
    const url = await receive(rig);
    await deliver(url, bodyOf(text('900000000000001', 'one'), text('900000000000001', 'two')));

    await crash('inbound', 'before-the-acknowledgement', rig);
    work(inboundWork(rig.js, await openJournal(rig.js), rig.settings), rig);
    await untilIdle('inbound', rig);

    const callbacks = (await storedIn('callbacks', rig)).map((callback) => callback.json());
    expect(callbacks).toMatchObject([
      { message: { contact_message: { text_message: { text: 'one' } } } },
      { message: { contact_message: { text_message: { text: 'two' } } } },
    ]);
  });
});

describe('a sender that is killed', () => {
  test('should have sent once when it died after the answer, because the echo tells', async () => {
    const conversation = await startConversation(soon);
    const { rig, standIn } = conversation;
    const message_id = await conversation.send({ text_message: { text: 'Hello' } });

    await crash('outbound', 'after-the-call', rig);
    await conversation.startSender();
    await untilIdle('outbound', rig);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test('should send when it died before the call, once no echo has come', async () => {
    const conversation = await startConversation({ ...soon, ECHO_WAIT_MS: '4000' });
    const { rig, standIn } = conversation;
    const message_id = await conversation.send({ text_message: { text: 'Hello' } });

    await crash('outbound', 'before-the-call', rig);
    await conversation.startSender();
    await untilIdle('outbound', rig);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });

  test('should have sent once though nobody worked for longer than an echo is waited for', async () => {
    const rig = await startRig({ ...soon, ECHO_WAIT_MS: '1000' });
    const webhook = `${await receive(rig)}/webhook`;
    const standIn = await startStandIn({ account, token: 'graph-token', appSecret, webhook });
    onTestFinished(() => standIn.close());
    await standIn.says(person, { text: 'Hi' });
    const order: Order = {
      message_id: newId(0),
      account,
      contact: person,
      message: { text_message: { text: 'Hello' } },
      channel_properties: {},
    };
    await publish(rig.js, 'outbound', partitionOf(account, person, rig.settings.partitions), 'id', order);
    const settings = { ...rig.settings, graphUrl: `${standIn.url}/v27.0` };

    await crash('outbound', 'after-the-call', { ...rig, settings });
    await standIn.settled();
    const journal = await openJournal(rig.js);
    work(outboundWork(rig.js, journal, settings), rig);
    await pause(3_000);
    work(inboundWork(rig.js, journal, settings), rig);
    await untilIdle('outbound', rig);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should have sent once when it died before it could acknowledge', async () => {
    const conversation = await startConversation(soon);
    const { rig, standIn } = conversation;
    await conversation.send({ text_message: { text: 'Hello' } });

    await crash('outbound', 'before-the-acknowledgement', rig);
    await conversation.startSender();
    await untilIdle('outbound', rig);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should send the rest of a message of several requests, and nothing of it twice', async () => {
    const conversation = await startConversation(soon);
    const { rig, standIn } = conversation;
    const halves = ['a'.repeat(900), 'b'.repeat(900)];
    const message_id = await conversation.send({ text_message: { text: halves.join('\n\n') } });

    await crash('outbound', 'after-the-call', rig);
    await conversation.startSender();
    await untilIdle('outbound', rig);

    expect(textsSentBy(standIn)).toEqual(halves);
    expect(await conversation.untilReports(1)).toEqual([{ message_id, status: 'DELIVERED' }]);
  });
});
