/** Three times what Instagram takes in a message. With tens of thousands a browser is busy for seconds. */
const maxCharacters = 3_000;

/** Turns an endless text into its beginning and a line that says how much is left out. */
export function shorten(text: string): string {
  return beginningOf(text) + restOf(text);
}

/** The part of a text that is drawn. */
export function beginningOf(text: string): string {
  // Half of a letter is none.
  return text.length <= maxCharacters ? text : text.slice(0, maxCharacters).replace(/\p{Surrogate}$/u, '');
}

/** Says how much of a text is not drawn; nothing where all of it is. */
export function restOf(text: string): string {
  const hidden = text.length - beginningOf(text).length;
  return hidden === 0 ? '' : `\n… and ${hidden} more characters`;
}
