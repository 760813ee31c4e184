import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../cli/run.ts';

interface Run {
  readonly exitCode: number;
  /** Standard output. */
  readonly printed: string;
  /** Standard error, line by line. */
  readonly said: readonly string[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Runs a command in surroundings that hold standard input and nothing else. */
async function convograph(args: readonly string[], input: Uint8Array | string = ''): Promise<Run> {
  const printed: string[] = [];
  const said: string[] = [];
  const exitCode = await run(args, {
    read: async (file) => {
      if (file !== undefined) throw Object.assign(new Error(`no ${file}`), { code: file });
      return typeof input === 'string' ? bytes(input) : input;
    },
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
    now: () => new Date(1_700_000_000_000),
  });
  return { exitCode, printed: printed.join('\n'), said };
}

const webhook = {
  object: 'instagram',
  entry: [
    {
      id: '17841400000000001',
      time: 1_700_000_000_123,
      messaging: [
        {
          sender: { id: '900000000000001' },
          recipient: { id: '17841400000000001' },
          timestamp: 1_700_000_000_000,
          message: { mid: 'mid.T1', text: 'Hello' },
        },
      ],
    },
  ],
};

describe('convograph send', () => {
  it('should print the requests of a message', async () => {
    const result = await convograph(['send'], '{"text_message":{"text":"Hello"}}');

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.printed)).toStrictEqual([{ messaging_type: 'RESPONSE', message: { text: 'Hello' } }]);
    expect(result.said).toStrictEqual([]);
  });

  it('should take a whole send request', async () => {
    const request = {
      app_id: '01APP',
      recipient: {
        identified_by: {
          channel_identities: [null, { channel: 'SMS', identity: '+47' }, { channel: 'INSTAGRAM', identity: '9000' }],
        },
      },
      message: { text_message: { text: 'Hello' } },
      channel_properties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' },
    };

    const result = await convograph(['send'], JSON.stringify(request));

    expect(JSON.parse(result.printed)).toStrictEqual([
      { recipient: { id: '9000' }, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'Hello' } },
    ]);
  });

  it('should say notices in words', async () => {
    const location = { title: 'Here', coordinates: { latitude: 1, longitude: 2 } };

    const result = await convograph(['send'], JSON.stringify({ location_message: location }));

    expect(result.said).toStrictEqual(['info: The location at /location_message goes as text.']);
  });

  it.each([
    ['a message without content', '{}', 'refused: The content must not be missing (expected 1, received 0).'],
    ['null', 'null', 'refused: The message must be an object (expected object, received null).'],
    [
      'a send request with a wrong recipient',
      '{"message":{"text_message":{"text":"Hi"}},"recipient":{"identified_by":{"channel_identities":[{"channel":"INSTAGRAM","identity":7}]}}}',
      'refused: The option is not valid (expected string, received number, option to).',
    ],
    [
      'a send request with a message and an event',
      '{"message":{"text_message":{"text":"Hi"}},"event":{"composing_event":{}}}',
      'refused: The content must be one alone (expected 1, received 2).',
    ],
    [
      'an event that Instagram has nothing for',
      '{"event":{"agent_left_event":{}}}',
      'refused: The event at /agent_left_event is nothing that Instagram has.',
    ],
  ])('should refuse %s in words', async (_, input, words) => {
    const result = await convograph(['send'], input);

    expect(result).toStrictEqual({ exitCode: 1, printed: '', said: [words] });
  });
});

describe('convograph receive', () => {
  it('should print the outcomes of a webhook', async () => {
    const result = await convograph(['receive'], JSON.stringify(webhook));

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.printed)).toMatchObject([
      { kind: 'message', message: { text_message: { text: 'Hello' } } },
    ]);
  });

  it('should print their callbacks where these are asked for', async () => {
    const result = await convograph(['receive', '--callback'], JSON.stringify(webhook));

    expect(JSON.parse(result.printed)).toStrictEqual([
      {
        app_id: '{{APP_ID}}',
        accepted_time: '2023-11-14T22:13:20.000Z',
        event_time: '2023-11-14T22:13:20.000Z',
        project_id: '{{PROJECT_ID}}',
        message: {
          direction: 'TO_APP',
          contact_message: { text_message: { text: 'Hello' } },
          channel_identity: { channel: 'INSTAGRAM', identity: '900000000000001', app_id: '{{APP_ID}}' },
          metadata: '',
        },
      },
    ]);
  });

  it('should refuse what is no webhook in words', async () => {
    const result = await convograph(['receive'], '"hello"');

    expect(result).toMatchObject({ exitCode: 1, printed: '' });
    expect(result.said).toHaveLength(1);
  });
});

describe('convograph demo', () => {
  it('should show every example of the channel page', async () => {
    const result = await convograph(['demo']);

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(result.printed).toContain('> Call Someone: +46732000000');
    expect(result.printed).toContain('22 examples of the channel page, 10 out and 12 in.');
    expect(result.printed).not.toContain('undefined');
  });
});

describe('convograph', () => {
  it('should show its usage', async () => {
    const result = await convograph(['--help']);

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(result.printed).toMatch(/^Usage:/);
  });

  it.each([
    ['no command', [], '', /^Usage:/],
    ['an unknown command', ['fly'], '', /^convograph: there is no command "fly"; try convograph --help$/],
    ['an unknown option', ['send', '--fly'], '', /^convograph: Unknown option '--fly'/],
    ['an option of another command', ['send', '--callback'], '', /^convograph: --callback belongs to receive$/],
    ['a file for the demo', ['demo', 'a'], '', /^convograph: demo takes no file$/],
    [
      'a webhook that is nested too deep',
      ['receive'],
      `{"entry":[{"messaging":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}]}`,
      /^convograph: the result is nested too deep to be printed as JSON$/,
    ],
    ['two files', ['send', 'a', 'b'], '', /^convograph: one file at a time; 1 more were given$/],
    ['a missing file', ['send', 'ENOENT'], '', /^convograph: ENOENT cannot be read: there is no such file$/],
    ['a folder', ['send', 'EISDIR'], '', /^convograph: EISDIR cannot be read: it is a folder$/],
    ['a file it may not read', ['receive', 'EACCES'], '', /^convograph: EACCES cannot be read: permission denied$/],
    ['a file that fails otherwise', ['receive', 'EIO'], '', /^convograph: EIO cannot be read: EIO$/],
    ['an empty input', ['send'], ' \n', /^convograph: standard input is empty$/],
    ['what is not UTF-8', ['send'], new Uint8Array([0xff, 0xfe]), /^convograph: standard input is not UTF-8 text$/],
    ['what is not JSON', ['send'], '{"a":\n\nsecret}', /^convograph: standard input is not JSON: SyntaxError: .+$/],
    ['what ends too early', ['send'], '{"a":', /^convograph: standard input is not JSON/],
  ])('should say in one line what is wrong with %s', async (_, args, input, line) => {
    const result = await convograph(args, input);

    expect(result).toMatchObject({ exitCode: 2, printed: '' });
    expect(result.said).toHaveLength(1);
    expect(result.said[0]).toMatch(line);
  });

  it('should not hide a fault of its own', async () => {
    const failing = run(['demo'], {
      read: async () => bytes(''),
      print: () => {
        throw new RangeError('broken');
      },
      say: () => {},
      now: () => new Date(0),
    });

    await expect(failing).rejects.toThrow(RangeError);
  });
});

describe('convograph in a process', () => {
  /** Runs the program itself, with standard input as given. */
  async function convographProcess(args: readonly string[], input: string): Promise<Run> {
    vi.resetModules();
    vi.doMock('node:stream/consumers', () => ({ buffer: async () => bytes(input) }));
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const before = { argv: process.argv, exitCode: process.exitCode };
    process.argv = ['node', 'convograph', ...args];
    try {
      await import('../cli/main.ts');
      const said = say.mock.calls.map(([line]) => String(line));
      return { exitCode: Number(process.exitCode), printed: print.mock.calls.flat().join(''), said };
    } finally {
      Object.assign(process, before);
      vi.restoreAllMocks();
    }
  }

  it('should read a file, with or without a byte order mark', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'convograph-')), 'message.json');
    writeFileSync(file, '\ufeff{"text_message":{"text":"Hello"}}');

    const result = await convographProcess(['send', file], '');

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(JSON.parse(result.printed)).toStrictEqual([{ messaging_type: 'RESPONSE', message: { text: 'Hello' } }]);
  });

  it('should read standard input', async () => {
    const result = await convographProcess(['send'], '{"text_message":{"text":"Hello"}}');

    expect(result).toMatchObject({ exitCode: 0, said: [] });
  });

  it('should stamp callbacks with the time of day', async () => {
    const result = await convographProcess(['receive', '--callback'], JSON.stringify(webhook));

    expect(JSON.parse(result.printed)).toMatchObject([{ accepted_time: expect.stringMatching(/^20.+Z$/) }]);
  });

  it('should end quietly where its reader has seen enough', async () => {
    await convographProcess(['demo'], '');
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);

    process.stdout.emit('error', Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));

    expect(exit).toHaveBeenCalledWith();
    exit.mockRestore();
  });

  it('should say what is wrong on standard error', async () => {
    const result = await convographProcess(['send', '/there/is/no/such/file'], '');

    const said = ['convograph: /there/is/no/such/file cannot be read: there is no such file\n'];
    expect(result).toStrictEqual({ exitCode: 2, printed: '', said });
  });
});
