import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../cli/command.ts';
import { bytes, convograph, type Run } from './program.ts';

const signed = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const body = '{"text":"caf\\u00e9"}';

/** Verifies a body with the secret in the environment, or with files by their names. */
function verify(
  args: readonly string[],
  input: string | Uint8Array,
  env: Surroundings['env'] = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Run> {
  const read = async (file: string | undefined): Promise<Uint8Array> => {
    const content = file === undefined ? input : files[file];
    if (content === undefined) throw Object.assign(new Error(), { code: 'ENOENT' });
    return typeof content === 'string' ? bytes(content) : content;
  };
  return convograph(['verify', ...args], '', { read, env });
}

describe('convograph verify', () => {
  it('should know a signature made with the secret of the environment', async () => {
    const result = await verify(['--signature', signed(body, 's3cret')], body, { CONVOGRAPH_APP_SECRET: 's3cret' });

    expect(result).toStrictEqual({ exitCode: 0, printed: 'valid', said: [] });
  });

  it.each([' s3cret', 's3cret\n', '\ts3cret \r\n'])(
    'should take no spaces and line breaks around the secret of the environment for a part of it: %j',
    async (secret) => {
      const result = await verify(['--signature', signed(body, 's3cret')], body, { CONVOGRAPH_APP_SECRET: secret });

      expect(result).toStrictEqual({ exitCode: 0, printed: 'valid', said: [] });
    },
  );

  it('should know a signature made with another secret', async () => {
    const result = await verify(['--signature', signed(body, 'other')], body, { CONVOGRAPH_APP_SECRET: 's3cret' });

    expect(result).toStrictEqual({ exitCode: 1, printed: 'invalid', said: [] });
  });

  it.each([
    ['the only one', 's3cret'],
    ['one of several, one a line', 'old\r\n\n  s3cret \r\n'],
    ['one after a byte order mark', '\ufeffs3cret'],
  ])('should take a secret from a file: %s', async (_, content) => {
    const args = [`--signature=${signed(body, 's3cret')}`, '--secret-file', 'secrets', 'body'];

    const result = await verify(args, '', {}, { secrets: content, body });

    expect(result).toStrictEqual({ exitCode: 0, printed: 'valid', said: [] });
  });

  it('should take the secret of the file where the environment has one too', async () => {
    const args = ['--signature', signed(body, 'environment'), '--secret-file', 'secrets'];

    const result = await verify(args, body, { CONVOGRAPH_APP_SECRET: 'environment' }, { secrets: 'file' });

    expect(result).toMatchObject({ exitCode: 1, printed: 'invalid' });
  });

  it('should take the body byte for byte, be it text or not', async () => {
    const raw = new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x00, 0x0d, 0x0a]);
    const signature = `sha256=${createHmac('sha256', 's3cret').update(raw).digest('hex')}`;

    const result = await verify(['--signature', signature], raw, { CONVOGRAPH_APP_SECRET: 's3cret' });

    expect(result).toMatchObject({ exitCode: 0, printed: 'valid' });
  });

  it.each(['\n', '\r\n'])('should tell where %j at the end of the body is what makes it invalid', async (lineBreak) => {
    const args = ['--signature', signed(body, 's3cret')];

    const result = await verify(args, `${body}${lineBreak}`, { CONVOGRAPH_APP_SECRET: 's3cret' });

    const said = [
      'It is valid without the line break at the end of the body: was the body saved by an editor, or by echo?',
    ];
    expect(result).toStrictEqual({ exitCode: 1, printed: 'invalid', said });
  });

  it.each([
    ['of the older header', 'sha1=0123456789abcdef0123456789abcdef01234567'],
    ['with its name', `X-Hub-Signature-256: ${signed(body, 's3cret')}`],
    ['in capitals', signed(body, 's3cret').toUpperCase()],
  ])('should tell what is wrong with a signature %s', async (_, signature) => {
    const result = await verify(['--signature', signature], body, { CONVOGRAPH_APP_SECRET: 's3cret' });

    const said = ['The signature is not "sha256=" and 64 lower-case hexadecimal digits.'];
    expect(result).toStrictEqual({ exitCode: 1, printed: 'invalid', said });
  });

  const signature = ['--signature', signed(body, 's3cret')];

  it.each([
    ['no signature', [], 'verify needs --signature, the value of X-Hub-Signature-256'],
    [
      'no secret',
      signature,
      'verify needs the app secret: in CONVOGRAPH_APP_SECRET, or in a file that --secret-file names',
    ],
    ['a file without a secret', [...signature, '--secret-file', 'empty'], 'the file of --secret-file holds no secret'],
    ['a file of no text', [...signature, '--secret-file', 'bytes'], 'the file of --secret-file is not UTF-8 text'],
    [
      'a secret in place of its file',
      [...signature, '--secret-file', 'tops3cret'],
      'the file of --secret-file cannot be read: there is no such file',
    ],
    ['a missing file', [...signature, '--secret-file', 'old', 'gone'], 'gone cannot be read: there is no such file'],
  ])('should say in one line that there is %s', async (_, args, message) => {
    const files = { empty: ' \n\n', old: 's3cret', bytes: new Uint8Array([0xff]) };

    const result = await verify(args, body, { CONVOGRAPH_APP_SECRET: ' \n' }, files);

    expect(result).toStrictEqual({ exitCode: 2, printed: '', said: [`convograph: ${message}`] });
  });

  it.each([
    [['--secret', 'tops3cret']],
    [['--secret=tops3cret']],
    [['--app-secret', 'tops3cret', '--fly']],
    [['--APP_SECRET=tops3cret', 'a', 'b']],
  ])('should refuse a secret that is typed, say why, and not repeat it: %s', async (args) => {
    const result = await verify([...signature, ...args], body);

    const [name] = args.join('=').split('=');
    const said = [
      `convograph: ${name} is refused: everybody can read the arguments of a program, and the shell keeps them; put the secret into CONVOGRAPH_APP_SECRET, or into a file for --secret-file`,
    ];
    expect(result).toStrictEqual({ exitCode: 2, printed: '', said });
  });
});
