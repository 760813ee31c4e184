import { describe, expect, it } from 'vitest';
import { rules } from '../src/index.ts';

/** Every object in a value, the value itself among them. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('rules', () => {
  it('should be frozen, at every level', () => {
    const objects = objectsIn(rules);

    // The list, each rule, its list of sentences, each sentence.
    const sentences = rules.flatMap((rule) => rule.sentences);
    expect(objects).toHaveLength(1 + 2 * rules.length + sentences.length);
    expect(objects.filter((each) => !Object.isFrozen(each))).toStrictEqual([]);
  });
});
