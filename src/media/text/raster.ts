/** A drawn overlay: premultiplied RGBA of its bounding box, placed in the frame. All four numbers are even (4:2:0). */
export type Raster = {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `width * height * 4` bytes, premultiplied alpha. */
  rgba: Uint8Array;
};
