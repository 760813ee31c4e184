import type { HTTPException } from 'hono/http-exception';

const statuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  413: 'INVALID_ARGUMENT',
  500: 'INTERNAL',
};

/** An error as the Conversation API words it: what is wrong in detail is the `cause` of the exception, a list. */
export function errorResponse(exception: HTTPException): Response {
  const { message, cause } = exception;
  const challenge = exception.getResponse().headers.get('www-authenticate');
  // Hono answers 400 to who comes with something else than a bearer token.
  const status = challenge === null ? exception.status : 401;
  const error = {
    code: status,
    message: message || 'The bearer token is missing or wrong.',
    status: statuses[status] ?? 'UNKNOWN',
    details: cause ?? [],
  };
  return Response.json({ error }, { status, headers: challenge === null ? {} : { 'www-authenticate': challenge } });
}
