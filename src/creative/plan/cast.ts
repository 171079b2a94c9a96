import type { ContainerDraw } from '../../domain/container.ts';
import { drawWeighted } from '../craft/chance.ts';
import type { ReactionFact, TrackFact } from '../craft/facts.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';

/** What was drawn from the public pool, and the record of it. */
export type Cast = { track: TrackFact; reaction: ReactionFact | null; draw: ContainerDraw };

/** For an installation whose pool is empty. */
const OWN_TRACK: TrackFact = { id: '', style: 'lofi', bpm: 84, seed: 1, pool: null };

/** Draws a tune, and a reaction if one is wanted, the trending ones more often; what the order pins is taken. */
export function drawCast({ seed, order, tracks, reactions }: ProjectFacts, wantsReaction: boolean): Cast {
  const track =
    tracks.find(({ id }) => id === order.trackId) ??
    drawWeighted(tracks, ({ trend }) => trend, seed, 'track') ??
    OWN_TRACK;
  const reaction = wantsReaction
    ? (reactions.find(({ id }) => id === order.templateId) ??
      drawWeighted(reactions, ({ trend }) => trend, seed, 'reaction'))
    : null;
  return {
    track,
    reaction,
    draw: { seed, trackId: track.id || null, templateId: reaction?.id ?? null },
  };
}
