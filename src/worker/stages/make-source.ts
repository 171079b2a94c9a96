import type { BackgroundSpec, ReactionSpec } from '../../creative/ports/image-maker.ts';
import type { TrackSpec } from '../../creative/ports/musician.ts';
import type { MadeSource } from '../../domain/container.ts';
import type { StagePorts } from '../stage.ts';

/** Draws a picture or plays a tune, the same for the same spec. */
export function makeSource(
  { images, music }: Pick<StagePorts, 'images' | 'music'>,
  source: MadeSource,
  signal: AbortSignal,
): Promise<Buffer> {
  const { kind, spec } = source as Specified;
  if (kind === 'background') return images.background(spec, signal);
  if (kind === 'reaction') return images.reaction(spec, signal);
  return music.track(spec, signal);
}

/** The plan is ours and was checked when it was written, so a spec is what its kind says. */
type Specified =
  | { kind: 'background'; spec: BackgroundSpec }
  | { kind: 'reaction'; spec: ReactionSpec }
  | { kind: 'track'; spec: TrackSpec };
