import type { ChoiceMessage } from '../model.ts';
import { readChoice } from './choice.ts';
import { knownKeys, type Read, readList, readSource, unread } from './kit.ts';
import { readPrompt } from './pieces.ts';

const ofChoiceMessage = knownKeys(['text_message', 'choices'], ['message_properties']);

export const readChoiceMessage: Read<ChoiceMessage> = (value, parent, key, log) => {
  const source = readSource(ofChoiceMessage, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    at,
    prompt: readPrompt(source.text_message, at, 'text_message', log),
    choices: readList(readChoice, 'choices.missing', source.choices, at, 'choices', log),
  };
};
