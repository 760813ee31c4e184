import { stripVTControlCharacters } from 'node:util';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How much is segmented at a time. The time that Node 20 needs grows with the square of the length. */
const sliceLength = 500;

/** Splits a text into what people see as one character each. One that is longer than a slice comes in several parts. */
export function graphemesOf(text: string): readonly string[] {
  const graphemes: string[] = [];
  for (let start = 0; start < text.length; ) {
    const slice = sliceAt(text, start);
    const found = Array.from(segmenter.segment(slice), ({ segment }) => segment);
    // The last character may go on after the slice.
    const isCut = found.length > 1 && start + slice.length < text.length;
    const last = isCut ? found.pop() : undefined;
    graphemes.push(...found);
    start += slice.length - (last?.length ?? 0);
  }
  return graphemes;
}

/** Does not cut a surrogate pair. */
function sliceAt(text: string, start: number): string {
  const end = start + sliceLength;
  return text.slice(start, (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end);
}

/** Gives how many columns of a terminal a text takes. Colours take none. */
export function widthOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  if (isAscii.test(plain)) return plain.length;
  return graphemesOf(plain).reduce((sum, grapheme) => sum + widthOfGrapheme(grapheme), 0);
}

/** Adds spaces at the right of a text. */
export function padded(text: string, width: number): string {
  return text + ''.padEnd(width - widthOf(text));
}

const isAscii = /^[ -~]*$/;

export function widthOfGrapheme(grapheme: string): number {
  if (emoji.test(grapheme)) return 2;
  return [...grapheme].reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

function widthOfCharacter(character: string): number {
  if (invisible.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Shown as a picture by itself, or made one by U+FE0F. */
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** Marks on the character before, and what joins two pictures; the vowels and ends of Hangul syllables. */
const invisible = /^[\u200d\p{Mn}\p{Me}\u1160-\u11ff]$/u;

/** East Asian wide and full-width blocks: https://www.unicode.org/reports/tr11/ */
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u;
