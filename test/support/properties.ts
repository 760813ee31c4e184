import fc from 'fast-check';

/** `SEED` and `RUNS` hold for every property; what needs more or fewer runs says a multiple of these. */
fc.configureGlobal({ seed: Number(process.env['SEED']), numRuns: Number(process.env['RUNS'] ?? 400) });
