import type { Direction } from './state.ts';

/** What the page calls its parts, by direction. */
export const headings: {
  readonly [Of in Direction]: {
    readonly input: string;
    readonly inputHint: string;
    readonly result: string;
    readonly preview: string;
  };
} = {
  send: {
    input: 'Your message',
    inputHint: 'A message of the Conversation API, as JSON.',
    result: 'What Instagram gets',
    preview: 'How it looks',
  },
  receive: {
    input: 'The webhook',
    inputHint: 'What Instagram posts to you, as JSON.',
    result: 'What your service gets',
    preview: 'How it looks',
  },
};

export const damagedLink = 'This link is damaged. The page shows its first example instead.';
