const LONGEST_SECONDS = 2;

/** Frames from key frame to key frame in a piece of so many: at most two seconds, and none much shorter than the others. */
export function keyInterval(frames: number, fps: number): number {
  const most = LONGEST_SECONDS * fps;
  return frames <= most ? most : Math.ceil(frames / Math.ceil(frames / most));
}
