const account = '17841400000000001';
const person = '900000000000001';

export const repeat = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const itemWith = (fields: object): object => ({
  sender: { id: person },
  recipient: { id: account },
  timestamp: 1700000000000,
  ...fields,
});
export const webhookOf = (items: readonly unknown[], around: object = {}): object => ({
  object: 'instagram',
  entry: [{ id: account, time: 1700000000123, messaging: items, ...around }],
});
export const messageWith = (fields: object): object => itemWith({ message: { mid: 'mid.1', ...fields } });
/** Lists in lists. */
export const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

const long = 'x'.repeat(100_000);
const control = '\u0001'.repeat(20_000);
const quotes = '"\\'.repeat(30_000);
const kinds = 'message postback read message_edit reaction referral optin pass_thread_control take_thread_control'
  .concat(' request_thread_control app_roles')
  .split(' ');
const everyKind = (fields: object): object => Object.fromEntries(kinds.map((kind) => [kind, { mid: 'm', ...fields }]));
const ephemerals = (count: number): readonly object[] => repeat(count, () => ({ type: 'ephemeral' }));
export const heart = { type: 'like_heart' };
const readsOf = (id: string): object => webhookOf(manyReads, { id });

/** So many as one body may have outcomes, each so short that the body has just the size from which on the law is strict. */
export const manyReads = repeat(2000, () => ({ read: { a: 'x'.repeat(33) } }));

/** Bodies that nobody sends, but somebody may. */
export const absurd: Readonly<Record<string, () => unknown>> = {
  'a message with many unreadable attachments': () => webhookOf([messageWith({ attachments: ephemerals(20_000) })]),
  'a message with many short attachments': () => webhookOf([messageWith({ attachments: repeat(50_000, () => ({})) })]),
  'a message with many attachments that are no objects': () =>
    webhookOf([messageWith({ attachments: repeat(50_000, () => null) })]),
  'a long text with many unreadable attachments': () =>
    webhookOf([messageWith({ text: long, attachments: ephemerals(99) })]),
  'a long mid with many hearts': () => webhookOf([messageWith({ mid: long, attachments: repeat(99, () => heart) })]),
  'a long referral with many hearts': () =>
    webhookOf([
      messageWith({ referral: { ref: 'a', source: 'ADS', later: long }, attachments: repeat(99, () => heart) }),
    ]),
  'a long referral beside many hearts': () =>
    webhookOf([{ ...messageWith({ attachments: repeat(99, () => heart) }), referral: { ref: long } }]),
  'a long answer with many hearts': () =>
    webhookOf([messageWith({ reply_to: { story: { id: long, url: long } }, attachments: repeat(99, () => heart) })]),
  'a long answer with three unreadable attachments': () =>
    webhookOf([messageWith({ reply_to: { mid: quotes }, attachments: ephemerals(3) })]),
  'a deep referral with many hearts': () =>
    webhookOf([messageWith({ referral: nested(400), later: long, attachments: repeat(99, () => heart) })]),
  'many messages with many hearts': () =>
    webhookOf(repeat(300, (index) => messageWith({ mid: `mid.${index}`, attachments: repeat(90, () => heart) }))),
  'an echo of many shares without a link': () =>
    webhookOf([messageWith({ is_echo: true, attachments: repeat(15_000, () => ({ type: 'share' })) })]),
  'many empty items': () => webhookOf(repeat(40_000, () => ({}))),
  'many empty items in a long entry': () =>
    webhookOf(
      repeat(3000, () => ({})),
      { later: long },
    ),
  'many empty items in an entry that is not too long': () =>
    webhookOf(
      repeat(3000, () => ({ later: 'x'.repeat(20) })),
      { later: 'x'.repeat(900) },
    ),
  'many items that are no objects': () => webhookOf(repeat(50_000, (index) => index)),
  'items and what is none by turns': () => webhookOf(repeat(50_000, (index) => (index % 2 === 0 ? null : {}))),
  'many entries': () => ({ object: 'instagram', entry: repeat(30_000, () => null) }),
  'many entries with long ids': () => ({ object: 'instagram', entry: repeat(200, () => ({ id: 'x'.repeat(700) })) }),
  'many items of a long account': () => ({
    object: 'instagram',
    entry: [{ id: long, messaging: repeat(300, () => ({})) }],
  }),
  'many items of an account of control characters': () => ({
    object: 'instagram',
    entry: [{ id: control.slice(0, 900), messaging: repeat(3000, () => ({ message: { text: 'Hi there' } })) }],
  }),
  'many reads of a long account': () => readsOf('a'.repeat(480)),
  'many reads of a long account of control characters': () => readsOf('\u0001'.repeat(480)),
  'many reads of a long account of quotation marks': () => readsOf('"'.repeat(480)),
  'many reads of a short account of control characters': () => readsOf('\u0001'.repeat(30)),
  'few items of an account of control characters': () => ({
    object: 'instagram',
    entry: [{ id: control, messaging: repeat(19, () => ({})) }],
  }),
  'many items of a long object': () => ({ ...webhookOf(repeat(300, () => ({}))), object: long }),
  'many texts of a long object that is allowed': () => ({
    ...webhookOf(repeat(300, (index) => messageWith({ mid: `m${index}`, text: 'Hi' }))),
    object: long,
  }),
  'an item of every kind': () => webhookOf([everyKind({ title: quotes, text: quotes, later: quotes })]),
  'many items of every kind': () => webhookOf(repeat(400, () => everyKind({}))),
  'an item of every kind of the account': () =>
    webhookOf([{ ...itemWith(everyKind({ later: long })), sender: { id: account } }]),
  'a list of bodies': () => repeat(20_000, (index) => ({ entry: index % 2 === 0 ? [] : [null] })),
  'a list of bodies that are none': () => [webhookOf([]), ...repeat(30_000, () => null)],
  'a deep item': () => webhookOf([{ deep: nested(100_000) }]),
  'many deep items': () => webhookOf(repeat(300, () => ({ deep: nested(300) }))),
  'a wide item': () => webhookOf([{ optin: Object.fromEntries(repeat(20_000, (index) => [`k${index}`, index])) }]),
  'strays in a long entry': () => ({
    object: 'instagram',
    entry: repeat(3, () => ({ later: long, messaging: 'x', standby: 'x', changes: [null], field: 'x', value: 'x' })),
  }),
  'many comments': () => ({
    object: 'instagram',
    entry: [{ id: account, changes: repeat(3000, () => ({ field: 'comments', value: { id: '1' } })) }],
  }),
  'many reactions': () => webhookOf(repeat(1999, () => ({ sender: { id: `1${'0'.repeat(16)}` }, reaction: {} }))),
  'an echo with many attachments': () =>
    webhookOf([messageWith({ is_echo: true, attachments: repeat(20_000, () => ({ type: 'a' })) })]),
  'a message with the unsupported flag and many attachments': () =>
    webhookOf([messageWith({ is_unsupported: true, attachments: repeat(50_000, () => 1) })]),
  'a message with the unsupported flag and many shares': () =>
    webhookOf([messageWith({ is_unsupported: true, attachments: repeat(15_000, () => ({ type: 'share' })) })]),
  'many shares without link': () =>
    webhookOf([messageWith({ attachments: repeat(20_000, () => ({ type: 'share' })) })]),
};
