import type { HTTPException } from 'hono/http-exception';

const statuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  413: 'INVALID_ARGUMENT',
  500: 'INTERNAL',
};

/** An error in the form of the Conversation API. The `cause` of the exception is the list of details. */
export function errorResponse(exception: HTTPException): Response {
  const { message, cause } = exception;
  const challenge = exception.getResponse().headers.get('www-authenticate');
  // Hono answers 400 where the authorization is something other than a bearer token.
  const status = challenge === null ? exception.status : 401;
  const error = {
    code: status,
    message: message || 'The bearer token is missing or wrong.',
    status: statuses[status] ?? 'UNKNOWN',
    details: cause ?? [],
  };
  return Response.json({ error }, { status, headers: challenge === null ? {} : { 'www-authenticate': challenge } });
}
