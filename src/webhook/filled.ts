/** Whether a value is a string with something in it. */
export function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
