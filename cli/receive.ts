import { toCallback } from '../src/inbound/index.ts';
import { asJson, type ExitCode, exitCodes, type Surroundings } from './command.ts';
import { tellReceive } from './in-words.ts';
import { readJson } from './input.ts';

/** `convograph receive [--callback] [FILE]`: a webhook in, its outcomes or their callbacks out. */
export async function receive(
  file: string | undefined,
  asCallbacks: boolean,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { isRefused, results, words } = tellReceive(await readJson(file, surroundings));
  for (const line of words) surroundings.say(line);
  if (isRefused) return exitCodes.refused;
  const accepted_time = surroundings.now().toISOString();
  // The app and its project are not in the webhook; placeholders show where they go.
  const envelope = { app_id: '{{APP_ID}}', project_id: '{{PROJECT_ID}}', accepted_time };
  surroundings.print(asJson(asCallbacks ? results.map((outcome) => toCallback(outcome, envelope)) : results));
  return exitCodes.done;
}
