import { describe, expect, it } from 'vitest';
import { explain, type Notice, type OutboundIssue } from '../src/outbound/index.ts';

type Remark = Notice | OutboundIssue;

const path = '/card_message/choices/3';
const cut = { severity: 'info', path: '/card_message/title', sent: 'Lemon t…', limit: 8, request: 1 } as const;

describe('explain', () => {
  it.each<[Remark, string]>([
    [
      { code: 'choice.moved', severity: 'info', path, request: 1 },
      'The choice at /card_message/choices/3 goes as a quick reply of the text that follows (request 1).',
    ],
    [
      { code: 'title.moved', ...cut },
      'The title at /card_message/title does not fit there and stands whole in another request (limit 8, request 1).',
    ],
    [
      { code: 'title.short', ...cut },
      'The title at /card_message/title is cut there and stands whole elsewhere in the same result (limit 8, request 1).',
    ],
    [
      { code: 'choice.untappable', severity: 'loss', path, value: 'D', payload: 'd' },
      'The choice at /card_message/choices/3 is one more than quick replies fit.',
    ],
    [
      { code: 'choice.untappable', path, expected: 13, received: 14 },
      'The choice at /card_message/choices/3 is one more than quick replies fit (expected 13, received 14).',
    ],
    [
      { code: 'explicit.ignored', severity: 'info', path: '/e', keys: ['recipient', 'tag'] },
      'The explicit message at /e is addressed as the options say (keys recipient, tag).',
    ],
    [
      { code: 'link.encoded', severity: 'info', path: '/l', because: 'space', sent: 'https://e.example/a%20b' },
      'The link at /l is sent in another spelling, because it has white space, or ends in what nobody sees: dropped at its ends, percent-encoded inside.',
    ],
    [
      { code: 'link.encoded', severity: 'info', path: '/l', because: 'not-ascii', sent: 'https://e.example/%C3%A9' },
      'The link at /l is sent in another spelling, because it has letters outside ASCII: percent-encoded, in the host as punycode.',
    ],
    [
      { code: 'link.encoded', severity: 'info', path: '/l', because: 'sign', sent: 'https://e.example/%7B' },
      'The link at /l is sent in another spelling, because it has signs that no link may have: percent-encoded, or as browsers read them.',
    ],
  ])('should say what became of it, whether it is reported or refused: %j', (remark, expected) => {
    expect(explain(remark)).toBe(expected);
  });

  it.each<[string, object]>([
    ['absent', {}],
    ['null', { issue: null }],
    ['a text', { issue: 'x' }],
    ['without code', { issue: Object.create({ code: 'text.blank' }) }],
  ])('should say that a body goes as written where its issue is %s', (_, more) => {
    const notice = { code: 'explicit.doubtful', severity: 'info', path: '/a', request: 0, ...more };

    expect(explain(notice as Notice)).toBe('The explicit message at /a goes as written (request 0).');
  });

  it.each<[string, object]>([
    ['absent', {}],
    ['of a newer version', { because: 'toString' }],
    ['no text', { because: ['space'] }],
    ['inherited', Object.create({ because: 'space' })],
  ])('should say that a link is sent in another spelling where the reason is %s', (_, more) => {
    const notice = Object.assign(more, { code: 'link.encoded', path: '/l' });

    expect(explain(notice as Notice)).toBe('The link at /l is sent in another spelling.');
  });

  it('should take the reason of a link alone into its sentence', () => {
    const notice = { code: 'tag.dropped', severity: 'info', path: '', tag: 'HUMAN_AGENT', because: 'space' } as const;

    expect(explain(notice)).toBe('The tag is left out: private replies and sender actions take none.');
  });

  it.each<[string, unknown]>([
    ['no list', { length: 1 }],
    ['a list of something else', ['tag', 7]],
  ])('should name no keys where they are %s', (_, keys) => {
    const notice = { code: 'explicit.ignored', path: '/e', keys } as unknown as Notice;

    expect(explain(notice)).toBe('The explicit message at /e is addressed as the options say.');
  });

  it('should let no key break a line', () => {
    const notice = { code: 'explicit.ignored', path: '/e', keys: ['a\nb'] } as unknown as Notice;

    expect(explain(notice)).toBe('The explicit message at /e is addressed as the options say (keys a\\u{a}b).');
  });

  it('should say what is doubtful in a body', () => {
    const issue = { code: 'text.too-long', path: '/message/text', expected: 999, received: 1200 } as const;

    expect(explain({ code: 'explicit.doubtful', severity: 'info', path: '/a', issue, request: 0 })).toBe(
      'The explicit message at /a goes as written (request 0), but the text at /message/text is too long (expected 999, received 1200).',
    );
  });

  it('should take the issue of a doubt alone into its sentence', () => {
    const issue = { code: 'text.blank', path: '/b' } as const;
    const notice = { code: 'tag.dropped', severity: 'info', path: '', tag: 'HUMAN_AGENT', issue } as const;

    expect(explain(notice)).toBe('The tag is left out: private replies and sender actions take none.');
  });

  it('should name the option that is not valid where other sentences name the thing', () => {
    const issue = { code: 'option.invalid', path: '', expected: 'string', received: 'number', option: 'to' } as const;

    expect(explain(issue)).toBe('The option `to` is not valid (expected string, received number).');
  });

  it('should say that an option is not valid where the issue does not tell which', () => {
    const ofNobody = Object.assign(Object.create({ option: 'inherited' }), { code: 'option.invalid', path: '' });

    expect(explain(ofNobody)).toBe('The option is not valid.');
  });

  it('should let no option break a line', () => {
    const issue = { code: 'option.invalid', path: '', option: 'a\nb' } as const;

    expect(explain(issue)).toBe('The option `a\\u{a}b` is not valid.');
  });
});
