import type { FixedPost } from './fixed-post.ts';

/** What a process is to render, one after the other. */
export type Batch = { posts: FixedPost[]; folder: string; renders: Wanted[] };

/** One render: which post, and the pieces of its film that are there already, by name. */
export type Wanted = { post: number; kept: Record<string, string> };

export type Rendered = {
  post: number;
  /** As `digestsOf` tells them. */
  files: string[];
  /** Pieces of the film that were there. */
  found: number;
  cpuSeconds: number;
};
