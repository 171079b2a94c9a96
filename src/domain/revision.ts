import type { StyleWish } from './post-styles.ts';

/** What is changed of a finished post; all that is absent stays as it is. Ids are bare. */
export type Revision = {
  hook?: string;
  slides?: SlideChange[];
  /** Every scene once, by its place before. */
  order?: number[];
  caption?: string;
  title?: string;
  style?: StyleWish;
  trackId?: string;
  musicId?: string;
  /** What a writer is to change. */
  instruction?: string;
};

/** Of one scene, by its place before; at least one of the two. */
export type SlideChange = { index: number; text?: string; mediaId?: string };

/** Whether a change of it is seen in the film; what is not seen is not rendered. */
const SEEN: Record<keyof Revision, boolean> = {
  hook: true,
  slides: true,
  order: true,
  style: true,
  instruction: true,
  caption: false,
  title: false,
  trackId: false,
  musicId: false,
};

/** Whether the film may look other than before. */
export function changesPicture(revision: Revision): boolean {
  return Object.entries(SEEN).some(([member, seen]) => seen && member in revision);
}
