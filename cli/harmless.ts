/** What a terminal obeys or nobody sees, marks of direction among it; not what joins two pictures into one. */
const harmful =
  /(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d\p{Extended_Pictographic})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Makes foreign text fit for a terminal: shows what would command it as a picture, such as ␛. */
export function harmless(text: string): string {
  return text.replace(harmful, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}
