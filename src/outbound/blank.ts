/** Anything but white space, control and format characters, what Unicode says to ignore, and the empty Braille pattern. */
const visible = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Tells whether a text shows nothing. */
export function isBlankText(text: string): boolean {
  // Nearly every text begins with a letter: to look is faster than to search. See docs/decisions/speed.md.
  return !isLetter(text.charCodeAt(0)) && !visible.test(text);
}

// Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
const isLetter = (c: number): boolean => c > 32 && c < 127;
