import { overlayKind } from './overlays/overlays.ts';
import { RenderError, type RenderRequest } from './render-request.ts';
import { sourceIds } from './source-ids.ts';
import { TIMELINE_VERSION, type Timeline } from './timeline.ts';

/** Clips that follow each other may miss each other by rounding, never by a visible gap. */
const GAP_TOLERANCE_MS = 1;

/** Refuses a request that cannot be rendered as it stands. Throws {@link RenderError} `plan` with every fault found. */
export function checkRequest(request: RenderRequest): void {
  const missing = sourceIds(request.timeline).filter((id) => !request.files[id]);
  const faults = [...timelineFaults(request.timeline), ...missing.map((id) => `no file is given for ${id}`)];
  if (faults.length > 0)
    throw new RenderError('plan', `The timeline cannot be rendered: ${faults.join('; ')}.`);
}

function timelineFaults(timeline: Timeline): string[] {
  const { version, width, height, fps, durationMs, clips, overlays } = timeline;
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  expect(version === TIMELINE_VERSION, `version ${version} is not ${TIMELINE_VERSION}`);
  for (const size of [width, height]) {
    expect(
      Number.isInteger(size) && size >= 16 && size % 2 === 0,
      `${size} px is not an even size of at least 16`,
    );
  }
  expect(Number.isInteger(fps) && fps >= 1 && fps <= 120, `${fps} fps is not between 1 and 120`);
  expect(durationMs > 0, 'it lasts no time');
  expect(clips.length > 0, 'it has no clip');
  let covered = 0;
  for (const [index, clip] of clips.entries()) {
    const zooms = [clip.camera.from.zoom, clip.camera.to.zoom];
    expect(clip.durationMs > 0, `clip ${index} lasts no time`);
    expect(
      zooms.every((zoom) => zoom >= 1 && zoom <= 4),
      `clip ${index} zooms beyond 1 to 4`,
    );
    expect(clip.startMs <= covered + GAP_TOLERANCE_MS, `nothing is shown before clip ${index}`);
    expect(index === 0 || clip.startMs >= (clips[index - 1]?.startMs ?? 0), `clip ${index} is out of order`);
    covered = Math.max(covered, clip.startMs + clip.durationMs);
  }
  expect(covered + GAP_TOLERANCE_MS >= durationMs, 'nothing is shown at the end');
  for (const [index, overlay] of overlays.entries()) {
    expect(overlay.durationMs > 0, `overlay ${index} lasts no time`);
    for (const fault of overlayKind(overlay).check(overlay)) expect(false, `overlay ${index} ${fault}`);
  }
  return faults;
}
