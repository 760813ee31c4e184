import { describe, expect, it } from 'vitest';
import { profiles } from '../src/outbound/index.ts';
import {
  anybodyWindow,
  humanAgentWindow,
  limitSources,
  maxOptInTitle,
  maxProducts,
} from '../src/outbound/options/limits.ts';

const { current, documented } = profiles;

/** As the pages of the platform have them. */
const pages = {
  textBytes: [1000, 'UTF-8 bytes'],
  textCharacters: [999, 'UTF-16 units'],
  quickReplies: [13, 'quick replies'],
  elements: [10, 'elements'],
  buttons: [3, 'buttons'],
  choiceTitle: [20, 'UTF-16 units'],
  elementTitle: [80, 'UTF-16 units'],
  subtitle: [80, 'UTF-16 units'],
  payload: [1000, 'UTF-16 units'],
  buttonTemplateText: [640, 'UTF-16 units'],
  images: [10, 'images'],
};

describe('the documented limits', () => {
  it('should be those of the pages, in both profiles', () => {
    const values = Object.fromEntries(Object.entries(pages).map(([limit, [value]]) => [limit, value]));

    expect(documented.limits).toStrictEqual(values);
    expect(current.limits).toStrictEqual(values);
  });

  it('should have their units', () => {
    const window = { unit: 'milliseconds' };
    const units = Object.fromEntries(Object.entries(pages).map(([limit, [, unit]]) => [limit, { unit }]));

    expect(limitSources).toMatchObject({ ...units, anybodyWindow: window, humanAgentWindow: window });
  });

  it('should be those of the pages for what only a body by hand can hold', () => {
    expect({ maxProducts, maxOptInTitle }).toStrictEqual({
      maxProducts: 10,
      maxOptInTitle: 65,
    });
    expect(limitSources).toMatchObject({
      maxProducts: { unit: 'products' },
      maxOptInTitle: { unit: 'UTF-16 units' },
    });
  });

  it('should let people write for 24 hours, and human agents for seven days', () => {
    expect([anybodyWindow, humanAgentWindow]).toStrictEqual([86_400_000, 604_800_000]);
  });

  it.each(Object.entries(limitSources))('should say where %s stands, and when it was read', (_, page) => {
    expect(page.source).toMatch(/^https:\/\/developers\.facebook\.com\/.+/);
    expect(page.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
