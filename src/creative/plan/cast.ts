import type { ContainerDraw } from '../../domain/container.ts';
import { drawWeighted } from '../craft/chance.ts';
import type { ReactionFact, TrackFact } from '../craft/facts.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import type { Expression } from '../ports/image-maker.ts';
import type { Feeling } from '../words/feeling-of.ts';

/** What was drawn from the public pool, and the record of it. */
export type Cast = { track: TrackFact; reaction: ReactionFact | null; draw: ContainerDraw };

/** For an installation whose pool is empty. */
const OWN_TRACK: TrackFact = { id: '', style: 'lofi', bpm: 84, seed: 1, pool: null };

/**
 * Faces that say what a hook feels like, and those that say the contrary: a laugh at a warning. Tears of laughter belong to
 * jokes alone, and nobody worries about what is not bad.
 */
const FACES: Record<Feeling, { fit: readonly Expression[]; clash: readonly Expression[] }> = {
  warning: { fit: ['worried', 'surprised', 'curious'], clash: ['delighted', 'laughing', 'proud'] },
  joke: { fit: ['laughing'], clash: ['worried', 'proud'] },
  good: { fit: ['delighted', 'proud'], clash: ['worried', 'laughing'] },
  musing: { fit: ['curious', 'calm'], clash: ['delighted', 'laughing'] },
  open: { fit: [], clash: ['worried', 'laughing'] },
};

/**
 * Draws a tune, and a reaction to what the hook feels like (none where `feeling` is null), the trending ones more often;
 * what the order pins is taken.
 */
export function drawCast({ seed, order, tracks, reactions }: ProjectFacts, feeling: Feeling | null): Cast {
  const track =
    tracks.find(({ id }) => id === order.trackId) ??
    drawWeighted(tracks, ({ trend }) => trend, seed, 'track') ??
    OWN_TRACK;
  const reaction = feeling
    ? (reactions.find(({ id }) => id === order.templateId) ??
      drawWeighted(fitting(reactions, feeling), ({ trend }) => trend, seed, 'reaction'))
    : null;
  return {
    track,
    reaction,
    draw: { seed, trackId: track.id || null, templateId: reaction?.id ?? null },
  };
}

/** Those with a face that fits a feeling and none that clashes with it; all where no one is like that. */
function fitting<Fact extends ReactionFact>(reactions: readonly Fact[], feeling: Feeling): readonly Fact[] {
  const { fit, clash } = FACES[feeling];
  const shows = ({ beats }: Fact, faces: readonly string[]) =>
    beats.some(({ expression }) => faces.includes(expression));
  const calm = reactions.filter((one) => !shows(one, clash));
  const best = calm.filter((one) => shows(one, fit));
  return [best, calm].find(({ length }) => length > 0) ?? reactions;
}
