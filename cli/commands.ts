import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { preview } from './preview.ts';
import { receive } from './receive.ts';
import { rules } from './rules.ts';
import { send } from './send.ts';
import { verify } from './verify.ts';

/** Every command, as the help lists them. */
export const commands: readonly Command[] = [send, receive, preview, verify, rules, demo];
