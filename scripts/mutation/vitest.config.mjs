import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { judges } from './files.mjs';

class InOrder extends BaseSequencer {
  sort(files) {
    const rank = ({ moduleId }) => judges.indexOf(relative(process.cwd(), moduleId));
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: judges,
    sequence: { sequencer: InOrder },
    env: { MUTANTS: 'true' },
    testTimeout: 60_000,
  },
});
