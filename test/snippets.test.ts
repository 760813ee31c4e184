import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { printing, runSnippet } from './support/run-snippet.ts';
import { type Snippet, snippets } from './support/snippets.ts';
import { typeErrorsOf } from './support/type-check.ts';

/** Pages and sources whose snippets are run, but do not compile in strict TypeScript yet. */
const notYetStrict: readonly string[] = [];

/** What cannot run without a page: `packages/preview/test/readme.browser.ts` runs it. */
const runInBrowser: readonly string[] = ['packages/preview/README.md'];

const placeOf = ({ file, line }: Snippet): string => `${file}:${line}`;
const cases = snippets.map((snippet) => [placeOf(snippet), snippet] as const);
const isStrict = ([, { file }]: (typeof cases)[number]): boolean => !notYetStrict.includes(file);

describe('the snippets', () => {
  it('should be found on pages and in comments', () => {
    const files = snippets.map(({ file }) => file);

    expect(files).toEqual(expect.arrayContaining(['README.md', 'packages/preview/README.md', 'src/rules.ts']));
    expect(snippets.filter(({ printed }) => printed.length > 0).length).toBeGreaterThan(10);
  });

  it('should be TypeScript', () => {
    const others = cases.filter(isStrict).filter(([, { language }]) => language !== 'ts');

    expect(others.map(([place]) => place)).toStrictEqual([]);
  });

  const errors = typeErrorsOf(snippets);

  it.each(cases.filter(isStrict))('should compile in strict TypeScript: %s', (_place, snippet) => {
    expect(errors.get(snippet)).toStrictEqual([]);
  });

  it('should be listed as not yet strict only where they are', () => {
    const isFaulty = (snippet: Snippet): boolean => snippet.language !== 'ts' || errors.get(snippet)?.length !== 0;
    const faulty = snippets.filter(isFaulty).map(({ file }) => file);

    expect(notYetStrict.filter((file) => !faulty.includes(file))).toStrictEqual([]);
  });

  it.each(cases.filter(([, { file }]) => !runInBrowser.includes(file)))(
    'should print what they say, and nothing else: %s',
    async (_place, { code, printed }) => {
      vi.stubGlobal('fetch', graph);

      const { lines } = await runSnippet(code);

      expect(lines).toStrictEqual(printed);
    },
  );
});

describe('the handler of the README', () => {
  const secret = 'app-secret';
  const item = {
    sender: { id: '7' },
    recipient: { id: '1' },
    timestamp: 1700000000000,
    message: { mid: 'm', text: 'Tea' },
  };
  const body = JSON.stringify({ object: 'instagram', entry: [{ id: '1', messaging: [item] }] });
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  const answer = async (header: string): Promise<{ readonly status: number; readonly lines: readonly string[] }> => {
    const snippet = snippets.find(
      ({ file, code }) => file === 'README.md' && code.includes('export async function handle'),
    );
    const { result } = await runSnippet(snippet?.code ?? '');
    const handle = result['handle'] as (request: Request) => Promise<Response>;
    const headers = { 'x-hub-signature-256': header };
    const request = new Request('https://example.com/webhook', { method: 'POST', headers, body });
    const { result: response, lines } = await printing(() => handle(request));
    return { status: response.status, lines };
  };

  it('should take what is signed, and print what came', async () => {
    const { status, lines } = await answer(signature);

    expect(status).toBe(200);
    expect(lines).toStrictEqual(['Tea', expect.stringContaining("{ app_id: '01APP'")]);
  });

  it('should refuse what is not', async () => {
    expect(await answer(signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toStrictEqual({
      status: 403,
      lines: [],
    });
  });
});

afterEach(() => vi.unstubAllGlobals());

/** A Graph host that takes each message to a person. */
async function graph(url: string, { body }: { readonly body: string }): Promise<Response> {
  const { recipient, message } = JSON.parse(body);
  const isTaken = url.endsWith('/messages') && recipient.id && message.text;
  return isTaken
    ? Response.json({ recipient_id: recipient.id, message_id: 'mid.1' })
    : Response.json({}, { status: 400 });
}
