/** Proves of every regular expression of the library that no text makes it slow. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { check, project } from './steps.mjs';
import { nodesOf } from './syntax.mjs';

const files = readdirSync(join(project, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
const found = files.flatMap((file) =>
  [...nodesOf(join(project, 'src', file))].flatMap(({ node, line }) => {
    const expression = expressionOf(node);
    return expression ? { ...expression, place: `src/${file}:${line}` } : [];
  }),
);

for (const { place, source, flags } of found) {
  await check(`${place} /${source ?? '?'}/${flags}`, () => {
    if (source === undefined) throw new Error('Only a literal can be checked.');
    const { status, attack, complexity, error } = checkSync(source, flags, { randomSeed: 0 });
    if (status === 'safe') return complexity.type;
    throw new Error(
      attack ? `${complexity.summary}, by ${attack.pattern ?? pumped(attack)}` : `${status}: ${error?.kind}`,
    );
  });
}
if (found.length === 0) throw new Error('No regular expression found: the search is broken.');

/** The expression that a node makes: of a literal, or of `RegExp` called with literals; of other calls nobody knows. */
function expressionOf(node) {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  const isMaker = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
  if (!isMaker) return undefined;
  const given = node.arguments ?? [];
  const [source, flags = ''] = given.every(ts.isStringLiteralLike) ? given.map(({ text }) => text) : [];
  return { source, flags };
}

function pumped({ pumps, suffix, base }) {
  const parts = pumps.map(
    ({ prefix, pump, bias }) => `${JSON.stringify(prefix)} + ${JSON.stringify(pump)} × ${base + bias}`,
  );
  return [...parts, JSON.stringify(suffix)].join(' + ');
}
