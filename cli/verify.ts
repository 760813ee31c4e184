import { verifySignature } from '../src/webhook/index.ts';
import { type Arguments, type Command, exitCodes, Failure, type Option, type Surroundings } from './command.ts';
import { readBytes, readText } from './input.ts';

const signature: Option = {
  name: 'signature',
  value: 'HEADER',
  description: ['the value of the header X-Hub-Signature-256, as it', 'came: "sha256=" and 64 hexadecimal digits'],
};

const secretFile: Option = {
  name: 'secret-file',
  value: 'PATH',
  description: ['a file with the app secret, or with several of them,', 'one a line'],
};

/** `convograph verify [FILE]`: whether the body of a webhook was signed with the app secret. */
export const verify: Command = {
  name: 'verify',
  summary: "checks the signature of a webhook's body",
  description: `Prints "valid" or "invalid". The body must have the bytes that came: a body that
was parsed and written again, or got a line break at its end, is invalid.

The app secret comes from the environment variable CONVOGRAPH_APP_SECRET or from
--secret-file. The file wins. Spaces and line breaks around a secret do not
count. A secret is never an argument: everybody on the machine can read the
arguments of a program, and the shell keeps them.`,
  options: [signature, secretFile],
  examples: [
    'CONVOGRAPH_APP_SECRET=… convograph verify --signature "sha256=…" body.json',
    'convograph verify --signature "$header" --secret-file app-secret < body.json',
  ],
  awaits: 'the body of a webhook',
  run: async (args, surroundings) => {
    const header = args.values.get('signature');
    if (header === undefined) throw new Failure('verify needs --signature, the value of X-Hub-Signature-256');
    const secrets = await secretsOf(args, surroundings);
    const body = await readBytes(args.source, surroundings);
    const isValid = await verifySignature(body, header, secrets);
    if (!isValid) await hint(body, header, secrets, surroundings);
    await surroundings.print(isValid ? 'valid' : 'invalid');
    return isValid ? exitCodes.done : exitCodes.refused;
  },
};

async function secretsOf({ values }: Arguments, surroundings: Surroundings): Promise<readonly string[]> {
  const file = values.get('secret-file');
  if (file === undefined) return [secretOf(surroundings)];
  // The message does not repeat the path: somebody may have typed the secret there.
  const source = { file, name: 'the file of --secret-file' };
  const lines = (await readText(source, surroundings)).split('\n').map((line) => line.trim());
  const secrets = lines.filter((line) => line !== '');
  if (secrets.length === 0) throw new Failure(`${source.name} holds no secret`);
  return secrets;
}

function secretOf({ env }: Surroundings): string {
  const secret = env.CONVOGRAPH_APP_SECRET?.trim();
  if (secret) return secret;
  throw new Failure('verify needs the app secret: in CONVOGRAPH_APP_SECRET, or in a file that --secret-file names');
}

/** Names the most common mistakes. */
async function hint(
  body: Uint8Array,
  header: string,
  secrets: readonly string[],
  { say }: Surroundings,
): Promise<void> {
  if (!/^sha256=[0-9a-f]{64}$/.test(header))
    return say('The signature is not "sha256=" and 64 lower-case hexadecimal digits.');
  if (await verifySignature(withoutLineBreak(body), header, secrets)) {
    say('It is valid without the line break at the end of the body: was the body saved by an editor, or by echo?');
  }
}

function withoutLineBreak(body: Uint8Array): Uint8Array {
  if (body.at(-1) !== 0x0a) return body;
  return body.subarray(0, body.at(-2) === 0x0d ? -2 : -1);
}
