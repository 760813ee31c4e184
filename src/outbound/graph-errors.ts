import type { ReasonCode, ReasonSubCode } from '../types/conversation-api.ts';
import type { Actor, Retry } from '../types/result.ts';

/** What an error of the send call means for who sent. */
export interface Verdict {
  readonly code: ReasonCode;
  readonly subCode?: ReasonSubCode;
  readonly retry: Retry;
  readonly actor: Actor;
}

const outsideWindow: Verdict = { code: 'OUTSIDE_ALLOWED_SENDING_WINDOW', retry: 'no', actor: 'contact' };
const unreachable: Verdict = { code: 'RECIPIENT_NOT_REACHABLE', retry: 'no', actor: 'contact' };
const unknownPerson: Verdict = { code: 'RECIPIENT_INVALID_CHANNEL_IDENTITY', retry: 'no', actor: 'developer' };
const noPermission: Verdict = { code: 'NO_PERMISSION', retry: 'no', actor: 'developer' };
const badSetUp: Verdict = { code: 'CHANNEL_BAD_CONFIGURATION', retry: 'no', actor: 'business' };
const badToken: Verdict = { code: 'CHANNEL_BAD_CONFIGURATION', retry: 'no', actor: 'business' };
const throttled: Verdict = { code: 'RATE_LIMITED', retry: 'later', actor: 'nobody' };
const badRequest: Verdict = { code: 'BAD_REQUEST', retry: 'no', actor: 'developer' };
const gone: Verdict = { code: 'CHANNEL_REJECT', retry: 'no', actor: 'nobody' };
const mediaUnreachable: Verdict = { code: 'MEDIA_NOT_REACHABLE', retry: 'later', actor: 'developer' };
const mediaTooLarge: Verdict = { code: 'MEDIA_TOO_LARGE', retry: 'no', actor: 'developer' };
const mediaRejected: Verdict = {
  code: 'MEDIA_TYPE_UNSUPPORTED',
  subCode: 'ATTACHMENT_REJECTED',
  retry: 'no',
  actor: 'developer',
};
const otherOwner: Verdict = { code: 'CHANNEL_REJECT', retry: 'no', actor: 'business' };
const questionFlow: Verdict = { code: 'CHANNEL_REJECT', retry: 'later', actor: 'business' };
const policy: Verdict = { code: 'DELIVERY_REJECTED_DUE_TO_POLICY', retry: 'no', actor: 'business' };
const temporary: Verdict = { code: 'CHANNEL_FAILURE', retry: 'later', actor: 'nobody' };
const perhapsSent: Verdict = { code: 'CHANNEL_FAILURE', retry: 'unknown', actor: 'nobody' };

/**
 * The documented errors of the send call, by code and subcode; `*` where the code is not known. Messages are not asked:
 * Instagram translates them. https://developers.facebook.com/docs/messenger-platform/error-codes
 */
export const graphErrors: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ['1', perhapsSent],
  // "Invalid JSON reply", and yet it was sent: wait for the echo.
  ['1/1357046', perhapsSent],
  ['2', temporary],
  ['3', noPermission],
  ['4', throttled],
  ['10', noPermission],
  ['10/2534022', outsideWindow],
  ['10/2018278', outsideWindow],
  ['10/2018065', outsideWindow],
  ['10/2018108', unreachable],
  ['10/2534077', badSetUp],
  ['10/1893063', policy],
  ['17', throttled],
  ['32', throttled],
  ['341', throttled],
  ['80002', throttled],
  ['80006', throttled],
  ['100', badRequest],
  ['100/2534013', badSetUp],
  ['100/2534014', unknownPerson],
  ['100/2534023', gone],
  ['100/2534025', gone],
  ['100/2534029', policy],
  ['100/2534037', otherOwner],
  ['100/2018001', unknownPerson],
  ['100/2018008', mediaUnreachable],
  ['100/2018047', mediaRejected],
  ['100/2018074', mediaRejected],
  ['100/2018109', mediaTooLarge],
  ['100/2018294', mediaUnreachable],
  ['*/2534068', badRequest],
  ['190', badToken],
  ['194', badRequest],
  ['200', noPermission],
  ['200/1545041', unreachable],
  ['200/2534041', badSetUp],
  ['200/2534037', otherOwner],
  ['230', noPermission],
  ['368', policy],
  ['551', unreachable],
  ['613', throttled],
  ['613/2018338', policy],
  ['613/1893016', policy],
  ['2022', policy],
  ['2500', badRequest],
  ['10900', gone],
  ['10903', unreachable],
  ['10904', badSetUp],
  ['36000', mediaTooLarge],
  ['36103', badSetUp],
  ['2018300', otherOwner],
  ['2018321', questionFlow],
  ['9000001', gone],
]);
