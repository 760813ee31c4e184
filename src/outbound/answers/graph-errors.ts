import type { ReasonCode, ReasonSubCode } from '../../types/conversation-api/reason.ts';
import type { Actor, Concerns, Retry, UncertainSendResult } from '../../types/send-result.ts';

/** What an error of the send call means for who sent. */
export interface Verdict {
  readonly code: ReasonCode;
  readonly sub_code?: ReasonSubCode;
  /**
   * `temporary`: later, unless the status says that the server failed; then nobody knows. `if-transient`: later where Graph
   * says that the error passes. `sent` and `unknown`: nobody knows.
   */
  readonly retry: Retry | 'temporary' | 'if-transient' | UncertainSendResult['likely'];
  readonly actor: Actor;
  readonly concerns: Concerns;
  readonly already?: true;
}

export const rateLimited: Verdict = { code: 'RATE_LIMITED', retry: 'later', actor: 'nobody', concerns: 'account' };
export const perhapsSent: Verdict = {
  code: 'CHANNEL_FAILURE',
  retry: 'unknown',
  actor: 'nobody',
  concerns: 'message',
};
const badConfiguration: Verdict = {
  code: 'CHANNEL_BAD_CONFIGURATION',
  retry: 'no',
  actor: 'business',
  concerns: 'message',
};
const rejectedForPolicy: Verdict = {
  code: 'DELIVERY_REJECTED_DUE_TO_POLICY',
  retry: 'no',
  actor: 'business',
  concerns: 'message',
};
const notOwner: Verdict = { code: 'CHANNEL_REJECT', retry: 'no', actor: 'business', concerns: 'person' };
const noPermission: Verdict = { code: 'NO_PERMISSION', retry: 'no', actor: 'developer', concerns: 'message' };
const rejected: Verdict = { code: 'CHANNEL_REJECT', retry: 'no', actor: 'nobody', concerns: 'message' };
const mediaType: Verdict = { code: 'MEDIA_TYPE_UNSUPPORTED', retry: 'no', actor: 'developer', concerns: 'message' };

/**
 * The errors that mean the same: `*` and a subcode, which names the error whatever the code is; else a code. What stands before
 * or behind them is told by the request or by the words. graph-error-docs.ts says what each means, and who says so.
 */
const table: readonly (readonly [Verdict, errors: string])[] = [
  [{ ...perhapsSent, retry: 'sent' }, '*/1357046, private 500/-1'],
  [perhapsSent, '1'],
  [{ ...perhapsSent, retry: 'temporary' }, '-1, -2, 2, 1200'],
  [rateLimited, '*/2018352, */2534040, 4, 17, 32, 341, 613'],
  [rateLimited, '80001, 80002, 80003, 80004, 80005, 80006, 80007'],
  [rateLimited, '80008, 80009, 80010, 80011, 80012, 80013, 80014'],
  [
    { code: 'OUTSIDE_ALLOWED_SENDING_WINDOW', retry: 'no', actor: 'contact', concerns: 'person' },
    '*/2018065, */2018278, */2534022',
  ],
  [
    { code: 'RECIPIENT_NOT_REACHABLE', retry: 'no', actor: 'contact', concerns: 'person' },
    '*/1545041, */1893049, */2018108, */2534001, 551, 10903',
  ],
  [
    { code: 'RECIPIENT_INVALID_CHANNEL_IDENTITY', retry: 'no', actor: 'developer', concerns: 'person' },
    '*/2018001, */2534014',
  ],
  [noPermission, '3, 10, 200, 230'],
  [{ ...noPermission, actor: 'business', concerns: 'person' }, '10: not the thread owner'],
  [{ ...badConfiguration, concerns: 'account' }, '102, 190, 36103'],
  [badConfiguration, '*/1893050, */2534013, */2534041, */2534077, 10904'],
  [
    { code: 'BAD_REQUEST', retry: 'no', actor: 'developer', concerns: 'message' },
    '*/2018014, */2018035, */2018320, */2534015, */2534038, */2534052, */2534068, 100, 105, 194, 2500',
  ],
  [rejected, '*/2534025, private 100/33, 9000001'],
  [{ ...rejected, already: true }, '*/1545133, */2534023, 10900'],
  [{ ...rejected, actor: 'business' }, '*/2534066'],
  [notOwner, '*/2018300, */2534037'],
  [{ ...notOwner, retry: 'later' }, '*/2018321'],
  [{ code: 'MEDIA_NOT_REACHABLE', retry: 'later', actor: 'developer', concerns: 'message' }, '*/2018008, */2018294'],
  [{ code: 'MEDIA_TOO_LARGE', retry: 'no', actor: 'developer', concerns: 'message' }, '*/2018109, */2207004, 36000'],
  [{ ...mediaType, sub_code: 'ATTACHMENT_REJECTED' }, '*/2018047, */2018074'],
  [mediaType, '*/2534080'],
  [rejectedForPolicy, '*/1893016, */2018338, */2534029, 368, 2022'],
  [{ ...rejectedForPolicy, concerns: 'account' }, '*/1893063, */2207050'],
  [{ ...rejectedForPolicy, retry: 'if-transient' }, '*/2534122'],
];

/** What each known error means. */
export const graphErrors: ReadonlyMap<string, Verdict> = new Map(
  table.flatMap(([verdict, errors]) => errors.split(', ').map((error) => [error, verdict] as const)),
);
