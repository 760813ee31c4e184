/** What shows nothing: white space, control and format characters, what Unicode says to ignore, the empty Braille pattern. */
export const blankPattern = '^[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]*$';

export function isBlank(text: string): boolean {
  return new RegExp(blankPattern, 'u').test(text);
}
