import { fromInstagram } from 'convograph/inbound';
import { describe, expect, test } from 'vitest';
import { type Entry, isSame, type Journal } from '../src/journal.ts';
import { confirmedBy, markRead } from '../src/receipts.ts';

/** A journal of one person, in memory. */
function journalOf(...mids: readonly string[]): Journal {
  let entries: readonly Entry[] = mids.map((mid) => {
    return { message_id: mid, request: 0, requests: 1, fingerprint: '', state: 'accepted', attempt: 0, at: 0, mid };
  });
  const unused = () => Promise.reject(new Error('only a sender does this'));
  return {
    read: async () => entries,
    confirm: async (_account, _contact, news) => {
      const added = news(entries);
      entries = entries.map((entry) => ({ ...entry, ...added.find((each) => isSame(each, entry)) }));
      return entries;
    },
    change: unused,
    claim: unused,
  };
}

const [person, account] = [{ id: '900000000000001' }, { id: '17' }];

function readOf(mid: string) {
  return receiptOf({ sender: person, recipient: account, read: { mid } });
}

function echoOf(mid: string, text: string) {
  return receiptOf({ sender: account, recipient: person, message: { mid, text, is_echo: true } });
}

function receiptOf(item: object) {
  const messaging = [{ ...item, timestamp: 1_700_000_000_000 }];
  const [outcome] = fromInstagram({ object: 'instagram', entry: [{ id: '17', messaging }] }).outcomes;
  if (outcome?.kind !== 'receipt') throw new Error('no receipt');
  return outcome;
}

describe('receipts', () => {
  test('should give what was read since the last one, however long ago that was', async () => {
    const journal = journalOf('mid.1', 'mid.2', 'mid.3', 'mid.4');

    const first = await confirmedBy(readOf('mid.2'), journal);
    await markRead(readOf('mid.2'), journal);
    const second = await confirmedBy(readOf('mid.3'), journal);

    expect(first).toEqual(['mid.1', 'mid.2']);
    expect(second).toEqual(['mid.3']);
  });

  test('should give the same again until it is marked, so that a crash between loses nothing', async () => {
    const journal = journalOf('mid.1');

    const messages = [await confirmedBy(readOf('mid.1'), journal), await confirmedBy(readOf('mid.1'), journal)];

    expect(messages).toEqual([['mid.1'], ['mid.1']]);
  });

  test('should give what was sent before somebody else wrote what was read', async () => {
    const journal = journalOf('mid.1', 'mid.2');
    const [first, second] = await journal.read('17', '90');
    if (first === undefined || second === undefined) throw new Error('nothing was sent');
    const later: Journal = { ...journal, read: async () => [first, { ...second, at: 1_700_000_000_001 }] };

    expect(await confirmedBy(readOf('mid.other'), later)).toEqual(['mid.1']);
  });

  test('should tell what is no message of ours', async () => {
    const journal = journalOf();

    expect(await confirmedBy(readOf('mid.other'), journal)).toBeUndefined();
    expect(await confirmedBy(echoOf('mid.other', 'Typed'), journal)).toBeUndefined();
  });

  test('should tell nobody twice that something was delivered', async () => {
    const journal = journalOf('mid.1');
    const news: unknown[] = [];
    const watched: Journal = {
      ...journal,
      confirm: (account, contact, find) =>
        journal.confirm(account, contact, (entries) => {
          const found = find(entries);
          news.push(found);
          return found;
        }),
    };

    await confirmedBy(echoOf('mid.1', 'Hello'), watched);
    await confirmedBy(echoOf('mid.1', 'Hello'), watched);

    expect(news).toEqual([[{ message_id: 'mid.1', request: 0, mid: 'mid.1', isDelivered: true }], []]);
  });

  test('should wait for the answer that names the message, where an echo says something else than was sent', async () => {
    const journal = journalOf('mid.1');
    const reads: unknown[] = [];
    const answeredLate: Journal = {
      ...journal,
      confirm: async (account, contact, find) => {
        if (reads.push('') > 2) return journal.confirm(account, contact, find);
        const [entry] = await journal.read(account, contact);
        if (entry === undefined) throw new Error('nothing was sent');
        const { mid, ...unanswered } = entry;
        expect(find([{ ...unanswered, state: 'sending' }])).toEqual([]);
        return [{ ...unanswered, state: 'sending' }];
      },
    };

    expect(await confirmedBy(echoOf('mid.1', 'Other'), answeredLate)).toEqual(['mid.1']);
    expect(reads).toHaveLength(3);
  });

  test('should wait no longer than an answer takes', async () => {
    const journal = journalOf('mid.1');
    const neverAnswered: Journal = {
      ...journal,
      confirm: async (account, contact) => {
        const entries = await journal.read(account, contact);
        return entries.map((entry) => ({ ...entry, mid: 'mid.2', state: 'sending' }));
      },
    };

    expect(await confirmedBy(echoOf('mid.1', 'Other'), neverAnswered)).toBeUndefined();
  });
});
