import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { it } from 'vitest';
import type { Callback, Envelope, InboundIssue, Outcome } from '../../src/inbound/index.ts';
import {
  type AppMessage,
  type OutboundOptions,
  type OutboundResult,
  profiles,
  type SendAnswer,
  type SendRequest,
  type SendResult,
} from '../../src/outbound/index.ts';

const { current, documented } = profiles;

const root = join(import.meta.dirname, '../../fixtures');

interface About {
  /** The situation and what comes of it, in one or two sentences. */
  readonly about: string;
  /** Where it comes from: see fixtures/README.md. */
  readonly source: string;
}

export interface OutboundFixture extends About {
  readonly input: AppMessage;
  /** As the options, but the profile by its name. */
  readonly options?: Omit<OutboundOptions, 'profile' | 'templates'> & {
    readonly profile?: 'documented' | 'current';
    /** What `templates` gives, by the id of the template. */
    readonly templates?: Readonly<Record<string, AppMessage>>;
  };
  readonly expected: OutboundResult;
}

/** An outcome without what a file cannot hold, or should not: `raw` is a reference, `dedupeKey` is opaque. */
export type ExpectedOutcome = Omit<Outcome, 'raw' | 'dedupeKey'>;

export interface InboundFixture extends About {
  readonly input: unknown;
  readonly options?: {
    readonly objects?: readonly string[];
    readonly messageIds?: Readonly<Record<string, string>>;
    readonly choices?: Readonly<Record<string, { readonly message_id: string; readonly postback_data: string }>>;
  };
  readonly expected:
    | { readonly status: 'ok'; readonly outcomes: readonly ExpectedOutcome[] }
    | { readonly status: 'refused'; readonly issues: readonly InboundIssue[] };
  /** With these, the callbacks of the outcomes, in order. */
  readonly envelope?: Envelope;
  readonly callbacks?: readonly Callback[];
}

interface AnswerFixture extends About {
  /** `error` is a plain object with the fields of what `fetch` threw. */
  readonly input: { readonly answer: SendAnswer; readonly request?: SendRequest };
  readonly expected: SendResult;
}

export interface Named<Fixture> {
  /** The folder: the rule that the fixture shows. */
  readonly rule: string;
  readonly name: string;
  readonly file: string;
  readonly fixture: Fixture;
}

export function readFixtures<Fixture>(direction: 'outbound' | 'inbound'): Named<Fixture>[] {
  return readdirSync(join(root, direction)).flatMap((rule) => readFolder<Fixture>(`${direction}/${rule}`));
}

export function readAnswers(): Named<AnswerFixture>[] {
  return readFolder('answers');
}

function readFolder<Fixture>(folder: string): Named<Fixture>[] {
  return readdirSync(join(root, folder)).map((name) => {
    const file = join(root, folder, name);
    return { rule: basename(folder), name: `${folder}/${name}`, file, fixture: JSON.parse(readFileSync(file, 'utf8')) };
  });
}

/**
 * A test for each fixture; where mutants are judged one for each folder, for each test costs time with every mutant. The name of
 * a test has the folder: `scripts/mutation/results.mjs` tells by it which fixtures killed a mutant.
 */
export function itEach<Fixture>(
  fixtures: readonly Named<Fixture>[],
  should: string,
  check: (named: Named<Fixture>) => void,
): void {
  if (process.env['MUTANTS'] !== 'true') it.each(fixtures)(should, check);
  else {
    for (const folder of new Set(fixtures.map(({ name }) => dirname(name)))) {
      const those = fixtures.filter(({ name }) => dirname(name) === folder);
      it(should.replace('$name', `fixtures/${folder}`), () => those.forEach(check));
    }
  }
}

export function optionsOf({ options = {} }: OutboundFixture): OutboundOptions {
  const { profile, templates, ...rest } = options;
  return {
    ...rest,
    ...(profile && { profile: { documented, current }[profile] }),
    ...(templates && { templates: ({ template_id }) => new Map(Object.entries(templates)).get(template_id) }),
  };
}
