import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every node of the syntax tree of a source file, with the line it begins in. */
export function* nodesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const waiting = [source];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield { node, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 };
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
}
