import type { TextMessageItem } from '../../types/conversation-api/text-and-media.ts';
import { at } from '../path.ts';
import { knownKeys, type Uses } from '../reading/known-keys.ts';
import { readObject } from '../reading/object.ts';
import type { Read, ReadField } from '../reading/read.ts';
import { readOptionalText, readText } from '../reading/scalars.ts';
import type { Line } from '../unfitted.ts';

const keys = knownKeys({ text: 'read' } satisfies Uses<TextMessageItem>);

/** Reads a text item: a text message, or the text of a comment reply. */
export const readTextItem: Read<Line> = textItemReader(readText);

/** Reads a text item that may say nothing: a prompt. */
export const readOptionalTextItem: Read<Line> = textItemReader(readOptionalText);

function textItemReader(readWords: ReadField<string>): Read<Line> {
  return (value, item, report) => {
    const fields = readObject(keys, value, item, report);
    if (fields === undefined) return undefined;
    const text = readWords(fields.text, item, 'text', report);
    return text === undefined ? undefined : { text, path: at(item, 'text') };
  };
}
