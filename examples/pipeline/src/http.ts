import type { IncomingMessage, ServerResponse } from 'node:http';

/** Reads a body up to the limit. Gives `undefined` where it is larger. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not destroyed when we stop, so that the answer can still go out.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a route answers. */
export interface Answer {
  readonly status: number;
  /** A string is sent as text, an object as JSON. */
  readonly body?: string | object;
}

export function reply(response: ServerResponse, { status, body = '' }: Answer): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain' : 'application/json',
    // The rest of a body that is too large may still be coming.
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(isText ? body : JSON.stringify(body));
}

/** Parses a body as JSON. Gives `undefined` where it is none. */
export function parsedJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
