const BLOCK = 8;
const STEP = 4;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Mean structural similarity of two planes of brightness, over blocks of 8x8 every 4 pixels; 1 for equal ones. */
export function ssim(a: Uint8Array, b: Uint8Array, width: number, height: number): number {
  let [sum, count] = [0, 0];
  for (let y = 0; y + BLOCK <= height; y += STEP) {
    for (let x = 0; x + BLOCK <= width; x += STEP) {
      sum += blockSsim(a, b, y * width + x, width);
      count += 1;
    }
  }
  return sum / count;
}

function blockSsim(a: Uint8Array, b: Uint8Array, at: number, width: number): number {
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (let row = 0; row < BLOCK; row += 1) {
    for (let i = at + row * width; i < at + row * width + BLOCK; i += 1) {
      const [p, q] = [a[i] as number, b[i] as number];
      sa += p;
      sb += q;
      saa += p * p;
      sbb += q * q;
      sab += p * q;
    }
  }
  const n = BLOCK * BLOCK;
  const [ma, mb] = [sa / n, sb / n];
  const [va, vb, cov] = [saa / n - ma * ma, sbb / n - mb * mb, sab / n - ma * mb];
  return ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
}
