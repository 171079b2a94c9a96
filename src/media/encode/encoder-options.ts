import { asGoodAsTheRest, x264Options } from './x264-options.ts';

/** How a device takes pictures, what it is told beside what all are, and what it takes to have one. */
type Device = {
  /** Planes as they are, chroma in pairs, or the memory of the device. */
  takes: 'planes' | 'pairs' | 'surface';
  options: Readonly<Record<string, string>>;
  needs: string;
};

/** Quality as near as each has it to what x264 is told. */
export const DEVICES = {
  h264_nvenc: {
    takes: 'planes',
    options: { preset: 'p5', tune: 'hq', rc: 'vbr', cq: '23', b: '0', 'forced-idr': '1', 'no-scenecut': '1' },
    needs: 'an NVIDIA card with its driver, and in a container access to it (--gpus all)',
  },
  h264_qsv: {
    takes: 'pairs',
    options: { preset: 'medium', global_quality: '23', forced_idr: '1' },
    needs: 'an Intel GPU with its media driver and oneVPL, and access to /dev/dri',
  },
  h264_vaapi: {
    takes: 'surface',
    options: { rc_mode: 'CQP', qp: '23' },
    needs: 'a GPU with a VA-API driver, and access to /dev/dri/renderD128',
  },
  h264_videotoolbox: {
    takes: 'pairs',
    // 65 of 100, in FFmpeg's unit for quantisers.
    options: { flags: '+qscale', global_quality: '7670', realtime: '0', allow_sw: '0' },
    needs: 'a Mac',
  },
} as const satisfies Record<string, Device>;

export type HardwareEncoder = keyof typeof DEVICES;
export type RenderEncoder = 'libx264' | HardwareEncoder;

/**
 * All options of an encoder for a piece of so many frames, with key frames that far apart. Pieces of devices hold no frames
 * that refer to later ones, which not all of them can have alike.
 */
export function encoderOptions(
  encoder: RenderEncoder,
  frames: number,
  keyInterval: number,
): Record<string, string> {
  return encoder === 'libx264'
    ? x264Options({ keyint: `${keyInterval}`, zones: asGoodAsTheRest(frames - 1) })
    : { profile: 'high', g: `${keyInterval}`, bf: '0', ...DEVICES[encoder].options };
}
