import { AV_PIX_FMT_YUV420P, AVCOL_RANGE_JPEG, AVCOL_SPC_BT709 } from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import { type CropOf, evenBelow, type Rect, type Size } from './fit.ts';
import { uprightFilters } from './upright.ts';

/** Between these sizes, source to output, bilinear resampling by the compositor looks as good as a scaler. */
const SMALLEST = 0.75;
const LARGEST = 1.7;

/**
 * The part of a frame that may be taken as it is, or null when it must be converted first. Most phone footage
 * is already 4:2:0 BT.709 of about the right size; then the compositor's one resampling does the scaling too.
 */
export function directCrop(frame: Frame, target: Size, cropOf: CropOf): Rect | null {
  const { filters, matrix, size, toneMap } = uprightFilters(frame);
  const plain = frame.format === AV_PIX_FMT_YUV420P && frame.colorRange !== AVCOL_RANGE_JPEG;
  const bt709 = frame.colorSpace === AVCOL_SPC_BT709 || matrix === 'bt709';
  if (!plain || !bt709 || filters.length + toneMap.length > 0) return null;
  const crop = cropOf(size, frame);
  const ratio = crop.width / target.width;
  if (ratio < SMALLEST || ratio > LARGEST) return null;
  return { ...crop, width: evenBelow(crop.width), height: evenBelow(crop.height) };
}
