/**
 * The seed of every property: printed, so that a red run can be made again, and required in CI, where a run that cannot be
 * made again is worth nothing.
 *
 *     SEED=20261122 npm test
 */
export default function chooseSeed(): void {
  if (process.env['CI'] && !process.env['SEED']) throw new Error('In CI the properties need a seed: SEED=20261122');
  requireWhole('SEED', 0);
  requireWhole('RUNS', 1);
  process.env['SEED'] ??= String(Math.floor(Math.random() * 2 ** 31));
  console.log(`Properties run with SEED=${process.env['SEED']}`);
}

/** Anything else would be no number to fast-check: other runs each time, or none. */
function requireWhole(name: string, least: number): void {
  const given = process.env[name];
  if (given === undefined || (/^\d+$/.test(given) && Number(given) >= least)) return;
  throw new Error(`${name} must be a whole number of at least ${least}, not "${given}"`);
}
