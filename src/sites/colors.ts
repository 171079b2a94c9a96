const HEX = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?|([0-9a-f]{6})(?:[0-9a-f]{2})?)$/;
const RGB = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/;

/** The colours among texts, each once, as `#rrggbb`; what else CSS may call a colour is left out. */
export function colorsIn(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => colorOf(text?.trim().toLowerCase() ?? '') ?? []))];
}

function colorOf(text: string): string | null {
  const hex = HEX.exec(text);
  if (hex)
    return `#${
      hex[4] ??
      hex
        .slice(1, 4)
        .map((digit) => digit.repeat(2))
        .join('')
    }`;
  const parts = RGB.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
