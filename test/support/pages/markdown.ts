import type { RuleInfo } from '../../../src/index.ts';

/** The first line of every page that is made. */
export const madeBy = '<!-- Made by `npm run docs` from the library and its fixtures. Do not edit. -->';

const width = 100;

export function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** A list of what there is to say; nothing is said of what has no words. */
export function lines(entries: readonly (readonly [name: string, words: string])[]): string {
  return entries.flatMap(([name, words]) => (words === '' ? [] : [`- ${name}: ${words}`])).join('\n');
}

/** Turns plain words into those of a cell or a line: neither a bar nor a tag may end it. */
export function plain(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

export function code(word: string): string {
  return `\`${word}\``;
}

/** A line of codes, in the order of the alphabet. */
export function codes(words: Iterable<string>): string {
  return [...words].toSorted().map(code).join(', ');
}

/** A link to a fixture, by its name such as `outbound/card/channel-page-example.json`. */
export function fixtureLink(name: string): string {
  return `[${name.replace(/^(in|out)bound\/|\.json$/g, '')}](../fixtures/${name})`;
}

/** What happens, each fact with the fixture that shows it. */
export function sentenceLines(sentences: RuleInfo['sentences']): string {
  return sentences.map(({ says, fixture }) => `- ${plain(says)} (${fixtureLink(`${fixture}.json`)})`).join('\n');
}

/** JSON under a caption, folded where it is long or wide. */
export function jsonBlock(caption: string, value: unknown): string {
  const text = jsonText(value);
  const block = `\`\`\`json\n${text}\n\`\`\``;
  const rows = text.split('\n');
  if (rows.length <= 16 && rows.every((row) => row.length <= 160)) return `${caption}:\n\n${block}`;
  return `<details><summary>${caption}</summary>\n\n${block}\n\n</details>`;
}

/** JSON in which what fits into a line stands in one. */
function jsonText(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + line.length <= width) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((each) => inner + jsonText(each, inner)).join(',\n')}\n${indent}]`;
  const members = Object.entries(value).map(([key, each]) => `${inner}"${key}": ${jsonText(each, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}
