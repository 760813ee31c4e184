import type { Direction } from './state.ts';

const sides = 'The messages of the account stand at the right, those of the person at the left.';

/** The headings and hints of the page, by direction. */
export const headings: {
  readonly [Of in Direction]: {
    readonly input: string;
    readonly inputHint: string;
    readonly result: string;
    readonly preview: string;
    /** Says whose messages are at which side. */
    readonly previewHint: string;
  };
} = {
  send: {
    input: 'Your message',
    inputHint: 'A message of the Conversation API, as JSON.',
    result: 'What Instagram gets',
    preview: 'How it looks',
    previewHint: `${sides} Quick replies are what the person can tap.`,
  },
  receive: {
    input: 'The webhook',
    inputHint: 'What Instagram posts to you, as JSON.',
    result: 'What your service gets',
    preview: 'How it looks',
    previewHint: sides,
  },
};

export const damagedLink = 'This link is damaged. The page shows its first example instead.';

/** What the page says after a click. */
export const said = {
  linkCopied: 'Link copied. It holds everything on this page.',
  linkInAddress: 'The link is in the address bar.',
  linkTooLong: 'This is too long for a link: send the text itself.',
  linkOvertaken: 'The page has changed meanwhile: copy its link again.',
  notFormatted: 'Only JSON of up to 100 levels can be formatted.',
} as const;
