import { graphErrors, perhapsSent, rateLimited, type Verdict } from './graph-errors.ts';
import type { Answer } from './read-answer.ts';

const likelySent: Verdict = { ...perhapsSent, retry: 'sent' };
/** The server waited for the whole request, and never had it. https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9 */
const tooLate: Verdict = { ...perhapsSent, retry: 'later' };
const unknownError: Verdict = { code: 'UNKNOWN', retry: 'if-transient', actor: 'developer', concerns: 'message' };
const refused: Verdict = { code: 'CHANNEL_REJECT', retry: 'no', actor: 'developer', concerns: 'message' };

/** Chooses what an answer means that does not accept the request. The subcode comes first, then the code, then the status. */
export function verdictOf(answer: Answer, isPrivateReply: boolean): Verdict {
  // Only a message that was sent has an id.
  if (answer.ids.mid !== undefined) return likelySent;
  for (const error of errorsOf(answer, isPrivateReply)) {
    const verdict = graphErrors.get(error);
    if (verdict !== undefined) return answer.status === 429 && isVague(verdict) ? rateLimited : verdict;
  }
  return verdictOfStatus(answer);
}

/** The names that the error may have in the table, the most telling first. */
function errorsOf({ status, graph: { code, subcode }, message }: Answer, isPrivateReply: boolean): readonly string[] {
  return [
    ...(isPrivateReply ? [`private ${code}/${subcode}`, `private */${subcode}`] : []),
    `*/${subcode}`,
    // Meta's table lists some subcodes bare, as codes.
    `*/${code}`,
    ...(isPrivateReply ? [`private ${status}/${code}`] : []),
    // Nothing else tells it from a missing permission.
    ...(/not the thread owner/i.test(message) ? [`${code}: not the thread owner`] : []),
    `${code}`,
  ];
}

/** Tells whether an error says only that something went wrong: then the status says more. */
function isVague({ retry }: Verdict): boolean {
  return retry === 'unknown' || retry === 'temporary';
}

function verdictOfStatus({ status, graph }: Answer): Verdict {
  if (status === 429) return rateLimited;
  if (status === 408) return tooLate;
  if (isServerFailure(status)) return perhapsSent;
  if (graph.code !== undefined) return unknownError;
  return status >= 300 ? refused : perhapsSent;
}

/** Tells whether the server failed: it may have done so after it took the request. */
export function isServerFailure(status: number): boolean {
  return status >= 500;
}
