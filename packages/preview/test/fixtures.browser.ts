import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ExpectedOutcome,
  type InboundFixture,
  type OutboundFixture,
  readFixtures,
} from '../../../test/support/fixtures.ts';
import { draw } from './support/draw.ts';
import { longestOfEachShape } from './support/shapes.ts';
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

function outcomesOf({ expected }: InboundFixture): readonly ExpectedOutcome[] {
  return expected.status === 'ok' ? expected.outcomes : [];
}

/** Of the bodies that somebody writes, some hold nothing that people see. */
function isWithoutContent(request: object): boolean {
  const { message, sender_action } = request as Readonly<Record<string, unknown>>;
  return message === null || (message === undefined && sender_action === undefined);
}

/** What is drawn of them: the details are not. */
function contentsOf(fixture: InboundFixture): readonly object[] {
  return outcomesOf(fixture).map(({ details: _details, ...outcome }) => outcome);
}

/** The text that is drawn, with its white space. */
function contentOf({ page }: Stage): Promise<string> {
  return page.evaluate(() => document.querySelector('convograph-preview')?.shadowRoot?.textContent ?? '');
}

describe('requests of each shape that outbound fixtures have', () => {
  const fixtures = longestOfEachShape(
    readFixtures<OutboundFixture>('outbound'),
    ({ fixture }) => fixture.expected.requests,
  );

  it('should be many', () => {
    expect(fixtures.length).toBeGreaterThan(80);
  });

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
    expect(content.match(/cannot be previewed/g)?.length ?? 0).toBe(requests.filter(isWithoutContent).length);
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

describe('outcomes of each shape that inbound fixtures have', () => {
  const names = ['text', 'caption', 'postback_data', 'emoji', 'user', 'ref', 'reason'];
  const fixtures = longestOfEachShape(readFixtures<InboundFixture>('inbound'), ({ fixture }) => contentsOf(fixture));

  it('should be many', () => {
    expect(fixtures.length).toBeGreaterThan(120);
  });

  it.each(fixtures)('should be drawn with all its words: $name', async ({ fixture }) => {
    const outcomes = outcomesOf(fixture);
    const contents = contentsOf(fixture);

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
