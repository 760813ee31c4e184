import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesPage } from './support/notices-page.ts';

const file = join(import.meta.dirname, '../docs/notices.md');

describe('docs/notices.md', () => {
  it('should be what `npm run docs` makes', () => {
    const page = noticesPage();

    if (process.env['UPDATE_DOCS']) writeFileSync(file, page);
    else expect(readFileSync(file, 'utf8')).toBe(page);
  });
});
