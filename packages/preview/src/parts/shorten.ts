/** Three times what Instagram takes in a message. Browsers need seconds to draw tens of thousands. */
const maxCharacters = 3_000;

/** Cuts an endless text, and adds a line that says how much is left out. */
export function shorten(text: string): string {
  return beginningOf(text) + restOf(text);
}

/** Gives the part of a text that is drawn. */
export function beginningOf(text: string): string {
  // Not half of a surrogate pair.
  return text.length <= maxCharacters ? text : text.slice(0, maxCharacters).replace(/\p{Surrogate}$/u, '');
}

/** Says how much of a text is not drawn; an empty text where all of it is. */
export function restOf(text: string): string {
  const hidden = text.length - beginningOf(text).length;
  return hidden === 0 ? '' : `\n… and ${hidden} more characters`;
}
