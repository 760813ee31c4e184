/** The contrast of two colours as `getComputedStyle` gives them, as the Web Content Accessibility Guidelines count it. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((left, right) => left - right);
  return lighter / darker;
}

/** The colours within a value, such as the stops of a gradient. */
export function coloursOf(value: string): readonly string[] {
  return value.match(/rgb\([^)]*\)/g) ?? [];
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
}
