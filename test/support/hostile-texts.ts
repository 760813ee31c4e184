/** Texts that cost somebody something: long ones of one kind of character, and where kinds of characters meet. */

const megabyte = 1_000_000;

const link = 'https://example.com/';

/** What a text repeats. */
const units: Readonly<Record<string, string>> = {
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'ideographic spaces': '\u3000',
  'zero-width spaces': '\u200b',
  'byte order marks': '\ufeff',
  tabs: '\t',
  'line breaks': '\n',
  'CRLF line breaks': '\r\n',
  'line separators': '\u2028',
  'paragraphs of a letter': 'a\n\n',
  letters: 'a',
  digits: '1',
  words: 'word ',
  sentences: 'Hi. ',
  'quotes after sentences': '"Yes." ',
  'closing marks after a stop': '.”’»)]」』）',
  ideographs: '字',
  'ideographic stops': '。',
  'ideographic stops and closing marks': '。」』',
  punctuation: '!?.,;:',
  quotes: '"',
  backslashes: '\\',
  'full stops': '.',
  ellipses: '…',
  slashes: '/',
  percents: '%',
  colons: ':',
  'pointer escapes': '~/',
  nulls: '\0',
  smileys: '😀',
  families: '👨‍👩‍👧‍👦',
  'one family without end': '👨‍👩‍👧\u200d',
  'zero-width joiners': '\u200d',
  flags: '🇳🇴',
  'odd flag letters': '🇳🇴🇳a',
  'a flag letter': '🇳',
  keycaps: '1\ufe0f\u20e3',
  'skin tones': '👍🏽',
  'tagged flags': '🏴\u{e0067}\u{e0062}\u{e007f}',
  tags: '\u{e0067}',
  marks: '\u0301',
  'marks on spaces': ' \u0301',
  'marks on stops': '。\u0301',
  'hundred marks a letter': `a${'\u0301'.repeat(100)}`,
  'variation selectors': '\ufe0f',
  'supplementary variation selectors': '\u{e0100}',
  'leading jamo': 'ᄀ',
  'vowel jamo': 'ᅡ',
  'trailing jamo': 'ᆨ',
  syllables: '각',
  conjuncts: 'क्',
  'conjuncts with joiners': 'क्\u200d',
  'prepended signs': '\u0600',
  'right-to-left overrides': '\u202e',
  'links one after another': `${link}a `,
  'links glued': `${link}a`,
  'links glued by an ideograph': `${link}字`,
  'long links glued by ideographs': `${link}${'p'.repeat(700)}${'字'.repeat(100)}`,
  'links that just do not fit': `${link}${'p'.repeat(1000)} `,
  'links in quotes': `"${link}${'p'.repeat(900)}"`,
  schemes: 'https://',
  'colons and slashes': '://',
  'beginnings of a scheme': 'http',
  'high surrogates': '\ud83d',
  'low surrogates': '\ude00',
  'surrogates the wrong way round': '\ude00\ud83d\ud83d',
  'high surrogates and letters': '\ud83ca',
  marked: 'cg1:',
  mixed: 'a 😀.\n字。https://a.b/c\u0301',
};

/** Texts that are no repetition. */
const singles: Readonly<Record<string, () => string>> = {
  'one link': () => link + 'p'.repeat(megabyte),
  'one link of ideographs': () => link + '字'.repeat(megabyte / 3),
  'words and one link': () => `${'a '.repeat(500)}${link}${'p'.repeat(megabyte)}`,
  'a letter with a megabyte of marks': () => `a${'\u0301'.repeat(megabyte / 2)}`,
  'spaces between two letters': () => `a${' '.repeat(megabyte)}a`,
  'line breaks between two letters': () => `a${'\n'.repeat(megabyte)}a`,
  'spaces before a mark': () => `a${' '.repeat(megabyte)}\u0301a`,
  'spaces before marks': () => `${'a'.repeat(300)}${' '.repeat(3000)}\u0301`.repeat(300),
  'closing marks before marks': () => `。${'」'.repeat(3000)}\u0301`.repeat(100),
};

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** As much as JSON text of 1 MB can hold: some characters are escaped in it. */
function filled(unit: string): string {
  return unit.repeat(Math.ceil(megabyte / (Buffer.byteLength(JSON.stringify(unit)) - '""'.length)));
}

/** Makes them one at a time: all together would fill the memory. */
export function* megabytes(): Generator<HostileText> {
  for (const [name, unit] of Object.entries(units)) yield { name, text: filled(unit) };
  for (const [name, make] of Object.entries(singles)) yield { name, text: make() };
}
