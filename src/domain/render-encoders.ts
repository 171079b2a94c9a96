/** What can encode films: x264, or a device of the machine, whose bytes nobody proves. */
export const RENDER_ENCODERS = [
  'libx264',
  'h264_nvenc',
  'h264_qsv',
  'h264_vaapi',
  'h264_videotoolbox',
] as const;
export type RenderEncoder = (typeof RENDER_ENCODERS)[number];

/** The device that encoded a film, from the name of what made that; null where it was x264. */
export function deviceOf(engine: string | null): string | null {
  const named = RENDER_ENCODERS.find((one) => engine?.endsWith(` ${one}`));
  return named ?? null;
}
