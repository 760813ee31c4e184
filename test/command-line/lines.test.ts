import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bytes, convograph, parsedLines, webhook } from './program.ts';

const hello = '{"text_message":{"text":"Hello"}}';
const greeting = (line: number) => ({
  line,
  status: 'ok',
  rule: 'text_message',
  requests: [{ messaging_type: 'RESPONSE', message: { text: 'Hello' } }],
  notices: [],
  issues: [],
});
/** Collects garbage, so that only what is in use is counted. */
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const unreadable = (line: number, reason: string) => ({ line, status: 'unreadable', reason });

/** The same bytes in chunks of one size. */
async function* inChunks(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < whole.length; start += size) yield whole.subarray(start, start + size);
}

describe('convograph send --ndjson', () => {
  it('should answer each line with a line that names it, in their order', async () => {
    const location = '{"location_message":{"title":"Here","coordinates":{"latitude":1,"longitude":2}}}';

    const result = await convograph(['send', '--ndjson'], `${hello}\n${location}\n{}\n`);

    expect(result.said).toStrictEqual([]);
    expect(result.exitCode).toBe(1);
    expect(parsedLines(result.printed)).toStrictEqual([
      greeting(1),
      {
        line: 2,
        status: 'adapted',
        rule: 'location_message',
        requests: [
          {
            messaging_type: 'RESPONSE',
            message: { text: 'Here: https://www.google.com/maps/search/?api=1&query=1,2' },
          },
        ],
        notices: [{ code: 'location.as-text', severity: 'info', path: '/location_message' }],
        issues: [],
      },
      {
        line: 3,
        status: 'refused',
        requests: [],
        notices: [],
        issues: [{ code: 'content.missing', path: '', expected: 1, received: 0 }],
      },
    ]);
  });

  it('should end with success where no line was refused', async () => {
    const result = await convograph(['send', '--ndjson'], `${hello}\n${hello}`);

    expect(result.exitCode).toBe(0);
    expect(parsedLines(result.printed)).toStrictEqual([greeting(1), greeting(2)]);
  });

  it('should give the notices of a line that is refused, with paths in the document', async () => {
    const message = { text_message: { text: ' ' }, typo: 1 };

    const { printed } = await convograph(['send', '--ndjson', '--explain'], JSON.stringify({ message }));

    expect(parsedLines(printed)).toStrictEqual([
      {
        line: 1,
        status: 'refused',
        rule: 'text_message',
        requests: [],
        notices: [{ code: 'field.unknown', severity: 'info', path: '/message/typo' }],
        issues: [{ code: 'text.blank', path: '/message/text_message/text' }],
        words: [
          'rule: text_message: A text stays a text; one over the limit becomes several.',
          'refused: The text at /message/text_message/text must not be blank.',
          'info: The field at /message/typo is unknown.',
        ],
      },
    ]);
  });

  it.each([[[]], [['--strict']]])(
    'should tell what of a send request goes nowhere, and refuse nothing: %s',
    async (more) => {
      const request = { recipient: { contact_id: '01' }, message: JSON.parse(hello), chanel_properties: {} };

      const result = await convograph(['send', '--ndjson', ...more], `${JSON.stringify(request)}\n${hello}`);

      const ignored = [
        'A send request has no field "chanel_properties". Did you mean "channel_properties"?',
        'The recipient has no INSTAGRAM identity, so the requests have no recipient.',
      ];
      expect(result).toMatchObject({ exitCode: 0, said: [] });
      expect(parsedLines(result.printed)).toStrictEqual([{ ...greeting(1), ignored }, greeting(2)]);
    },
  );

  it('should let no line spoil its neighbours', async () => {
    const notUtf8 = new Uint8Array([0x22, 0xff, 0x22, 0x0a]);
    const lines = [bytes(`${hello}\n{"a":\n`), notUtf8, bytes(`${hello}\n`)];

    const result = await convograph(['send', '--ndjson'], Buffer.concat(lines));

    expect(result.exitCode).toBe(1);
    expect(parsedLines(result.printed)).toStrictEqual([
      greeting(1),
      unreadable(2, 'not-json'),
      unreadable(3, 'not-utf-8'),
      greeting(4),
    ]);
  });

  it('should say in words what is wrong with a line, where this is asked for', async () => {
    const lines = [bytes(`${hello}\n{}\n{"a":\n`), new Uint8Array([0xff])];

    const result = await convograph(['send', '--ndjson', '--explain'], Buffer.concat(lines));

    expect(parsedLines(result.printed)).toMatchObject([
      { words: ['rule: text_message: A text stays a text; one over the limit becomes several.'] },
      {
        words: [
          'refused: The content must not be missing (expected 1, received 0).',
          'found: nothing; needed: one content, such as "text_message".',
        ],
      },
      { words: ['unreadable: the line is not JSON: Unexpected end of JSON input'] },
      { words: ['unreadable: the line is not UTF-8 text'] },
    ]);
  });

  it.each(['"s3cret', 's3cret\u009b\u007f', '{"a":1,s3cret', '{"a":"x","b":[1,2,s3cret]}'])(
    'should not quote of a line that is no JSON: %s',
    async (line) => {
      const { printed } = await convograph(['send', '--ndjson', '--explain'], line);

      expect(printed).toMatch(/^[ -~]+$/);
      expect(printed).not.toContain('s3');
      expect(printed).toContain('the line is not JSON: ');
    },
  );

  it('should name the other command for a line that is for it', async () => {
    const sent = await convograph(['send', '--ndjson', '--explain'], JSON.stringify(webhook));
    const received = await convograph(['receive', '--ndjson', '--explain'], hello);

    expect(parsedLines(sent.printed)).toMatchObject([
      { status: 'refused', words: ['refused: It is a webhook: convograph receive takes it.'] },
    ]);
    expect(parsedLines(received.printed)).toMatchObject([
      { status: 'refused', words: ['refused: It is a message: convograph send takes it.'] },
    ]);
  });

  it('should skip empty lines, and count them', async () => {
    const result = await convograph(['send', '--ndjson'], `\n \t\r\n${hello}\n\n${hello}\n\n`);

    expect(parsedLines(result.printed)).toStrictEqual([greeting(3), greeting(5)]);
  });

  it('should print nothing for an empty stream', async () => {
    const result = await convograph(['send', '--ndjson'], '\n\n');

    expect(result).toStrictEqual({ exitCode: 0, printed: '', said: [] });
  });

  it('should take lines that end in CRLF, and a byte order mark at the start', async () => {
    const result = await convograph(['send', '--ndjson'], `\ufeff${hello}\r\n${hello}\r\n`);

    expect(parsedLines(result.printed)).toStrictEqual([greeting(1), greeting(2)]);
  });

  it('should take a byte order mark for one at the start alone', async () => {
    const result = await convograph(['send', '--ndjson'], `${hello}\n\ufeff${hello}\n`);

    expect(parsedLines(result.printed)).toStrictEqual([greeting(1), unreadable(2, 'not-json')]);
  });

  it.each([1, 2, 3, 7, 34, 35, 1000])('should read the same lines in chunks of %i bytes', async (size) => {
    const input = bytes(`\ufeff${hello}\r\n\n${hello}\n{"text_message":{"text":"日本語 👍"}}\n{\n${hello}`);

    const result = await convograph(['send', '--ndjson'], '', { stream: () => inChunks(input, size) });

    expect(parsedLines(result.printed)).toStrictEqual([
      greeting(1),
      greeting(3),
      { ...greeting(4), requests: [{ messaging_type: 'RESPONSE', message: { text: '日本語 👍' } }] },
      unreadable(5, 'not-json'),
      greeting(6),
    ]);
  });

  it.each(['messages.ndjson', 'messages.jsonl', 'MESSAGES.JSONL'])('should take %s for lines', async (file) => {
    const stream = () => inChunks(bytes(`${hello}\n${hello}\n`), 50);

    const result = await convograph(['send', file], '', { stream });

    expect(parsedLines(result.printed)).toStrictEqual([greeting(1), greeting(2)]);
  });

  it('should escape what would end a line or command a terminal', async () => {
    const text = 'one\u2028\u2029two\u0080\u0085\u009fthree\u009b31m\u007f\u001b';

    const result = await convograph(['send', '--ndjson'], JSON.stringify({ text_message: { text } }));

    expect(result.printed).toMatch(/^[ -~]+$/);
    expect(JSON.parse(result.printed)).toMatchObject({ requests: [{ message: { text } }] });
  });

  const maxLineBytes = 16 * 1024 * 1024;
  const messageOf = (size: number): string => hello.replace('Hello', ' '.repeat(size - hello.length + 5));

  it('should read a line of 16 MiB', async () => {
    const result = await convograph(['send', '--ndjson'], `${messageOf(maxLineBytes)}\n${hello}\n`);

    expect(parsedLines(result.printed)).toMatchObject([{ line: 1, status: 'refused' }, greeting(2)]);
  });

  it.each([64 * 1024, 3 * maxLineBytes])('should not read a longer one, in chunks of %i bytes', async (size) => {
    const input = bytes(`${hello}\n${messageOf(maxLineBytes + 1)}\n${hello}\n`);

    const result = await convograph(['send', '--ndjson', '--explain'], '', { stream: () => inChunks(input, size) });

    expect(parsedLines(result.printed)).toMatchObject([
      greeting(1),
      { ...unreadable(2, 'too-long'), words: ['unreadable: the line is longer than 16 MiB'] },
      greeting(3),
    ]);
  });

  it('should forget a line that never ends, but for its beginning', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;

    const result = await convograph(['send', '--ndjson'], '', {
      stream: async function* () {
        for (let count = 0; count < 300; count++) {
          if (count % 50 === 49) collectGarbage();
          if (count % 50 === 49) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
          yield new Uint8Array(1024 * 1024).fill(0x20);
        }
      },
    });

    expect(parsedLines(result.printed)).toStrictEqual([unreadable(1, 'too-long')]);
    expect(most).toBeLessThan(100 * 1024 * 1024);
  });

  it('should keep nothing of lines that are answered', async () => {
    const lines = bytes(`${hello.replace('Hello', 'Hello '.repeat(150))}\n`.repeat(500));
    const heaps: number[] = [];
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 40; count++) {
        yield lines;
        if (count % 20 !== 19) continue;
        collectGarbage();
        heaps.push(process.memoryUsage().heapUsed);
      }
    }

    await convograph(['send', '--ndjson'], '', { stream, print: async () => {} });

    // Between the two measures are 10,000 lines of 9 MB, and their answers, which are larger.
    const [before = 0, after = 0] = heaps;
    expect(heaps).toHaveLength(2);
    expect(after - before).toBeLessThan(4_000_000);
  });

  it('should wait for a slow reader before it reads on', async () => {
    const events: string[] = [];
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const name of ['first', 'second', 'third']) {
        events.push(`read ${name}`);
        yield bytes(`${hello}\n`);
      }
    }
    const print = async (): Promise<void> => {
      events.push('print');
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push('printed');
    };

    await convograph(['send', '--ndjson'], '', { stream, print });

    const each = (name: string): string[] => [`read ${name}`, 'print', 'printed'];
    expect(events).toStrictEqual([...each('first'), ...each('second'), ...each('third')]);
  });

  it('should say what is wrong with a file that cannot be read', async () => {
    const result = await convograph(['send', '--ndjson', 'ENOENT']);

    const said = ['convograph: ENOENT cannot be read: there is no such file'];
    expect(result).toStrictEqual({ exitCode: 2, printed: '', said });
  });

  it('should keep what it printed before the input broke', async () => {
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield bytes(`${hello}\n`);
      throw Object.assign(new Error('broken'), { code: 'EIO' });
    }

    const result = await convograph(['send', '--ndjson'], '', { stream });

    expect(result).toMatchObject({ exitCode: 2, said: ['convograph: standard input cannot be read: EIO'] });
    expect(parsedLines(result.printed)).toStrictEqual([greeting(1)]);
  });
});

describe('convograph receive --ndjson', () => {
  it('should answer each line with its outcomes', async () => {
    const input = `${JSON.stringify(webhook)}\n"hello"\n`;

    const result = await convograph(['receive', '--ndjson', '--explain'], input);

    expect(result.exitCode).toBe(1);
    expect(parsedLines(result.printed)).toMatchObject([
      {
        line: 1,
        status: 'ok',
        outcomes: [{ kind: 'message', message: { text_message: { text: 'Hello' } } }],
        words: ['rule: text at /entry/0/messaging/0: A text becomes a text message.'],
      },
      { line: 2, status: 'refused', outcomes: [], issues: [{ code: 'webhook.unreadable' }] },
    ]);
  });

  it('should answer with their callbacks where these are asked for', async () => {
    const result = await convograph(['receive', '--ndjson', '--callback'], JSON.stringify(webhook));

    expect(parsedLines(result.printed)).toStrictEqual([
      {
        line: 1,
        status: 'ok',
        callbacks: [expect.objectContaining({ accepted_time: '2023-11-14T22:13:20.000Z' })],
        issues: [],
      },
    ]);
  });

  it('should say once, at the end, what it left out of all lines', async () => {
    const page = JSON.stringify({ ...webhook, object: 'page' });

    const result = await convograph(
      ['receive', '--ndjson', '--callback'],
      `${page}\n${JSON.stringify(webhook)}\n${page}`,
    );

    expect(parsedLines(result.printed)).toMatchObject([{ callbacks: [] }, { callbacks: [{}] }, { callbacks: [] }]);
    expect(result.said).toStrictEqual(['left out, since other products have no callbacks here: items of "page" (2)']);
  });

  it('should give no callbacks of a line that is refused', async () => {
    const result = await convograph(['receive', '--ndjson', '--callback'], '"hello"');

    expect(parsedLines(result.printed)).toStrictEqual([
      {
        line: 1,
        status: 'refused',
        callbacks: [],
        issues: [{ code: 'webhook.unreadable', path: '', expected: 'object', received: 'string' }],
      },
    ]);
  });

  it('should not fail where a result is nested too deep', async () => {
    const deep = `{"entry":[{"messaging":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}]}`;
    const input = `${deep}\n${JSON.stringify(webhook)}\n`;

    const result = await convograph(['receive', '--ndjson', '--explain'], input);

    expect(result.exitCode).toBe(1);
    const words = ['unreadable: the result is nested too deep to be written as JSON'];
    expect(parsedLines(result.printed)).toMatchObject([
      { ...unreadable(1, 'too-deep'), words },
      { line: 2, status: 'ok' },
    ]);
  });
});

describe('the progress of a stream', () => {
  /** Runs a stream of chunks. Each takes so many milliseconds. */
  async function statusesOf(input: readonly string[], milliseconds: number): Promise<readonly string[]> {
    let time = 1_700_000_000_000;
    const statuses: string[] = [];
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const each of input) {
        time += milliseconds;
        yield bytes(each);
      }
    }
    await convograph(['send', '--ndjson'], '', {
      stream,
      now: () => new Date(time),
      showStatus: (text) => void statuses.push(text),
      say: (text) => void statuses.push(`said: ${text}`),
    });
    return statuses;
  }

  it('should be shown, and cleared at the end', async () => {
    const statuses = await statusesOf([`${hello}\n{}\n`, `${hello.padEnd(1_000_000)}\n`.repeat(2)], 500);

    expect(statuses).toStrictEqual([
      '2 lines, 0.0 MB, 4 lines/s, 1 refused',
      '4 lines, 2.0 MB, 4 lines/s, 1 refused',
      '',
    ]);
  });

  it('should be shown a few times a second at most', async () => {
    const statuses = await statusesOf(Array(2000).fill(`${hello}\n`), 1);

    expect(statuses).toHaveLength(9);
    expect(statuses[7]).toBe('2,000 lines, 0.1 MB, 1,000 lines/s, 0 refused');
  });

  it('should be cleared before an error is said', async () => {
    const statuses: string[] = [];
    const note = (text: string): void => void statuses.push(text);

    await convograph(['send', '--ndjson', 'ENOENT'], '', { showStatus: note, say: note });

    expect(statuses).toStrictEqual(['', 'convograph: ENOENT cannot be read: there is no such file']);
  });
});
