import type { ReasonCode, ReasonSubCode } from '../../types/conversation-api/reason.ts';
import type { Actor, Retry } from '../../types/send-answer.ts';

/** What an error of the send call means for who sent. */
export interface Verdict {
  readonly code: ReasonCode;
  readonly sub_code?: ReasonSubCode;
  readonly retry: Retry;
  readonly actor: Actor;
}

export const rateLimited: Verdict = { code: 'RATE_LIMITED', retry: 'later', actor: 'nobody' };
export const perhapsSent: Verdict = { code: 'CHANNEL_FAILURE', retry: 'unknown', actor: 'nobody' };

/**
 * The errors of the send call that mean the same: `code` or `code/subcode`, `*` where the code is not known. Most are documented,
 * a few others have been seen. Messages are not asked: Instagram translates them.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
const table: readonly (readonly [Verdict, errors: string])[] = [
  // Also 1/1357046, "Invalid JSON reply": it was sent, wait for the echo.
  [perhapsSent, '1'],
  [{ code: 'CHANNEL_FAILURE', retry: 'later', actor: 'nobody' }, '2'],
  [rateLimited, '4 17 32 341 613 80002 80006'],
  [{ code: 'OUTSIDE_ALLOWED_SENDING_WINDOW', retry: 'no', actor: 'contact' }, '10/2018065 10/2018278 10/2534022'],
  [{ code: 'RECIPIENT_NOT_REACHABLE', retry: 'no', actor: 'contact' }, '10/2018108 200/1545041 551 10903'],
  [{ code: 'RECIPIENT_INVALID_CHANNEL_IDENTITY', retry: 'no', actor: 'developer' }, '100/2018001 100/2534014'],
  [{ code: 'NO_PERMISSION', retry: 'no', actor: 'developer' }, '3 10 200 230'],
  [
    { code: 'CHANNEL_BAD_CONFIGURATION', retry: 'no', actor: 'business' },
    '10/2534077 100/2534013 190 200/2534041 10904 36103',
  ],
  [{ code: 'BAD_REQUEST', retry: 'no', actor: 'developer' }, '100 */2534068 194 2500'],
  [{ code: 'CHANNEL_REJECT', retry: 'no', actor: 'nobody' }, '100/2534023 100/2534025 10900 9000001'],
  [{ code: 'CHANNEL_REJECT', retry: 'no', actor: 'business' }, '100/2534037 200/2534037 2018300'],
  [{ code: 'CHANNEL_REJECT', retry: 'later', actor: 'business' }, '2018321'],
  [{ code: 'MEDIA_NOT_REACHABLE', retry: 'later', actor: 'developer' }, '100/2018008 100/2018294'],
  [{ code: 'MEDIA_TOO_LARGE', retry: 'no', actor: 'developer' }, '100/2018109 36000'],
  [
    { code: 'MEDIA_TYPE_UNSUPPORTED', sub_code: 'ATTACHMENT_REJECTED', retry: 'no', actor: 'developer' },
    '100/2018047 100/2018074',
  ],
  [
    { code: 'DELIVERY_REJECTED_DUE_TO_POLICY', retry: 'no', actor: 'business' },
    '10/1893063 100/2534029 368 613/1893016 613/2018338 2022',
  ],
];

/** What each known error means. */
export const graphErrors: ReadonlyMap<string, Verdict> = new Map(
  table.flatMap(([verdict, errors]) => errors.split(' ').map((error) => [error, verdict] as const)),
);
