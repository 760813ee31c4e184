import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as everything from '../src/index.ts';

const root = join(import.meta.dirname, '..');

interface Comment {
  readonly file: string;
  /** What it is about; `''` where that is no function and no constant. */
  readonly name: string;
  readonly text: string;
}

const comments: readonly Comment[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(join(root, 'src', file), 'utf8');
    const found = source.matchAll(/\/\*\*(.*?)\*\/(?:\s*export (?:async )?(?:function|const) (\w+))?/gs);
    return [...found].map(([, text = '', name = '']) => ({ file, name, text: text.replace(/^ *\* ?/gm, '') }));
  });

interface Example {
  readonly file: string;
  readonly name: string;
}

const examples: readonly Example[] = comments.flatMap(({ file, name, text }) =>
  [...text.matchAll(/^```ts$/gm)].map(() => ({ file, name })),
);

/** What the entries export of their own files, as `file name`: each entry has an `explain` of its own. */
const exported: readonly string[] = ['.', 'outbound', 'inbound', 'webhook'].flatMap((folder) => {
  const source = readFileSync(join(root, 'src', folder, 'index.ts'), 'utf8');
  const found = [...source.matchAll(/^export \{([^}]*)\} from '(\.\/[^']+)';$/gm)];
  return found
    .filter(([, , file = '']) => !file.endsWith('/index.ts'))
    .flatMap(([, names = '', file = '']) => valuesOf(names).map((name) => `${join(folder, file)} ${name}`));
});

function valuesOf(names: string): readonly string[] {
  return names.split(',').flatMap((name) => name.trim().match(/^\w+$/) ?? []);
}

describe('the reference', () => {
  it('should find every export', () => {
    const names = exported.map((each) => each.split(' ')[1]);

    expect(new Set(names)).toStrictEqual(new Set(Object.keys(everything)));
    expect(names.filter((name) => name === 'explain')).toHaveLength(3);
  });

  it('should have an example of every function and constant', () => {
    const shown = new Set(examples.map(({ file, name }) => `${file} ${name}`));

    expect(shown).toStrictEqual(new Set(exported));
  });

  it('should have code in no other form than the one that is run', () => {
    const fences = comments.flatMap(({ text }) => text.match(/^```.+$/gm) ?? []);

    expect(fences).toHaveLength(examples.length);
    expect(comments.filter(({ text }) => text.includes('@example'))).toHaveLength(
      new Set(examples.map(({ file, name }) => `${file} ${name}`)).size,
    );
  });
});
