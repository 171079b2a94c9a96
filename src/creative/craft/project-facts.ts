import type { BrandStyle } from '../../domain/brand-style.ts';
import type { ContainerOrder } from '../../domain/container.ts';
import type { PostResult } from '../plan/performance.ts';
import type { Actor, MediaFact, PostFact, ReactionFact, TrackFact } from './facts.ts';

/** All that planning knows before it decides anything. */
export type ProjectFacts = {
  seed: number;
  order: ContainerOrder;
  language: string;
  brandVoice: string;
  platforms: string[];
  appName: string;
  appDescription: string | null;
  tagline: string | null;
  brand: BrandStyle;
  actor: Actor | null;
  /** Oldest first. */
  media: MediaFact[];
  /** Ids of the files that lie in the order's collection; null when it names none. */
  collected: readonly string[] | null;
  /** Those named in the order first, in its order; then the others, newest first. */
  posts: PostFact[];
  /** Of the project's published posts, the latest figures of each. */
  results: PostResult[];
  tracks: (TrackFact & { trend: number })[];
  reactions: (ReactionFact & { trend: number })[];
};

/** The clip an influencer reacts to: the one pinned or defaulted at the start, else the oldest of its role. */
export function appDemoOf({ order, media }: ProjectFacts): MediaFact | null {
  const pinned = order.appDemoId ? media.find(({ id }) => id === order.appDemoId) : undefined;
  return pinned ?? media.find(({ role, kind }) => role === 'app-demo' && kind === 'video') ?? null;
}

/** Where clips of a project are looked for, the best first. */
const CLIP_ROLES = ['reference', 'app-demo', 'reaction'];

/** What a video remix is cut from: a clip named in the order, a source post's, then the project's own. */
export function sourceClipOf({ order, media, posts }: ProjectFacts): MediaFact | null {
  const ids = [...order.referenceMediaIds, ...posts.flatMap(({ mediaId }) => mediaId ?? [])];
  const named = ids.flatMap((id) => media.find((one) => one.id === id) ?? []);
  const own = CLIP_ROLES.flatMap((role) => media.filter((one) => one.role === role));
  return [...named, ...own].find(({ kind, durationMs }) => kind === 'video' && durationMs > 0) ?? null;
}

/**
 * Pictures to show: those named in the order first, then those of its collection, else screenshots and reference
 * pictures of the project. Screens are there in any case, for where the app is named.
 */
export function picturesOf({ order, media, collected }: ProjectFacts): MediaFact[] {
  const named = order.referenceMediaIds.flatMap((id) => media.find((one) => one.id === id) ?? []);
  const own = media.filter(
    ({ id, role }) =>
      role === 'app-screenshot' || (collected === null ? role === 'reference' : collected.includes(id)),
  );
  return [...new Set([...named, ...own])].filter(({ kind }) => kind === 'image');
}
