/** Pixels, 8 bits of sRGB each, three to a pixel, row by row. */
export type Preview = { pixels: Uint8Array; width: number; height: number };
