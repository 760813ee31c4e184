import { jsonLanguage } from '@codemirror/lang-json';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { html, type TemplateResult } from 'lit';

/** Classes for the pieces of JSON; their colours are in the style sheet. */
export const jsonColours = tagHighlighter([
  { tag: tags.propertyName, class: 'json-name' },
  { tag: tags.string, class: 'json-string' },
  { tag: tags.number, class: 'json-number' },
  { tag: [tags.bool, tags.null], class: 'json-word' },
]);

/** Turns the first characters of JSON text into what is drawn of them. */
export function coloured(json: string, maxCharacters: number): readonly (TemplateResult | string)[] {
  const pieces: (TemplateResult | string)[] = [];
  highlightCode(
    json,
    treeOf(json, maxCharacters),
    jsonColours,
    (text, classes) => pieces.push(classes === '' ? text : html`<span class=${classes}>${visible(text)}</span>`),
    () => pieces.push('\n'),
    0,
    Math.min(maxCharacters, json.length),
  );
  return pieces;
}

/** What nobody sees, marks of direction among it; not what joins letters and pictures, or spells the flag of a region. */
const unseen = /((?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])/u;

/** Draws what nobody sees as an escape of JSON would be. */
function visible(text: string): string | readonly (TemplateResult | string)[] {
  const pieces = text.split(unseen);
  if (pieces.length === 1) return text;
  // Every other piece is what was split at.
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : html`<span class="escape">${escaped(piece)}</span>`));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('');
}

/** Stops early, but reads what is whole: of JSON cut within a text, the parser would guess at the rest for a second. */
function treeOf(json: string, maxCharacters: number) {
  const parse = jsonLanguage.parser.startParse(json);
  parse.stopAt(maxCharacters);
  let tree = parse.advance();
  while (tree === null) tree = parse.advance();
  return tree;
}
