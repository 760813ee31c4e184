import { join } from 'node:path';
import ts from 'typescript';
import type { Snippet } from './snippets.ts';

const root = join(import.meta.dirname, '../..');

/** As somebody has them who sets `strict` and nothing more. */
const options: ts.CompilerOptions = {
  strict: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: ['node'],
  skipLibCheck: true,
  noEmit: true,
  // For the sources of the library, which stand in for its declarations: they are what was not built yet.
  allowImportingTsExtensions: true,
  paths: {
    convograph: [join(root, 'src/index.ts')],
    'convograph/*': [join(root, 'src/*/index.ts')],
    '@convograph/preview': [join(root, 'packages/preview/src/index.ts')],
  },
};

/** The errors of each snippet, each with the line of its page. All are checked in one go, which is what takes its time. */
export function typeErrorsOf(snippets: readonly Snippet[]): ReadonlyMap<Snippet, readonly string[]> {
  const files = new Map(snippets.map((snippet, index) => [join(root, `snippet-${index}.ts`), snippet]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const snippet = files.get(path);
    return snippet ? ts.createSourceFile(path, snippet.code, version) : getSourceFile(path, version, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map([...files].map(([path, snippet]) => [snippet, errorsIn(program, path, snippet)]));
}

function errorsIn(program: ts.Program, path: string, { file, line }: Snippet): readonly string[] {
  const source = program.getSourceFile(path);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.map(({ start = 0, messageText }) => {
    const at = line + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
    return `${file}:${at} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
