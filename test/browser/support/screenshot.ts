import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/** What may differ between two machines that draw the same letters. A lost letter is more. */
const maxPixels = 20;

/**
 * Compares what is seen with the picture `screenshots/{name}.png` in the given folder. `UPDATE_SCREENSHOTS=1` writes it; without
 * that a missing picture fails. What differs is drawn in `differences/`.
 */
export async function expectScreenshot(seen: Page | Locator, folder: string, name: string): Promise<void> {
  const bytes = await seen.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(folder, 'screenshots', `${name}.png`);
  if (process.env['UPDATE_SCREENSHOTS']) return write(file, bytes);
  expect(existsSync(file), `${file} is missing: look at it, after UPDATE_SCREENSHOTS=1`).toBe(true);
  const [expected, actual] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(bytes)];
  const difference = join(folder, 'differences', `${name}.png`);
  rmSync(difference, { force: true });
  const pixels = differing(expected, actual, difference);
  if (pixels > maxPixels) write(join(folder, 'differences', `${name}-actual.png`), bytes);
  expect(pixels, `pixels of ${name} that differ; see ${difference}`).toBeLessThanOrEqual(maxPixels);
}

function differing(expected: PNG, actual: PNG, difference: string): number {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) return width * height;
  const drawn = new PNG({ width, height });
  const pixels = pixelmatch(expected.data, actual.data, drawn.data, width, height, { threshold: 0.15 });
  if (pixels > 0) write(difference, PNG.sync.write(drawn));
  return pixels;
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
