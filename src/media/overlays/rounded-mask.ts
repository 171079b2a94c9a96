/** Coverage 0..255 of a rectangle with round corners, edges smoothed over one pixel. */
export function roundedMask(width: number, height: number, radius: number): Uint8Array {
  const r = Math.min(Math.max(radius, 0), width / 2, height / 2);
  const mask = new Uint8Array(width * height).fill(255);
  const reach = Math.ceil(r);
  for (let y = 0; y < reach; y += 1) {
    for (let x = 0; x < reach; x += 1) {
      const outside = Math.hypot(r - x - 0.5, r - y - 0.5) - r;
      const cover = Math.round(255 * Math.min(1, Math.max(0, 0.5 - outside)));
      for (const [cx, cy] of corners(x, y, width, height)) mask[cy * width + cx] = cover;
    }
  }
  return mask;
}

function corners(x: number, y: number, width: number, height: number): [number, number][] {
  const [right, bottom] = [width - 1 - x, height - 1 - y];
  return [
    [x, y],
    [right, y],
    [x, bottom],
    [right, bottom],
  ];
}
