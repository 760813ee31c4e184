import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InboundFixture, type OutboundFixture, readFixtures } from '../../../test/support/fixtures.ts';
import { draw } from './support/draw.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
  stage = await theatre.open();
});

afterAll(() => theatre.close());

/** Every text with one of these names, at any depth. */
function wordsOf(whole: unknown, names: readonly string[]): readonly string[] {
  if (typeof whole !== 'object' || whole === null) return [];
  return Object.entries(whole).flatMap(([name, value]) =>
    typeof value === 'string' && names.includes(name) && value.trim() !== '' ? [value] : wordsOf(value, names),
  );
}

/** The text that is drawn, with its white space. */
function contentOf({ page }: Stage): Promise<string> {
  return page.evaluate(() => document.querySelector('convograph-preview')?.shadowRoot?.textContent ?? '');
}

describe('every outbound fixture', () => {
  const fixtures = readFixtures<OutboundFixture>('outbound');

  it.each(fixtures)('should be drawn with all its words: $name', async ({ fixture }) => {
    const { requests } = fixture.expected;
    const visible = requests.filter(
      (request) => !('sender_action' in request && request.sender_action === 'typing_off'),
    );

    const drawn = await draw(stage.page, { requests });

    const content = await contentOf(stage);
    expect(drawn).toHaveLength(visible.length);
    expect(wordsOf(requests, ['text', 'title', 'subtitle']).filter((words) => !content.includes(words))).toStrictEqual(
      [],
    );
    expect(content).not.toContain('cannot be previewed');
    expect(stage.problems).toStrictEqual([]);
  });

  it.each(fixtures)('should be drawn as on the web: $name', async ({ fixture }) => {
    const { requests } = fixture.expected;

    await draw(stage.page, { requests, client: 'web' });

    const quickReplies = JSON.stringify(requests).match(/"quick_replies":/g)?.length ?? 0;
    const templates = JSON.stringify(requests).match(/"template_type":/g)?.length ?? 0;
    expect(await stage.page.getByText(/: only in the app$/).count()).toBe(quickReplies + templates);
    expect(await stage.page.locator('convograph-preview').locator('.quick-replies, .card').count()).toBe(0);
    expect(stage.problems).toStrictEqual([]);
  });
});

describe('every inbound fixture', () => {
  const names = ['text', 'caption', 'postback_data', 'emoji', 'user', 'ref', 'reason'];

  it.each(readFixtures<InboundFixture>('inbound'))('should be drawn with all its words: $name', async ({ fixture }) => {
    const outcomes = fixture.expected.status === 'ok' ? fixture.expected.outcomes : [];
    const contents = outcomes.map(({ details: _details, ...outcome }) => outcome);

    const drawn = await draw(stage.page, { outcomes });

    const content = await contentOf(stage);
    expect(drawn).toHaveLength(outcomes.length);
    expect(wordsOf(contents, names).filter((words) => !content.includes(words))).toStrictEqual([]);
    expect(content.match(/cannot be shown/g)?.length ?? 0).toBe(
      outcomes.filter(({ kind }) => kind === 'unsupported').length,
    );
    expect(stage.problems).toStrictEqual([]);
  });
});
