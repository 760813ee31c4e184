import { describe, expect, it } from 'vitest';
import { nearest, nearestOf } from '../src/outbound/reading/nearest.ts';

const contents = ['text_message', 'media_message', 'choice_message', 'card_message', 'template_message'];

describe('nearest', () => {
  it.each([
    ['a letter left out', 'txt_message', 'text_message'],
    ['a letter too many', 'cardd_message', 'card_message'],
    ['another letter', 'madia_message', 'media_message'],
    ['neighbours swapped', 'tetx_message', 'text_message'],
    ['neighbours swapped at the start', 'etxt_message', 'text_message'],
    ['a word written together', 'textMessage', 'text_message'],
    ['a word without its half', 'choice_mesage', 'choice_message'],
    ['no letter wrong', 'card_message', 'card_message'],
  ])('should find what was meant with %s', (_, typed, meant) => {
    expect(nearest(typed, contents)).toBe(meant);
  });

  it.each([
    ['another word', 'greeting'],
    ['no word', ''],
    ['a word of another length', 'message'],
    ['a word that is as long', 'abcdefghijkl'],
  ])('should find nothing for %s', (_, typed) => {
    expect(nearest(typed, contents)).toBeUndefined();
  });

  it.each([
    ['tex', 'text'],
    ['etxt', 'text'],
    ['next', 'text'],
    ['nest', undefined],
    ['ttile', 'title'],
    ['tilt', 'title'],
    ['tint', undefined],
  ])('should let a third of a short name be wrong: %s', (typed, meant) => {
    expect(nearest(typed, ['text', 'title'])).toBe(meant);
  });

  it('should take the nearest of several, and the first of those that are as near', () => {
    expect(nearest('cart', ['card', 'cars', 'cart '])).toBe('card');
    expect(nearest('abcdxy', ['abcdef', 'abcdez'])).toBe('abcdef');
    expect(nearest('abcdey', ['abcxef', 'abcdef'])).toBe('abcdef');
  });

  it('should find the name that is spelled most like one of several words', () => {
    expect(nearestOf(['greeting', 'crd_message', 'txtt_message'], contents)).toBe('card_message');
    expect(nearestOf([], contents)).toBeUndefined();
  });
});
