import type { Output } from '../../domain/outputs.ts';
import { sourceIds } from '../../media/source-ids.ts';
import type { Planned } from '../craft/facts.ts';

/**
 * A plan with what the outputs need and nothing else: stills for photos, sound for a film. The slide that was asked for
 * is its cover, if it has that.
 */
export function planFor(
  outputs: readonly Output[],
  { timeline, sources, scenes }: Omit<Planned, 'lengths'>,
  coverIndex = 0,
): Omit<Planned, 'lengths'> {
  const film = outputs.includes('video');
  const photos = outputs.includes('photos');
  const needed = {
    ...timeline,
    posterMs: timeline.slideMs[coverIndex] ?? timeline.posterMs,
    audio: film ? timeline.audio : [],
    slideMs: photos ? timeline.slideMs : [],
  };
  const used = new Set(sourceIds(needed));
  return {
    timeline: needed,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id))),
    scenes: photos ? scenes : scenes.map((scene) => ({ ...scene, still: null })),
  };
}
