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
