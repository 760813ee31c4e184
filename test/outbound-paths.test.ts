import { describe, expect, it } from 'vitest';
import { readMessage } from '../src/outbound/messages/read-app-message.ts';
import { readOptions } from '../src/outbound/options/read-options.ts';
import { type Path, pointersOf, root } from '../src/outbound/path.ts';
import { newReadReport } from '../src/outbound/report/read-report.ts';
import type { Entry, Report } from '../src/outbound/report/report.ts';
import { fit as fitRequests } from '../src/outbound/requests/fit.ts';
import { requestNumbers } from '../src/outbound/requests/request-numbers.ts';
import type { Line, Title, Unfitted } from '../src/outbound/unfitted.ts';
import { type OutboundFixture, optionsOf, readFixtures } from './support/fixtures.ts';

const sent = readFixtures<OutboundFixture>('outbound').filter(({ fixture }) => fixture.expected.status !== 'refused');

function built({ input, ...fixture }: OutboundFixture) {
  const report = newReadReport();
  const context = readOptions(optionsOf({ input, ...fixture }), report);
  const { content } = readMessage(input, root, context.templates, report);
  if (content === undefined) throw new Error('It is refused.');
  return { context, ...content.build(context) };
}

const pathsOfLine = (line: Line | Title): readonly Path[] => [
  line.path,
  ...pathsOf(('joinedFrom' in line && line.joinedFrom) || []),
];
const pathsOf = (sources: readonly { readonly path: Path }[] = []): readonly Path[] => sources.map(({ path }) => path);

/** Where each piece of a request comes from. */
function sourcesOf(request: Unfitted): readonly Path[] {
  switch (request.kind) {
    case 'text':
      return [request.path, ...request.blocks.flat().flatMap(pathsOfLine), ...pathsOf(request.replies?.sources)];
    case 'elements':
      return request.elements.flatMap(({ path, title, buttons }) => [path, ...pathsOfLine(title), ...pathsOf(buttons)]);
    case 'buttons':
      return [...pathsOfLine(request.prompt), ...pathsOf(request.buttons.sources)];
    case 'images':
      return request.images.map(({ path }) => path);
    default:
      return [request.path];
  }
}

function valueAt(message: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((value: unknown, key) => Object(value)[key.replaceAll('~1', '/').replaceAll('~0', '~')], message);
}

function entriesOf(report: Report): readonly Entry[] {
  if (report === undefined) return [];
  return 'kind' in report ? [report] : report.flatMap(entriesOf);
}

describe('what is built', () => {
  it('should keep for each piece a path to what it comes from', () => {
    for (const { name, fixture } of sent) {
      for (const path of built(fixture).requests.flatMap(sourcesOf)) {
        expect(valueAt(fixture.input, pointersOf(path).path), `${name} ${pointersOf(path).path}`).toBeDefined();
      }
    }
  });

  it('should say as many sources as there are buttons and quick replies', () => {
    for (const { name, fixture } of sent) {
      for (const request of built(fixture).requests) {
        if (request.kind === 'text' && request.replies) {
          expect(request.replies.sources.length, name).toBe(request.replies.wire.length);
        }
        if (request.kind === 'buttons') expect(request.buttons.sources.length, name).toBe(request.buttons.wire.length);
        if (request.kind === 'elements') {
          for (const { wire, buttons } of request.elements)
            expect(buttons.length, name).toBe(wire.buttons?.length ?? 0);
        }
      }
    }
  });

  it('should hold each piece that a notice refers to', () => {
    let pieces = 0;

    for (const { name, fixture } of sent) {
      const { context, requests, report } = built(fixture);
      const { fitted } = fitRequests(requests, context.profile.limits);
      const numberOf = requestNumbers(fitted);
      for (const entry of entriesOf(report)) {
        if (entry.kind !== 'info' || entry.piece === undefined) continue;
        pieces++;
        expect(fitted[numberOf(entry.piece)], `${name} ${entry.code}`).toBeDefined();
      }
    }

    expect(pieces).toBeGreaterThan(200);
  });
});
