/** Not `URL.canParse`: Node 20 has it wrong for letters like ü once it was asked some thousand times. */
export function isUrl(text: string): boolean {
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}
