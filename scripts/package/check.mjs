/** Checks what is published: its files, its code, its size and its public types. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import ts from 'typescript';
import { build, check, project, run, throwAway } from '../steps.mjs';
import { nodesOf } from '../syntax.mjs';

const folder = build();
const dist = join(folder, 'dist');
const tool = (name) => join(project, 'node_modules/.bin', name);

await check('two builds are equal', () => void run('diff', ['--recursive', dist, join(build(), 'dist')]));
await check('files', () => reviewed('scripts/package/files.txt', filesOfPackage()));
await check('publint', () => void run(tool('publint'), ['--strict'], folder));
await check('attw', () => void run(tool('attw'), ['--pack', '.', '--profile', 'node16'], folder));
await check('code', onlyWhatEveryRuntimeHas);
await check('source maps', leadToTheSources);
await check('size', () => sizes(run(tool('size-limit'), ['--json'], folder)));
for (const entry of ['index', 'outbound', 'inbound', 'webhook']) {
  await check(`public API of ${entry}`, () => reviewed(`docs/api/${entry}.api.md`, apiReport(entry)));
}

/** Compares with the file that was reviewed, or with UPDATE_REVIEWED=1 writes it. */
function reviewed(path, text) {
  const file = join(project, path);
  if (process.env.UPDATE_REVIEWED) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const now = join(throwAway(), 'now');
  writeFileSync(now, text);
  run('diff', ['--unified', '--new-file', '--label', path, '--label', 'now', file, now]);
}

/** Each file of the tarball. Names of shared chunks hold a hash of their content: `*` here. */
function filesOfPackage() {
  const [{ files }] = JSON.parse(run('npm', ['pack', '--dry-run', '--json'], folder));
  const names = files.map(({ path }) => path.replace(/-[\w-]{8}(?=(?:\.d)?\.c?[jt]s(?:\.map)?$)/, '-*'));
  return `${names.toSorted().join('\n')}\n`;
}

/** No module but our own files and ts-pattern (nor `crypto`: the build takes `node:` away), and no code made of text. */
function onlyWhatEveryRuntimeHas() {
  const files = readdirSync(dist).filter((file) => /\.c?js$/.test(file) && file !== 'cli.js');
  if (files.length < 8) throw new Error('There must be four entries in two forms.');
  const found = files.flatMap((file) =>
    [...nodesOf(join(dist, file))].flatMap(({ node, line }) =>
      isForbidden(node) ? `${file}:${line} ${node.parent.getText().slice(0, 80)}` : [],
    ),
  );
  if (found.length > 0) throw new Error(found.join('\n'));
}

function isForbidden(node) {
  if (ts.isIdentifier(node)) return ['eval', 'Function'].includes(node.text);
  if (node.kind === ts.SyntaxKind.ImportKeyword) return ts.isCallExpression(node.parent);
  return ts.isStringLiteral(node) && isModuleName(node) && !/^(\.\/|ts-pattern$)/.test(node.text);
}

function isModuleName({ parent }) {
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'require';
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

/** Each file of code has a map, and the map holds the sources as they are: it needs nothing that is not in the package. */
function leadToTheSources() {
  const files = readdirSync(dist).filter((file) => /\.c?js$/.test(file));
  const mapped = new Set();
  for (const file of files) {
    const { sources, sourcesContent = [] } = JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8'));
    for (const [index, source] of sources.entries()) {
      if (source === file) continue;
      const content = readFileSync(join(dist, source), 'utf8');
      if (content !== sourcesContent[index]) throw new Error(`${file}.map does not hold ${source} as it is.`);
      mapped.add(source);
    }
  }
  return `${mapped.size} sources in ${files.length} maps`;
}

function sizes(json) {
  return JSON.parse(json)
    .map(({ name, size }) => `${name} ${(size / 1000).toFixed(2)} kB`)
    .join(', ');
}

function apiReport(entry) {
  const reportFolder = throwAway();
  const reportFileName = `${entry}.api.md`;
  const mainEntryPointFilePath = join(dist, `${entry}.d.ts`);
  const compilerOptions = { target: 'es2022', lib: ['es2022'], module: 'preserve', strict: true, types: [] };
  const silent = { default: { logLevel: 'none' } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath,
      compiler: { overrideTsconfig: { compilerOptions, files: [mainEntryPointFilePath] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName,
        reportFolder,
        reportTempFolder: throwAway(),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
    packageJsonFullPath: join(folder, 'package.json'),
  });
  const errors = [];
  const messageCallback = (message) => {
    if (message.logLevel === 'error') errors.push(message.text);
    message.handled = true;
  };
  Extractor.invoke(config, { localBuild: true, messageCallback });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return readFileSync(join(reportFolder, reportFileName), 'utf8');
}
