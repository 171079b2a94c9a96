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
  const spread = new Float64Array(width * 3);
  const counts = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    spread.fill(0);
    counts.fill(0);
    for (let row = 0; row < spans.length; row++) {
      const span = spans[row] ?? 0;
      const from = Math.min(Math.max(0, y + row - radius), height - 1) * stride;
      for (let x = 0, to = 0; x < width; x++, to += 3) {
        const first = from + Math.max(0, x - span) * 3;
        const end = from + Math.min(width, x + span + 1) * 3;
        for (let channel = 0; channel < 3; channel++) {
          const within = (sums[end + channel] ?? 0) - (sums[first + channel] ?? 0);
          spread[to + channel] = (spread[to + channel] ?? 0) + within;
        }
        counts[x] = (counts[x] ?? 0) + (end - first) / 3;
      }
    }
    const line = y * width * 3;
    for (let at = 0; at < spread.length; at++)
      out[line + at] = (spread[at] ?? 0) / (counts[Math.floor(at / 3)] ?? 1);
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
