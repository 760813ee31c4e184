import type { ChoiceMessage } from '../model.ts';
import { readChoice } from './choice.ts';
import { readList } from './items.ts';
import { knownKeys } from './known-keys.ts';
import { objectReader } from './object.ts';
import { readPrompt } from './pieces.ts';
import type { Read } from './value.ts';

const ofChoiceMessage = knownKeys(['text_message', 'choices'], ['message_properties']);

export const readChoiceMessage: Read<ChoiceMessage> = objectReader(ofChoiceMessage, (source, at, log) => ({
  at,
  prompt: readPrompt(source.text_message, at, 'text_message', log),
  choices: readList(readChoice, 'choices.missing', source.choices, at, 'choices', log),
}));
