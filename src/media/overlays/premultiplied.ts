/** The canvas hands out straight alpha. */
export function premultiplied(rgba: Uint8ClampedArray): Uint8Array {
  const result = new Uint8Array(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 0;
    for (let channel = 0; channel < 3; channel += 1) {
      result[i + channel] = ((rgba[i + channel] ?? 0) * alpha + 127) / 255;
    }
    result[i + 3] = alpha;
  }
  return result;
}
