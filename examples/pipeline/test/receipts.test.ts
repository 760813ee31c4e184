import { fromInstagram } from 'convograph/inbound';
import { describe, expect, test } from 'vitest';
import type { Entry, Journal } from '../src/journal.ts';
import { confirmedBy, markRead } from '../src/receipts.ts';

/** A journal of one person, in memory. */
function journalOf(...mids: readonly string[]): Journal {
  let entries: readonly Entry[] = mids.map((mid) => {
    return { message_id: `id of ${mid}`, request: 0, requests: 1, likeness: '', state: 'accepted', at: 0, mid };
  });
  const change: Journal['change'] = async (_account, _contact, change) => {
    entries = change(entries);
    return entries;
  };
  return { read: async () => entries, change, confirm: change };
}

function readOf(mid: string) {
  const item = {
    sender: { id: '900000000000001' },
    recipient: { id: '17' },
    timestamp: 1_700_000_000_000,
    read: { mid },
  };
  const result = fromInstagram({ object: 'instagram', entry: [{ id: '17', messaging: [item] }] });
  const outcome = result.status === 'ok' ? result.outcomes[0] : undefined;
  if (outcome?.kind !== 'receipt') throw new Error('no receipt');
  return outcome;
}

describe('receipts', () => {
  test('should give what was read since the last one, however long ago that was', async () => {
    const journal = journalOf('mid.1', 'mid.2', 'mid.3', 'mid.4');

    const first = await confirmedBy(readOf('mid.2'), journal);
    await markRead(readOf('mid.2'), journal);
    const second = await confirmedBy(readOf('mid.3'), journal);

    expect(first).toEqual(['id of mid.1', 'id of mid.2']);
    expect(second).toEqual(['id of mid.3']);
  });

  test('should give the same again until it is marked, so that a crash between loses nothing', async () => {
    const journal = journalOf('mid.1');

    const messages = [await confirmedBy(readOf('mid.1'), journal), await confirmedBy(readOf('mid.1'), journal)];

    expect(messages).toEqual([['id of mid.1'], ['id of mid.1']]);
  });

  test('should tell what is no message of ours', async () => {
    const messages = await confirmedBy(readOf('mid.other'), journalOf('mid.1'));

    expect(messages).toBeUndefined();
  });
});
