import { describe, expect, test } from 'vitest';
import { type Confirmation, type Entry, openJournal } from '../src/journal.ts';
import { startClusterRig, startRig } from './support/rig.ts';

const person = ['17', '90'] as const;

/** The ids of so many messages. */
function ids(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `message ${index}`);
}

function entry(message_id: string): Entry {
  return { message_id, request: 0, requests: 1, fingerprint: '', state: 'sending', attempt: 0, at: 0 };
}

function delivery(message_id: string): Confirmation {
  return { message_id, request: 0, mid: `mid of ${message_id}`, isDelivered: true };
}

describe('the journal on three servers', () => {
  test('should keep what both write when sender and reader of webhooks write at the same moment', async () => {
    const { js } = await startClusterRig();
    const journal = await openJournal(js);

    for (const [index, message_id] of ids(40).entries()) {
      await Promise.all([
        journal.change(...person, (entries) => [...entries, entry(message_id)]),
        journal.confirm(...person, () =>
          ids(40)
            .slice(index - 1, index)
            .map(delivery),
        ),
      ]);
    }

    expect(await journal.read(...person)).toEqual([
      ...ids(39).map((id) => ({ ...entry(id), ...delivery(id), state: 'accepted' })),
      entry('message 39'),
    ]);
  });

  test('should give an attempt to one of all that claim it, and the next attempt to one again', async () => {
    const { js } = await startClusterRig();
    const journals = await Promise.all(Array.from({ length: 6 }, () => openJournal(js)));
    const reference = { message_id: 'message', request: 0 };

    const winners: number[] = [];
    for (let attempt = 0; attempt < 50; attempt++) {
      const claims = await Promise.all(journals.map((journal) => journal.claim(reference, attempt)));
      winners.push(claims.filter(Boolean).length);
    }

    expect(winners).toEqual(Array(50).fill(1));
  });
});

describe('the journal', () => {
  test('should leave to the sender what becomes of a request that webhooks have told something of', async () => {
    const { js } = await startRig();
    const journal = await openJournal(js);
    await journal.change(...person, () => [{ ...entry('one'), state: 'unsent' }]);

    await journal.confirm(...person, () => [{ message_id: 'one', request: 0, isRead: true }]);
    await journal.change(...person, ([before = entry('none')]) => [{ ...before, state: 'sending', attempt: 1 }]);

    expect(await journal.read(...person)).toEqual([{ ...entry('one'), attempt: 1, isRead: true }]);
  });

  test('should add to what is known of a request', async () => {
    const { js } = await startRig();
    const journal = await openJournal(js);
    await journal.change(...person, () => ['one', 'two'].map(entry));
    await journal.confirm(...person, () => ['one', 'two'].map(delivery));

    await journal.confirm(...person, () => [{ message_id: 'one', request: 0, isRead: true }]);

    expect(await journal.read(...person)).toEqual([
      { ...entry('one'), ...delivery('one'), state: 'accepted', isRead: true },
      { ...entry('two'), ...delivery('two'), state: 'accepted' },
    ]);
  });

  test('should write nothing where nothing is new', async () => {
    const { js, manager } = await startRig();
    const journal = await openJournal(js);
    await journal.change(...person, () => [entry('one')]);

    await journal.change(...person, (entries) => entries);
    await journal.confirm(...person, () => []);

    expect((await manager.streams.info('KV_journal')).state.last_seq).toBe(1);
  });

  test('should remember the last 50 requests, and what webhooks told of as many', async () => {
    const { js, manager } = await startRig();
    const journal = await openJournal(js);

    await journal.change(...person, () => ids(51).map(entry));
    await journal.confirm(...person, () => ids(51).map(delivery));

    const remembered = (await journal.read(...person)).map(({ message_id }) => message_id);
    const confirmed = await manager.streams.getMessage('KV_journal', { last_by_subj: '$KV.journal.*.confirmed' });
    expect(remembered).toEqual(ids(51).slice(1));
    expect(confirmed?.json()).toEqual(ids(51).slice(1).map(delivery));
  });

  test('should keep what is known of a request to another person', async () => {
    const { js } = await startRig();
    const journal = await openJournal(js);
    await journal.change('17', '91', () => [entry('one')]);

    await journal.confirm(...person, () => [delivery('one')]);

    expect(await journal.read('17', '91')).toEqual([entry('one')]);
  });
});
