import { randomBytes } from 'node:crypto';

/** An answer that is an error. */
export interface GraphError {
  readonly status: number;
  readonly error: object;
}

/** Makes an error as Graph answers it. Instagram documents no status for errors of the send call: 400 is seen most. */
export function graphError(code: number, message: string, subcode?: number, status = 400): GraphError {
  return {
    status,
    error: {
      message: `(#${code}) ${message}`,
      type: code === 190 ? 'OAuthException' : 'IGApiException',
      code,
      ...(subcode !== undefined && { error_subcode: subcode }),
      fbtrace_id: randomBytes(9).toString('base64url'),
    },
  };
}
