import { formatWithOptions } from 'node:util';
import { vi } from 'vitest';
import { bundleSnippet } from './bundle-snippet.ts';

interface Run<T> {
  readonly result: T;
  /** What was printed, line by line. */
  readonly lines: readonly string[];
}

/** Runs a snippet as a module, and gives what it exports. */
export async function runSnippet(code: string): Promise<Run<Readonly<Record<string, unknown>>>> {
  const bundle = await bundleSnippet(code);
  return printing(async () => {
    const module = await import(`data:text/javascript;base64,${Buffer.from(bundle).toString('base64')}`);
    // What was queued is done by then.
    await new Promise((resolve) => setTimeout(resolve));
    return module;
  });
}

/** Does something, and catches what it prints. */
export async function printing<T>(action: () => Promise<T>): Promise<Run<T>> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => {
    const text = formatWithOptions({ breakLength: Number.POSITIVE_INFINITY, compact: true }, ...words);
    lines.push(...text.split('\n'));
  });
  try {
    return { result: await action(), lines };
  } finally {
    log.mockRestore();
  }
}
