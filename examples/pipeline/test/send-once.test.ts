import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openInbox } from '../src/inbox.ts';
import { type Entry, type Journal, openJournal } from '../src/journal.ts';
import { likenessOfRequest } from '../src/likeness.ts';
import { sendOnce } from '../src/send-once.ts';
import { person, startConversation, textsSentBy } from './support/conversation.ts';

const request = { recipient: { id: person }, messaging_type: 'RESPONSE', message: { text: 'Hello' } } as const;

describe('sendOnce', () => {
  test('should send once, though two workers have the same request in hand', async () => {
    const { rig, standIn } = await startConversation();
    const journal = await openJournal(rig.js);
    const place = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };

    await Promise.all(
      [1, 2].map(() => sendOnce(request, place, journal, openInbox(rig.js, rig.settings), rig.settings)),
    );

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should take any time as the wait for an echo', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '9999' });
    const journal = await openJournal(rig.js);
    const place = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };

    await sendOnce(request, place, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should send nothing when it stood still for so long that another worker may be sending', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '1000' });
    const journal = await openJournal(rig.js);
    const place = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    const halting: Journal = {
      ...journal,
      change: async (...change) => {
        const entries = await journal.change(...change);
        await pause(800);
        return entries;
      },
    };

    await expect(sendOnce(request, place, halting, openInbox(rig.js, rig.settings), rig.settings)).rejects.toThrow(
      'no time left',
    );
    await sendOnce(request, place, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should wait for an echo as long as ever, though the clock of another machine is ahead', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '1000' });
    const journal = await openJournal(rig.js);
    const place = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    const at = Date.now() + 3_600_000;
    await journal.change(place.account, person, () => [
      { message_id: '01', request: 0, requests: 1, likeness: likenessOfRequest(request), state: 'sending', at },
    ]);

    await sendOnce(request, place, journal, openInbox(rig.js, rig.settings), rig.settings);

    expect(textsSentBy(standIn)).toEqual(['Hello']);
  });

  test('should take an echo for the answer though it comes just when it is no longer waited for', async () => {
    const { rig, standIn } = await startConversation({ ECHO_WAIT_MS: '1000' });
    const journal = await openJournal(rig.js);
    const place = { message_id: '01', account: rig.settings.account, contact: person, request: 0, requests: 1 };
    const reason = { code: 'CHANNEL_FAILURE', description: '', sub_code: 'UNSPECIFIED_SUB_CODE' } as const;
    const sent: Entry = {
      message_id: '01',
      request: 0,
      requests: 1,
      likeness: '',
      state: 'sending',
      at: 0,
      isSent: true,
      reason,
    };
    await journal.change(place.account, person, () => [sent]);
    const beaten: Journal = {
      ...journal,
      change: async (...change) => {
        const entries = await journal.change(...change);
        await journal.confirm(place.account, person, () => [{ ...sent, state: 'accepted', isDelivered: true }]);
        return entries;
      },
    };

    const failure = await sendOnce(request, place, beaten, openInbox(rig.js, rig.settings), rig.settings);

    expect(failure).toBeUndefined();
    expect(textsSentBy(standIn)).toEqual([]);
  });
});
