import { describe, expect, it } from 'vitest';
import { convert } from '../src/convert.ts';
import { defaultState } from '../src/state.ts';

const person = { sender: { id: '2' }, recipient: { id: '1' }, timestamp: 1 };

function receive(...messaging: readonly object[]) {
  const text = JSON.stringify({ object: 'instagram', entry: [{ id: '1', time: 1, messaging }] });
  const { findings } = convert({ ...defaultState, direction: 'receive', text });
  return findings.map(({ gravity, sentence, range }) => [gravity, sentence, range && text.slice(range.from, range.to)]);
}

describe('unsupportedFindings', () => {
  const message = { mid: 'm', text: 'Tea' };

  it('should find nothing where everything has a callback of its own', () => {
    expect(receive({ ...person, message })).toStrictEqual([]);
  });

  it.each([
    ['Instagram itself marks the message as unsupported.', { ...person, message: { mid: 'm', is_unsupported: true } }],
    [
      'A receipt of a message that is not known here: an adapter tells its id by messageIdOf.',
      { ...person, read: { mid: 'm' } },
    ],
    [
      'The Conversation API has no word for a message that was edited or taken back.',
      { ...person, message: { mid: 'm', is_deleted: true } },
    ],
    ['An event without the id of the person.', { recipient: { id: '1' }, timestamp: 1, referral: { ref: 'spring' } }],
  ])('should mark the item, and say why it has none: %s', (reason, item) => {
    expect(receive({ ...person, message }, item)).toStrictEqual([
      ['info', `The item at /entry/0/messaging/1 becomes an unsupported_callback. ${reason}`, JSON.stringify(item)],
    ]);
  });

  it.each([
    ['a tap', { postback: { mid: 'm', title: 'Start', payload: 'START' } }],
    ['a reaction', { reaction: { mid: 'm', action: 'react', emoji: '❤️' } }],
    ['a message to itself', { message: { ...message, is_self: true } }],
  ])('should say that the account itself did it: %s', (_what, content) => {
    const item = { sender: { id: '1' }, recipient: { id: '2' }, timestamp: 1, ...content };

    expect(receive({ ...person, message }, item)).toStrictEqual([
      [
        'info',
        'The item at /entry/0/messaging/1 becomes an unsupported_callback. The account itself did it: a tap, a reaction, a read, a referral, a comment, or a message to itself.',
        JSON.stringify(item),
      ],
    ]);
  });

  it('should say that what is of another product has no callback', () => {
    const text = JSON.stringify({ object: 'page', entry: [{ id: '1', time: 1, messaging: [{ ...person, message }] }] });

    const conversion = convert({ ...defaultState, direction: 'receive', text });

    expect(conversion).toMatchObject({
      kind: 'received',
      status: 'adapted',
      items: [{ outcome: { kind: 'unsupported', reason: 'other-object' }, callback: undefined }],
      findings: [
        {
          gravity: 'info',
          sentence:
            'The item at /entry/0/messaging/0 has no callback. The body is of another product than Instagram, such as Messenger: see the option `objects`.',
        },
      ],
    });
  });

  it('should speak of a bare change without a path', () => {
    const text = '{"field":"tea","value":{}}';

    expect(convert({ ...defaultState, direction: 'receive', text })).toMatchObject({
      status: 'adapted',
      findings: [
        {
          sentence:
            'The item becomes an unsupported_callback. The item is of a kind that this version does not know, or is no object.',
        },
      ],
    });
  });

  it('should look for no more ranges than the page shows', () => {
    const found = receive(...Array.from({ length: 250 }, () => ({ ...person, read: { mid: 'm' } })));

    expect(found).toHaveLength(250);
    expect(found.findIndex(([, , marked]) => marked === undefined)).toBe(200);
  });
});
