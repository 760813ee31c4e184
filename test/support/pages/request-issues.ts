import { checkRequest, explain, type RequestIssueCode } from '../../../src/index.ts';
import { code, plain, table } from './markdown.ts';

/** A body that shows each code. The compiler asks for every one. */
const bodies: { readonly [Code in RequestIssueCode]: unknown } = {
  'content.missing': { recipient: { id: '1' } },
  'content.several': { message: { text: 'Hi' }, sender_action: 'typing_on' },
  'field.misplaced': { recipient: { comment_id: '1' }, message: { text: 'Hi' }, tag: 'HUMAN_AGENT' },
  'field.missing': { message: { text: 'Hi' }, reply_to: {} },
  'field.unknown': { message: { text: 'Hi' }, persona_id: '1' },
  'field.wrong-type': { recipient: { id: 1 }, message: { text: 'Hi' } },
  'link.invalid': { message: { attachment: { type: 'image', payload: { url: 'a.png' } } } },
  'list.empty': { message: { text: 'Hi', quick_replies: [] } },
  'list.too-long': { message: { attachments: Array(11).fill({ type: 'image', payload: { attachment_id: '1' } }) } },
  'private-reply.text-only': { recipient: { comment_id: '1' }, message: { attachment: { type: 'like_heart' } } },
  'quick-reply.gone': { message: { text: 'Hi', quick_replies: [{ content_type: 'user_email' }] } },
  'request.more': Object.fromEntries([
    ['message', { text: 'Hi' }],
    ...Array.from({ length: 101 }, (_, index) => [`own${index}`, 1]),
  ]),
  'request.no-object': 'Hi',
  'request.unreadable': {
    get message(): never {
      throw new Error('no');
    },
  },
  'text.blank': { message: { text: ' ' } },
  'text.too-long': { message: { text: 'x'.repeat(1200) } },
  'value.unknown': { message: { text: 'Hi' }, tag: 'ACCOUNT_UPDATE' },
};

/** Each code of `checkRequest`, in the words of `explain`. */
export function requestIssuesTable(): string {
  const rows = Object.entries(bodies).map(([name, body]) => {
    const issue = checkRequest(body).find((each) => each.code === name);
    if (issue === undefined) throw new Error(`The body of ${name} does not show it`);
    return [code(name), plain(explain(issue))];
  });
  return table(['code', 'in words'], rows);
}
