/** A picture in linear light, three channels a point, row by row. */
export type Light = { width: number; height: number; light: Float32Array };

/**
 * Spreads every point over a disc, as a lens out of focus does; linear light makes lamps into discs. The cost grows with
 * the radius (px), not with its square: every row of the disc is one difference of running sums.
 */
export function blurDisc({ width, height, light }: Light, radius: number): Light {
  const sums = runningSums({ width, height, light });
  const spans = Array.from({ length: 2 * radius + 1 }, (_, row) =>
    Math.floor(Math.sqrt((radius + 0.5) ** 2 - (row - radius) ** 2)),
  );
  const out = new Float32Array(light.length);
  const stride = (width + 1) * 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [red, green, blue, count] = [0, 0, 0, 0];
      for (const [row, span] of spans.entries()) {
        const from = Math.max(0, y + row - radius) < height ? Math.max(0, y + row - radius) : height - 1;
        const first = from * stride + Math.max(0, x - span) * 3;
        const end = from * stride + Math.min(width, x + span + 1) * 3;
        red += (sums[end] ?? 0) - (sums[first] ?? 0);
        green += (sums[end + 1] ?? 0) - (sums[first + 1] ?? 0);
        blue += (sums[end + 2] ?? 0) - (sums[first + 2] ?? 0);
        count += (end - first) / 3;
      }
      const to = (y * width + x) * 3;
      out[to] = red / count;
      out[to + 1] = green / count;
      out[to + 2] = blue / count;
    }
  }
  return { width, height, light: out };
}

/** Per row and channel, the sum of all before a point: one entry more than there are points. */
function runningSums({ width, height, light }: Light): Float64Array {
  const sums = new Float64Array((width + 1) * 3 * height);
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < width * 3; at++) {
      const to = y * (width + 1) * 3 + at;
      sums[to + 3] = (sums[to] ?? 0) + (light[y * width * 3 + at] ?? 0);
    }
  }
  return sums;
}
