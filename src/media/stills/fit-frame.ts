import type { Sharp } from 'sharp';

/** The shorter side of what is drawn, px: twice that of a frame, whichever way picture and frame lie. */
const MOST_SIDE = 2160;

/** Makes a larger picture smaller, to what frames can show of it. */
export const fitFrame = (image: Sharp): Sharp =>
  image.resize(MOST_SIDE, MOST_SIDE, { fit: 'outside', withoutEnlargement: true });
