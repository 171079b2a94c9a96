/** A colour by how it is seen: lightness 0..1, colourfulness 0..~0.3, hue in degrees (Björn Ottosson's OKLCH). */
export type Color = { l: number; c: number; h: number };

/** CSS colour. OKLCH to sRGB after https://bottosson.github.io/posts/oklab/; out-of-range channels are clamped. */
export function css({ l, c, h }: Color, alpha = 1): string {
  const angle = (h / 180) * Math.PI;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map(gammaByte);
  return `rgba(${channels.join(',')},${alpha})`;
}

/** How 8-bit sRGB channels are seen; the way back of {@link css}. */
export function seenAs(...bytes: [red: number, green: number, blue: number]): Color {
  const [red = 0, green = 0, blue = 0] = bytes.map(linearOf);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: ((Math.atan2(b, a) / Math.PI) * 180 + 360) % 360,
  };
}

function linearOf(byte: number): number {
  const encoded = byte / 255;
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

function gammaByte(linear: number): number {
  const clamped = Math.min(1, Math.max(0, linear));
  const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}

/** Between two colours, the short way round the hue circle. */
export function mix(from: Color, to: Color, share: number): Color {
  const turn = ((to.h - from.h + 540) % 360) - 180;
  return {
    l: from.l + (to.l - from.l) * share,
    c: from.c + (to.c - from.c) * share,
    h: (from.h + turn * share + 360) % 360,
  };
}

/** The same colour, no lighter than that. */
export const atMost = (color: Color, l: number): Color => ({ ...color, l: Math.min(color.l, l) });
