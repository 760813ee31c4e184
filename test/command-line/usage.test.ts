import { constants } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../cli/arguments.ts';
import { version } from '../../package.json';
import { convograph } from './program.ts';

const commands = ['send', 'receive', 'preview', 'verify', 'rules', 'demo'];

describe('convograph', () => {
  it.each([[['--help']], [['-h']], [['help']]])('should show its usage for %s', async (args) => {
    const result = await convograph(args);

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(result.printed).toMatch(/^Usage: convograph COMMAND \[options\] \[FILE\]\n/);
    for (const command of commands) expect(result.printed).toContain(`\n  ${command} `);
  });

  it.each(commands)('should show the usage of %s', async (command) => {
    const result = await convograph([command, '--help']);

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(result.printed).toMatch(new RegExp(`^Usage: convograph ${command}`));
    expect(result.printed).toContain(`\n\nExamples:\n  `);
  });

  it.each([[], ...commands.map((command) => [command])])(
    'should keep its usage within eighty columns: %s',
    async (...command) => {
      const { printed } = await convograph([...command, '--help']);

      expect(printed.split('\n').filter((line) => line.length > 80)).toStrictEqual([]);
    },
  );

  it.each([[[]], ...commands.map((command) => [[command]])])(
    'should give examples that it understands: %s',
    async (command) => {
      const { printed } = await convograph([...command, '--help']);

      const examples = printed.split('\nExamples:\n')[1]?.split('\n') ?? [];
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const [, words = ''] = /(?:^|\| ) *(?:\w+=\S+ )?convograph ([^|<>]+)/.exec(example) ?? [];
        const name = readCommandLine(words.trim().split(/ +/)).command?.name;
        expect(words).toContain(name);
        expect(name).toBe(command[0] ?? name);
      }
    },
  );

  it.each(commands)('should show the same where help is asked for before %s', async (command) => {
    expect(await convograph(['help', command])).toStrictEqual(await convograph([command, '--help']));
  });

  it.each([
    ['send', '"requests":[],"notices":[…],"issues":[…]}', '"notices":[…],"issues":[]}', '"adapted"'],
    [
      'receive',
      '{"line":2,"status":"refused","outcomes":[],"issues":[…]}',
      '"status":"ok","outcomes":[…],"issues":[]}',
    ],
  ])('should tell how the lines of %s look', async (command, ...parts) => {
    const { printed } = await convograph([command, '--help']);

    for (const part of parts) expect(printed).toContain(part);
  });

  it('should list the options of a command with what they mean', async () => {
    const { printed } = await convograph(['verify', '--help']);

    expect(printed).toContain(`
Options:
  --signature HEADER    the value of the header X-Hub-Signature-256, as it
                        came: "sha256=" and 64 hexadecimal digits
  --secret-file PATH    a file with the app secret, or with several of them,
                        one a line
  -h, --help            show this help; after a command, its own

Examples:
`);
  });

  it.each([[['--version']], [['-V']]])('should show its version for %s', async (args) => {
    const result = await convograph(args);

    expect(result).toStrictEqual({ exitCode: 0, printed: version, said: [] });
  });

  it('should show its usage as an error where no command is given', async () => {
    const result = await convograph([]);

    expect(result).toMatchObject({ exitCode: 2, printed: '' });
    expect(result.said).toHaveLength(1);
    expect(result.said[0]).toMatch(/^Usage:/);
  });

  it.each([
    ['an unknown command', ['fly'], '', /^convograph: there is no command "fly"; try convograph --help$/],
    ['a command with a typing error', ['sned'], '', /^convograph: there is no command "sned"; did you mean "send"\?$/],
    [
      'a command that is nearer to another',
      ['semo'],
      '',
      /^convograph: there is no command "semo"; did you mean "demo"\?$/,
    ],
    ['half a command', ['prev'], '', /^convograph: there is no command "prev"; did you mean "preview"\?$/],
    ['less than half a command', ['pre'], '', /^convograph: there is no command "pre"; try convograph --help$/],
    ['half an option', ['send', '--prof'], '', /^convograph: there is no option "--prof"; did you mean "--profile"\?$/],
    ['an unknown option', ['send', '--fly'], '', /^convograph: there is no option "--fly"; try convograph --help$/],
    ['an unknown short option', ['send', '-x'], '', /^convograph: there is no option "-x"; try convograph --help$/],
    [
      'an option with a typing error',
      ['receive', '--calback'],
      '',
      /^convograph: there is no option "--calback"; did you mean "--callback"\?$/,
    ],
    ['an option of another command', ['send', '--callback'], '', /^convograph: --callback belongs to receive$/],
    ['an option of two others', ['rules', '--strict'], '', /^convograph: --strict belongs to send and preview$/],
    ['an option without its value', ['send', '--profile'], '', /^convograph: --profile needs a value$/],
    ['an option with an empty value', ['send', '--profile='], '', /^convograph: --profile needs a value$/],
    ['an option with a value too many', ['send', '--strict=yes'], '', /^convograph: --strict takes no value$/],
    [
      'an unknown profile',
      ['send', '--profile', 'new'],
      '{}',
      /^convograph: there is no profile "new"; take documented or current$/,
    ],
    ['a file for the demo', ['demo', 'a'], '', /^convograph: demo takes no file$/],
    ['escape sequences', ['\u001b[31m\n'], '', /^convograph: there is no command "␛\[31m␊"; try convograph --help$/],
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
    ['what is not UTF-8', ['send'], new Uint8Array([0xff, 0xff]), /^convograph: standard input is not UTF-8 text$/],
    [
      'what is compressed',
      ['send'],
      new Uint8Array([0x1f, 0x8b, 8]),
      /^convograph: standard input is compressed \(gzip\): zcat unpacks it$/,
    ],
    [
      'a stream that is compressed',
      ['send', '--ndjson'],
      new Uint8Array([0x1f, 0x8b, 8]),
      /^convograph: standard input is compressed \(gzip\): zcat unpacks it$/,
    ],
    [
      'UTF-16 of one order',
      ['receive'],
      new Uint8Array([0xff, 0xfe, 0x7b, 0]),
      /^convograph: standard input is UTF-16 text: save it as UTF-8$/,
    ],
    [
      'UTF-16 of the other order',
      ['preview'],
      new Uint8Array([0xfe, 0xff, 0, 0x7b]),
      /^convograph: standard input is UTF-16 text: save it as UTF-8$/,
    ],
    [
      'what is too large for one text',
      ['send'],
      new Uint8Array(constants.MAX_STRING_LENGTH + 1),
      /^convograph: standard input is too large for one document; --ndjson of send and receive reads one a line$/,
    ],
    [
      'a file that is too large',
      ['send', 'ERR_FS_FILE_TOO_LARGE'],
      '',
      /^convograph: ERR_FS_FILE_TOO_LARGE cannot be read: it is too large for one document; --ndjson of send and receive reads one a line$/,
    ],
    ['what is not JSON', ['send'], 's3cretline', /^convograph: standard input is not JSON: Unexpected token$/],
    [
      'what is not JSON further on',
      ['send'],
      '{"a":\n\n"s3cret",secret at position 5}',
      /^convograph: standard input is not JSON: [^"]*position 16.*$/,
    ],
    [
      'what ends too early',
      ['preview'],
      '{"a":',
      /^convograph: standard input is not JSON: Unexpected end of JSON input$/,
    ],
    [
      'several documents for send',
      ['send'],
      '{"a":1}\n\n{"b":2}\n{',
      /^convograph: standard input holds several documents: --ndjson of send and receive reads one a line$/,
    ],
    [
      'several documents for receive',
      ['receive'],
      '{"a":1}\n\n{"b":2}\n{',
      /^convograph: standard input holds several documents: --ndjson of send and receive reads one a line$/,
    ],
    [
      'several documents for preview',
      ['preview'],
      '{"a":1}\n\n{"b":2}\n{',
      /^convograph: standard input holds several documents: --ndjson of send and receive reads one a line$/,
    ],
    ['one document and what is none', ['send'], '{"a":1}\n{', /^convograph: standard input is not JSON: .+$/],
    [
      'a profile for a webhook',
      ['preview', '--profile', 'current'],
      '{"entry":[]}',
      /^convograph: --profile and --strict are for messages; standard input is a webhook$/,
    ],
    [
      'strictness for a webhook',
      ['preview', '--strict'],
      '[]',
      /^convograph: --profile and --strict are for messages; standard input is a webhook$/,
    ],
    [
      'an unknown profile before a webhook is read',
      ['preview', '--profile', 'nope'],
      '{"entry":[]}',
      /^convograph: there is no profile "nope"; take documented or current$/,
    ],
    [
      'help for an unknown command',
      ['help', 'sned'],
      '',
      /^convograph: there is no command "sned"; did you mean "send"\?$/,
    ],
  ])('should say in one line what is wrong with %s', async (_, args, input, line) => {
    const result = await convograph(args, input);

    expect(result).toMatchObject({ exitCode: 2, printed: '' });
    expect(result.said).toHaveLength(1);
    expect(result.said[0]).toMatch(line);
  });

  it.each([
    ['send', 'a message or a send request'],
    ['receive', 'a webhook'],
    ['preview', 'a message, a send request or a webhook'],
    ['verify', 'the body of a webhook'],
  ])('should tell somebody at a keyboard what %s waits for', async (command, awaited) => {
    const args = command === 'verify' ? ['--signature', 'sha256='] : [];
    const env = { CONVOGRAPH_APP_SECRET: 's3cret' };
    const { said } = await convograph([command, ...args], '', { isTyped: true, env });

    expect(said[0]).toBe(`Waiting for ${awaited}; Ctrl-D ends it.`);
  });

  it('should tell them so for a stream too', async () => {
    const { said } = await convograph(['send', '--ndjson'], '', { isTyped: true });

    expect(said).toStrictEqual(['Waiting for a message or a send request; Ctrl-D ends it.']);
  });

  it.each([
    ['a wrong profile', ['send', '--profile', 'nope']],
    ['a wrong profile of a drawing', ['preview', '--profile', 'nope']],
    ['no signature', ['verify']],
    ['no secret', ['verify', '--signature', 'sha256=']],
  ])('should not wait for somebody at a keyboard who gave %s', async (_, args) => {
    const { said } = await convograph(args, '', { isTyped: true });

    expect(said).toStrictEqual([expect.stringMatching(/^convograph: /)]);
  });

  it.each([[['send', 'ENOENT']], [['send', '--ndjson', 'ENOENT']], [['rules']]])(
    'should not ask whether somebody types where nothing is read of it: %s',
    async (args) => {
      const asked: string[] = [];
      const isTyped = { get: () => asked.push('asked') > 0 };
      const surroundings = Object.defineProperty({}, 'isTyped', { ...isTyped, enumerable: true });

      await convograph(args, '', surroundings);

      expect(asked).toStrictEqual([]);
    },
  );

  it('should take the last of an option that is repeated', async () => {
    const film = '{"media_message":{"url":"https://example.com/film.mp4"}}';

    const { printed } = await convograph(['send', '--profile=documented', '--profile=current'], film);

    expect(JSON.parse(printed)).toMatchObject([{ message: { attachment: { type: 'video' } } }]);
  });

  it.each([
    ['where a file is given', ['send', 'ENOENT']],
    ['for a command that reads nothing', ['rules']],
  ])('should not wait for somebody at a keyboard %s', async (_, args) => {
    const { said } = await convograph(args, '', { isTyped: true });

    expect(said.filter((line) => line.startsWith('Waiting'))).toStrictEqual([]);
  });

  it('should not hide a fault of its own', async () => {
    const failing = convograph(['demo'], '', {
      print: () => {
        throw new RangeError('broken');
      },
    });

    await expect(failing).rejects.toThrow(RangeError);
  });
});
