/**
 * SIMD kernels of the compositor, over single 8-bit planes in linear memory.
 *
 * Nothing here allocates: the host passes addresses and keeps every plane at least 16 bytes longer than
 * its pixels, because vectors may run past the last one. Planes are dense (stride = width) unless a
 * stride is given.
 */

/** Pixel weights have 7 bits: 255 * 128 is the largest mixed value and still fits a signed 16-bit lane. */
const WEIGHT_BITS: i32 = 7;
const WEIGHT_ONE: i32 = 1 << WEIGHT_BITS;

/**
 * Columns are resampled in groups of eight. A group is 52 bytes of table: sixteen-byte masks that pick the
 * left and the right neighbour of each output pixel out of sixteen source bytes, eight 16-bit weights of the
 * right one, and the offset of those source bytes in the row.
 */
const GROUP: i32 = 8;
const GROUP_BYTES: i32 = 52;
/** Widest step at which eight output pixels still draw on sixteen source bytes. */
const WIDEST_STEP: f64 = 1.85;

/** Fixed-point source position (WEIGHT_BITS of fraction), held inside the picture. */
// @ts-ignore: decorator
@inline
function position(i: i32, step: f64, origin: f64, size: i32): i32 {
  const at = Math.min(Math.max((<f64>i + 0.5) * step + origin - 0.5, 0), <f64>(size - 1));
  return <i32>(at * <f64>WEIGHT_ONE + 0.5);
}

/** Fills the table of {@link resampleRow}. The last group may reach past `count`: its extra lanes repeat. */
function buildGroups(table: usize, count: i32, step: f64, origin: f64, size: i32): void {
  for (let x = 0; x < count; x += GROUP, table += GROUP_BYTES) {
    const first = position(x, step, origin, size) >> WEIGHT_BITS;
    store<i32>(table, first, 48);
    for (let lane = 0; lane < GROUP; lane++) {
      const at = position(min(x + lane, count - 1), step, origin, size);
      const left = (at >> WEIGHT_BITS) - first;
      // An index above fifteen picks zero, which widens the bytes to 16 bits for free.
      store<u16>(table + (lane << 1), <u16>(0xff00 | left));
      store<u16>(table + (lane << 1), <u16>(0xff00 | (left + 1)), 16);
      store<u16>(table + (lane << 1), <u16>(at & (WEIGHT_ONE - 1)), 32);
    }
  }
}

/** One source row at the output's width, as 16-bit values times 128. Rounds the width up to eight. */
// @ts-ignore: decorator
@inline
function resampleRow(src: usize, table: usize, row: usize, width: i32): void {
  const one = i16x8.splat(<i16>WEIGHT_ONE);
  for (let x = 0; x < width; x += GROUP, table += GROUP_BYTES) {
    const bytes = v128.load(src + load<i32>(table, 48));
    // Relaxed, that is as the processor has it: they differ for indices that no table holds, 16 to 127.
    const left = i8x16.relaxed_swizzle(bytes, v128.load(table));
    const right = i8x16.relaxed_swizzle(bytes, v128.load(table, 16));
    const weight = v128.load(table, 32);
    v128.store(
      row + (x << 1),
      i16x8.add(i16x8.mul(left, i16x8.sub(one, weight)), i16x8.mul(right, weight)),
    );
  }
}

/** The same for steps that are too wide for the table; rare (a sprite far smaller than its file). */
function resampleRowWide(
  src: usize, row: usize, width: i32, step: f64, origin: f64, size: i32,
): void {
  for (let x = 0; x < width; x++) {
    const at = position(x, step, origin, size);
    const right = at & (WEIGHT_ONE - 1);
    const pixel = src + (at >> WEIGHT_BITS);
    const mixed = <i32>load<u8>(pixel) * (WEIGHT_ONE - right) + <i32>load<u8>(pixel, 1) * right;
    store<u16>(row + (x << 1), <u16>mixed);
  }
}

/** Eight pixels between two resampled rows; `weight` is the lower one's, as a Q15 fraction in every lane. */
// @ts-ignore: decorator
@inline
function betweenRows(upper: usize, lower: usize, weight: v128): v128 {
  const u = v128.load(upper);
  // Relaxed: processors differ where both are -32768, which no weight is.
  const mixed = i16x8.add(u, i16x8.relaxed_q15mulr_s(i16x8.sub(v128.load(lower), u), weight));
  return i16x8.shr_u(i16x8.add(mixed, i16x8.splat(<i16>(WEIGHT_ONE >> 1))), WEIGHT_BITS);
}

/** Mixes two resampled rows into output bytes. */
// @ts-ignore: decorator
@inline
function mixRows(upper: usize, lower: usize, weight: i32, out: usize, width: i32): void {
  const share = i16x8.splat(<i16>(weight << (15 - WEIGHT_BITS)));
  let x = 0;
  for (; x + 16 <= width; x += 16) {
    const at = x << 1;
    v128.store(
      out + x,
      i8x16.narrow_i16x8_u(
        betweenRows(upper + at, lower + at, share),
        betweenRows(upper + at + 16, lower + at + 16, share),
      ),
    );
  }
  for (; x < width; x++) {
    const u = <i32>load<u16>(upper + (x << 1));
    const l = <i32>load<u16>(lower + (x << 1));
    const mixed = u + (((l - u) * weight + (WEIGHT_ONE >> 1)) >> WEIGHT_BITS);
    store<u8>(out + x, <u8>((mixed + (WEIGHT_ONE >> 1)) >> WEIGHT_BITS));
  }
}

/**
 * Bilinear resampling along both axes: output pixel (x, y) shows the source at
 * (originX + (x + 0.5) * stepX, originY + (y + 0.5) * stepY), edges repeated. Each source row is resampled
 * once and kept while it is needed. `scratch` needs 11 * width + 256 bytes.
 */
export function warp(
  src: usize, srcWidth: i32, srcHeight: i32,
  dst: usize, width: i32, height: i32,
  originX: f64, originY: f64, stepX: f64, stepY: f64,
  scratch: usize,
): void {
  const rowBytes = ((width + 15) & ~15) << 1;
  let upper = scratch;
  let lower = scratch + rowBytes;
  const table = lower + rowBytes;
  const wide = stepX > WIDEST_STEP;
  if (!wide) buildGroups(table, width, stepX, originX, srcWidth);
  let upperIs = -1;
  let lowerIs = -1;
  for (let y = 0; y < height; y++) {
    const at = position(y, stepY, originY, srcHeight);
    const first = at >> WEIGHT_BITS;
    const weight = at & (WEIGHT_ONE - 1);
    if (first == lowerIs) {
      const spare = upper;
      upper = lower;
      upperIs = lowerIs;
      lower = spare;
      lowerIs = -1;
    }
    if (first != upperIs) {
      if (wide) resampleRowWide(src + first * srcWidth, upper, width, stepX, originX, srcWidth);
      else resampleRow(src + first * srcWidth, table, upper, width);
      upperIs = first;
    }
    // Weight 0 also marks the last row, below which there is nothing to read.
    if (weight != 0 && first + 1 != lowerIs) {
      const next = src + (first + 1) * srcWidth;
      if (wide) resampleRowWide(next, lower, width, stepX, originX, srcWidth);
      else resampleRow(next, table, lower, width);
      lowerIs = first + 1;
    }
    mixRows(upper, weight != 0 ? lower : upper, weight, dst + y * width, width);
  }
}

/** Crossfade of whole planes: dst += (src - dst) * weight / 128. `count` may be rounded up to 16. */
export function lerp(dst: usize, src: usize, count: i32, weight: i32): void {
  const srcWeight = i16x8.splat(<i16>weight);
  const dstWeight = i16x8.splat(<i16>(WEIGHT_ONE - weight));
  const half = i16x8.splat(<i16>(WEIGHT_ONE >> 1));
  for (let i = 0; i < count; i += 16) {
    const s = v128.load(src + i);
    const d = v128.load(dst + i);
    const low = i16x8.add(
      i16x8.mul(i16x8.extend_low_i8x16_u(s), srcWeight),
      i16x8.mul(i16x8.extend_low_i8x16_u(d), dstWeight),
    );
    const high = i16x8.add(
      i16x8.mul(i16x8.extend_high_i8x16_u(s), srcWeight),
      i16x8.mul(i16x8.extend_high_i8x16_u(d), dstWeight),
    );
    v128.store(
      dst + i,
      i8x16.narrow_i16x8_u(
        i16x8.shr_u(i16x8.add(low, half), WEIGHT_BITS),
        i16x8.shr_u(i16x8.add(high, half), WEIGHT_BITS),
      ),
    );
  }
}

/** Exact a * b / 255, rounded, in unsigned 16-bit lanes. */
// @ts-ignore: decorator
@inline
function scale255(a: v128, b: v128): v128 {
  const product = i16x8.add(i16x8.mul(a, b), i16x8.splat(128));
  return i16x8.shr_u(i16x8.add(product, i16x8.shr_u(product, 8)), 8);
}

// @ts-ignore: decorator
@inline
function scale255Scalar(a: i32, b: i32): i32 {
  const product = a * b + 128;
  return (product + (product >> 8)) >> 8;
}

/** a * b / 255 over sixteen bytes. */
// @ts-ignore: decorator
@inline
function scaleBytes(a: v128, b: v128): v128 {
  return i8x16.narrow_i16x8_u(
    scale255(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b)),
    scale255(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b)),
  );
}

/**
 * Lays a premultiplied plane over another: dst = colour * opacity + dst * (1 - alpha * opacity).
 * `colour` and `alpha` share `srcStride`; opacity is 0..255.
 */
export function blend(
  dst: usize, dstStride: i32,
  colour: usize, alpha: usize, srcStride: i32,
  width: i32, height: i32, opacity: i32,
): void {
  const whole = opacity == 255;
  const veil = i8x16.splat(<i8>opacity);
  for (let y = 0; y < height; y++) {
    const d = dst + y * dstStride;
    const c = colour + y * srcStride;
    const m = alpha + y * srcStride;
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      let a = v128.load(m + x);
      if (!v128.any_true(a)) continue;
      let p = v128.load(c + x);
      if (!whole) {
        a = scaleBytes(a, veil);
        p = scaleBytes(p, veil);
      }
      v128.store(d + x, i8x16.add_sat_u(scaleBytes(v128.load(d + x), v128.not(a)), p));
    }
    for (; x < width; x++) {
      const a = scale255Scalar(<i32>load<u8>(m + x), opacity);
      const p = scale255Scalar(<i32>load<u8>(c + x), opacity);
      store<u8>(d + x, <u8>min(255, p + scale255Scalar(<i32>load<u8>(d + x), 255 - a)));
    }
  }
}

/** Premultiplies in place: plane = plane * alpha / 255. `count` may be rounded up to 16. */
export function premultiply(plane: usize, alpha: usize, count: i32): void {
  for (let i = 0; i < count; i += 16) {
    v128.store(plane + i, scaleBytes(v128.load(plane + i), v128.load(alpha + i)));
  }
}

/** Copies a rectangle, row by row; the rectangles must not overlap. */
export function copyRows(
  dst: usize, dstStride: i32, src: usize, srcStride: i32, width: i32, height: i32,
): void {
  for (let y = 0; y < height; y++) memory.copy(dst + y * dstStride, src + y * srcStride, width);
}

/** Eight samples of colour around their middle, times 64: as many bits as their mixes leave free. */
// @ts-ignore: decorator
@inline
function colourAt(plane: usize): v128 {
  const samples = i16x8.extend_low_i8x16_u(v128.load64_zero(plane));
  return i16x8.shl(i16x8.sub(samples, i16x8.splat(128)), 6);
}

/** A share of sixteen bits, 32768 being the whole. */
// @ts-ignore: decorator
@inline
function shareOf(value: v128, share: i32): v128 {
  return i16x8.q15mulr_sat_s(value, i16x8.splat(<i16>share));
}

/** Eight samples of brightness from zero on times 64, with what their colour adds, as a limited range is widened. */
// @ts-ignore: decorator
@inline
function widened(samples: v128, colour: v128): v128 {
  const value = i16x8.shl(i16x8.sub(samples, i16x8.splat(16)), 6);
  const sum = i16x8.add(i16x8.add(value, shareOf(value, 5387)), colour);
  return i16x8.shr_s(i16x8.add(sum, i16x8.splat(32)), 6);
}

/**
 * Brightness of a picture in BT.709 and limited range as BT.601 and full range have it, which readers of JPEG expect:
 * 1.16438 (Y - 16) + 0.11564 (U - 128) + 0.22321 (V - 128). Writes up to 15 bytes past `dst`; all planes are dense.
 */
export function jpegLuma(y: usize, u: usize, v: usize, dst: usize, width: i32, height: i32): void {
  for (let row = 0; row < height; row++) {
    const line = row * width;
    const half = (row >> 1) * (width >> 1);
    for (let x = 0; x < width; x += 16) {
      const at = half + (x >> 1);
      const colour = i16x8.add(shareOf(colourAt(u + at), 3789), shareOf(colourAt(v + at), 7314));
      const samples = v128.load(y + line + x);
      v128.store(
        dst + line + x,
        i8x16.narrow_i16x8_u(
          widened(
            i16x8.extend_low_i8x16_u(samples),
            v128.shuffle<i16>(colour, colour, 0, 0, 1, 1, 2, 2, 3, 3),
          ),
          widened(
            i16x8.extend_high_i8x16_u(samples),
            v128.shuffle<i16>(colour, colour, 4, 4, 5, 5, 6, 6, 7, 7),
          ),
        ),
      );
    }
  }
}

/**
 * The same of one plane of colour: 128 + (1 + own) (one - 128) - less (other - 128), the shares as fractions of 32768.
 * Writes up to 7 bytes past `dst`.
 */
export function jpegChroma(one: usize, other: usize, dst: usize, count: i32, own: i32, less: i32): void {
  const middle = i16x8.splat(128);
  for (let i = 0; i < count; i += 8) {
    const value = colourAt(one + i);
    const sum = i16x8.sub(i16x8.add(value, shareOf(value, own)), shareOf(colourAt(other + i), less));
    const mixed = i16x8.add(i16x8.shr_s(i16x8.add(sum, i16x8.splat(32)), 6), middle);
    v128.store64_lane(dst + i, i8x16.narrow_i16x8_u(mixed, mixed), 0);
  }
}
