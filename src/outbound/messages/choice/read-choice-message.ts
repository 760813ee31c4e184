import type { ChoiceMessage } from '../model.ts';
import { readChoice } from './read-choice.ts';
import { readList } from '../../reading/list.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { objectReader } from '../../reading/object.ts';
import { readPrompt } from '../read-pieces.ts';
import type { Read } from '../../reading/read.ts';

const ofChoiceMessage = knownKeys(['text_message', 'choices'], ['message_properties']);

export const readChoiceMessage: Read<ChoiceMessage> = objectReader(ofChoiceMessage, (source, at, log) => ({
  at,
  prompt: readPrompt(source.text_message, at, 'text_message', log),
  choices: readList(readChoice, 'choices.missing', source.choices, at, 'choices', log),
}));
