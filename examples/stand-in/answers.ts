import type { ServerResponse } from 'node:http';
import { metaJson } from './wire.ts';

/** Answers with JSON as Graph does. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(metaJson(body));
}

/** Answers with something other than JSON: the page of a proxy, or nothing. With a location it is a redirect. */
export function answerText(response: ServerResponse, status: number, text: string, location?: string): void {
  const headers = { 'content-type': 'text/html; charset=UTF-8', ...(location !== undefined && { location }) };
  response.writeHead(status, headers).end(text);
}

/** Breaks the connection in the middle of a good answer. */
export function answerHalf(response: ServerResponse, body: object): void {
  const text = metaJson(body);
  response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8', 'content-length': text.length });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}
