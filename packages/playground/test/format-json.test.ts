import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../src/format-json.ts';

describe('formatJson', () => {
  it('should keep what is short on one line, and give each part of what is long a line of its own', () => {
    const value = {
      choice_message: {
        text_message: { text: 'Tea or coffee?' },
        choices: [{ text_message: { text: 'Tea' } }, { text_message: { text: 'Coffee, with milk and sugar' } }, [], {}],
      },
    };

    expect(formatJson(value)).toBe(`{
  "choice_message": {
    "text_message": { "text": "Tea or coffee?" },
    "choices": [
      { "text_message": { "text": "Tea" } },
      {
        "text_message": { "text": "Coffee, with milk and sugar" }
      },
      [],
      {}
    ]
  }
}`);
  });

  it('should write the value and nothing else', () => {
    const property = fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(formatJson(value))).toStrictEqual(JSON.parse(JSON.stringify(value)));
    });

    fc.assert(property);
  });
});
