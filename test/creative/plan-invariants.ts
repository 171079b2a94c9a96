import type { Planned } from '#src/creative/craft/facts.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import type { AspectRatio } from '#src/domain/aspect-ratios.ts';
import { sourceIds } from '#src/media/source-ids.ts';
import type { Box, TextOverlay, Timeline } from '#src/media/timeline.ts';

/** Everything that is wrong with a plan, in words; empty for a good one. */
export function faultsOf(
  { timeline, sources }: Planned,
  platforms: string[],
  ratio: AspectRatio = 'r9x16',
): string[] {
  const { size, safe } = frameFor(ratio, platforms);
  const drawn = Object.values(sources).filter(({ kind }) => kind === 'background' || kind === 'reaction');
  return [
    ...[timeline, ...drawn.map((one) => Object('spec' in one ? one.spec : {}))]
      .filter(({ width, height }) => width !== size.width || height !== size.height)
      .map(({ width, height }) => `something is ${width} × ${height}`),
    ...clipFaults(timeline),
    ...textFaults(timeline, safe),
    ...timeFaults(timeline),
    ...frameFaults(timeline),
    ...sourceIds(timeline)
      .filter((id) => !sources[id])
      .map((id) => `no source ${id}`),
    ...Object.keys(sources)
      .filter((id) => !sourceIds(timeline).includes(id))
      .map((id) => `source ${id} is used nowhere`),
  ];
}

function clipFaults({ clips, durationMs }: Timeline): string[] {
  const faults: string[] = [];
  for (const [index, clip] of clips.entries()) {
    const before = clips[index - 1];
    const end = before ? before.startMs + before.durationMs : 0;
    const overlap = index > 0 && clip.transition.kind !== 'cut' ? clip.transition.durationMs : 0;
    if (clip.startMs !== end - overlap)
      faults.push(`clip ${index} starts at ${clip.startMs}, not ${end - overlap}`);
    if (clip.durationMs <= overlap) faults.push(`clip ${index} is over before it has come in`);
    for (const { zoom, x, y } of [clip.camera.from, clip.camera.to]) {
      if (zoom < 1 || zoom > 4 || Math.abs(x) > 1 || Math.abs(y) > 1)
        faults.push(`clip ${index} leaves its picture`);
    }
  }
  const last = clips.at(-1);
  if (!last || last.startMs + last.durationMs !== durationMs)
    faults.push('the clips do not end with the film');
  return faults;
}

/** Whatever begins or ends between two frames: half a millisecond off is the nearest that whole ones come. */
function frameFaults({ fps, durationMs, clips, overlays }: Timeline): string[] {
  const transitions = clips.flatMap(({ startMs, transition }, index) =>
    transition.kind === 'cut'
      ? []
      : [{ what: `the transition of clip ${index}`, ms: startMs + transition.durationMs }],
  );
  const spans = [...clips, ...overlays].flatMap(({ startMs, durationMs: lasts }, index) => [
    { what: `the start of ${index}`, ms: startMs },
    { what: `the end of ${index}`, ms: startMs + lasts },
  ]);
  return [...spans, ...transitions, { what: 'the end', ms: durationMs }]
    .filter(({ ms }) => Math.abs(ms - (Math.round((ms * fps) / 1000) * 1000) / fps) > 0.5 + 1e-6)
    .map(({ what, ms }) => `${what} lies between two frames, at ${ms}`);
}

function textFaults({ overlays, durationMs }: Timeline, safe: Box): string[] {
  const texts = overlays.filter((overlay): overlay is TextOverlay => overlay.kind === 'text');
  const faults = texts.flatMap((text) => {
    const lowest = { ...text.box, height: text.box.height + text.riseBy };
    const inside = holds(safe, lowest)
      ? []
      : [`"${text.text}" leaves the safe area: ${JSON.stringify(text.box)}`];
    const shown = text.startMs >= 0 && text.startMs + text.durationMs <= durationMs && text.durationMs > 0;
    return shown ? inside : [...inside, `"${text.text}" is shown outside the film`];
  });
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (together(one, other) && meet(one.box, other.box))
        faults.push(`"${one.text}" lies on "${other.text}"`);
    }
  }
  return faults;
}

function timeFaults({ durationMs, posterMs, slideMs, audio }: Timeline): string[] {
  const moments = [posterMs, ...slideMs].filter((ms) => ms < 0 || ms >= durationMs);
  const sounds = audio.filter(({ startMs, durationMs: long }) => startMs < 0 || startMs + long > durationMs);
  const whole = [durationMs, posterMs, ...slideMs].every(Number.isInteger);
  return [
    ...moments.map((ms) => `nothing stands at ${ms}`),
    ...sounds.map(({ id }) => `${id} plays on after the end`),
    ...(whole ? [] : ['times are not whole milliseconds']),
  ];
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function together(a: TextOverlay, b: TextOverlay): boolean {
  return a.startMs < b.startMs + b.durationMs && b.startMs < a.startMs + a.durationMs;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
