/**
 * The seed of every property: printed, so that a red run can be made again, and required in CI, where a run that cannot be
 * made again is worth nothing.
 *
 *     SEED=20261122 npm test
 */
export default function chooseSeed(): void {
  if (process.env['CI'] && !process.env['SEED']) throw new Error('In CI the properties need a seed: SEED=20261122');
  process.env['SEED'] ??= String(Math.floor(Math.random() * 2 ** 31));
  console.log(`Properties run with SEED=${process.env['SEED']}`);
}
