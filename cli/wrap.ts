import { harmless } from './harmless.ts';
import { graphemesOf, widthOf, widthOfGrapheme } from './width.ts';

/** Breaks foreign text into harmless lines of at most so many columns: at spaces, and inside words that are longer. */
export function wrap(text: string, width: number): readonly string[] {
  const paragraphs = text.replaceAll('\t', '    ').split(/\r\n|[\n\r\x85\u2028\u2029]/);
  return paragraphs.flatMap((paragraph) => wrapParagraph(harmless(paragraph), width));
}

/** Cuts foreign text to one harmless line of at most so many columns. */
export function cut(text: string, width: number): string {
  const line = harmless(text);
  return widthOf(line) <= width ? line : `${broken(line, width - 1)[0]}…`;
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/(?<= )(?! )/).flatMap((each) => broken(each, width))) {
    if (used + widthOf(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += word;
    used += widthOf(word);
  }
  return [...lines, line.trimEnd()];
}

/** Splits a word into parts that each fit. Spaces at its end need no room. */
function broken(word: string, width: number): readonly string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of charactersOf(word, width)) {
    const more = widthOfGrapheme(character);
    if (used + more > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += more;
  }
  return [...parts, part];
}

/** Splits into what people see as one character each. One that is wider than a line is cut between its code points. */
function charactersOf(word: string, width: number): readonly string[] {
  return graphemesOf(word).flatMap((each) => (widthOfGrapheme(each) <= width ? [each] : [...each]));
}
