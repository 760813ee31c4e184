/** Turns a number into its shortest decimal that is this number again; never with an exponent. `-0` is `0`. */
export function decimal(number: number): string {
  const [digits = '', exponent] = String(Math.abs(number)).split('e');
  const sign = number < 0 ? '-' : '';
  if (exponent === undefined) return sign + digits;
  if (Number(exponent) > 0) return sign + BigInt(Math.abs(number));
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits.replace('.', '')}`;
}
