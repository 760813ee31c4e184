import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { fingerprintOfRequest } from '../src/fingerprint.ts';
import { openInbox } from '../src/inbox.ts';
import { type Entry, type Journal, openJournal } from '../src/journal.ts';
import { sendOnce } from '../src/send-once.ts';
import { person, startConversation, textsSentBy } from './support/conversation.ts';
import { startClusterRig } from './support/rig.ts';
import { account, appSecret } from './support/settings.ts';

const request = { recipient: { id: person }, messaging_type: 'RESPONSE', message: { text: 'Hello' } } as const;

describe('sendOnce', () => {
  test('should send once, though two workers have the same request in hand', async () => {
    const { rig, standIn } = await startConversation();
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };

    await Promise.all(
      [1, 2].map(() => sendOnce(request, target, journal, openInbox(rig.js, rig.settings), rig.settings)),
    );

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should send once on three servers, though two workers have the same request in hand', async () => {
    const rig = await startClusterRig();
    const webhook = 'http://127.0.0.1:9/nobody';
    const standIn = await startStandIn({ account, token: 'graph-token', appSecret, webhook });
    onTestFinished(() => standIn.close());
    await standIn.says(person, { text: 'Hi' });
    const settings = { ...rig.settings, graphUrl: `${standIn.url}/v27.0` };
    const journal = await openJournal(rig.js);
    const names = Array.from({ length: 20 }, (_, index) => String(index));

    for (const message_id of names) {
      const target = { message_id, account, contact: person, request: 0, requests: 1 };
      const message = { text: message_id };
      const send = () => sendOnce({ ...request, message }, target, journal, openInbox(rig.js, settings), settings);
      await Promise.all([send(), send()]);
    }

    expect(textsSentBy(standIn)).toEqual(names);
  });

  test('should wait for what another worker may be sending, though it has not written so yet', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '2000' });
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    await journal.claim(target, 0);
    const start = performance.now();

    await sendOnce(request, target, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(performance.now() - start).toBeGreaterThan(2_000);
    expect(textsSentBy(standIn)).toEqual(['Hello']);
    expect((await journal.read(target.account, person))[0]?.attempt).toBe(1);
  });

  test('should send nothing that was confirmed while it was claimed', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '500' });
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    await journal.change(target.account, person, () => [
      { message_id: '01', request: 0, requests: 1, fingerprint: '', state: 'sending', attempt: 0, at: 0 },
    ]);
    const beaten: Journal = {
      ...journal,
      claim: async (...claim) => {
        const isMine = await journal.claim(...claim);
        await journal.confirm(target.account, person, () => [
          { message_id: '01', request: 0, mid: 'm', isDelivered: true },
        ]);
        return isMine;
      },
    };

    const failure = await sendOnce(request, target, beaten, openInbox(rig.js, rig.settings), rig.settings);

    expect(failure).toBeUndefined();
    expect(textsSentBy(standIn)).toEqual([]);
  });

  test('should not write over what another worker has begun since', async () => {
    const { rig, standIn } = await startConversation();
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    standIn.faults({ status: 400, error: { message: 'Too fast', code: 613, error_subcode: 2534040 } });
    let isFirst = true;
    const overtaken: Journal = {
      ...journal,
      change: async (account, contact, change) => {
        const entries = await journal.change(account, contact, change);
        if (!isFirst) return entries;
        isFirst = false;
        return journal.change(account, contact, (all) => all.map((each) => ({ ...each, attempt: 7 })));
      },
    };

    const sending = sendOnce(request, target, overtaken, openInbox(rig.js, rig.settings), rig.settings);

    await expect(sending).rejects.toThrow('Too fast');
    expect(await journal.read(target.account, person)).toMatchObject([{ state: 'sending', attempt: 7 }]);
  });

  test('should take any time as the wait for an echo', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '9999' });
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };

    await sendOnce(request, target, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should send nothing when it stood still for so long that another worker may be sending', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '1000' });
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    const halting: Journal = {
      ...journal,
      change: async (...change) => {
        const entries = await journal.change(...change);
        await pause(800);
        return entries;
      },
    };

    await expect(sendOnce(request, target, halting, openInbox(rig.js, rig.settings), rig.settings)).rejects.toThrow(
      'no time left',
    );
    await sendOnce(request, target, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should wait for an echo as long as ever, though the clock of another machine is ahead', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '1000' });
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    const at = Date.now() + 3_600_000;
    await journal.change(target.account, person, () => [
      {
        message_id: '01',
        request: 0,
        requests: 1,
        fingerprint: fingerprintOfRequest(request),
        state: 'sending',
        attempt: 0,
        at,
      },
    ]);

    await sendOnce(request, target, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should take an echo for the answer though it comes just when it is no longer waited for', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '1000' });
    const journal = await openJournal(rig.js);
    const target = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    const reason = { code: 'CHANNEL_FAILURE', description: '', sub_code: 'UNSPECIFIED_SUB_CODE' } as const;
    const sent: Entry = {
      message_id: '01',
      request: 0,
      requests: 1,
      fingerprint: '',
      state: 'sending',
      attempt: 0,
      at: 0,
      isSent: true,
      reason,
    };
    await journal.change(target.account, person, () => [sent]);
    const beaten: Journal = {
      ...journal,
      change: async (...change) => {
        const entries = await journal.change(...change);
        await journal.confirm(target.account, person, () => [
          { message_id: '01', request: 0, mid: 'm', isDelivered: true },
        ]);
        return entries;
      },
    };

    const failure = await sendOnce(request, target, beaten, openInbox(rig.js, rig.settings), rig.settings);

    expect(failure).toBeUndefined();
    expect(textsSentBy(standIn)).toEqual([]);
  });
});
