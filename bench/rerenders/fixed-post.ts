import type { Digests, RenderReport, RenderRequest } from '#src/media/render-request.ts';

/** A plan with its files, as it is given to each process. */
export type FixedPost = Pick<RenderRequest, 'timeline' | 'files'> & {
  name: string;
  digests: Digests;
  isFilm: boolean;
};

/** The render of a post into an empty folder, with the pieces of its film that are there already, by name. */
export function requestOf(
  { timeline, files, digests, isFilm }: FixedPost,
  outDir: string,
  kept: Record<string, string>,
): RenderRequest {
  return {
    ...{ timeline, files, outDir },
    kinds: [isFilm ? 'video' : 'slide', 'poster', 'thumbnail'],
    segments: isFilm ? { digests, kept } : undefined,
  };
}

/** What is compared: kind, place and SHA-256 of each file. */
export function digestsOf({ files }: RenderReport): string[] {
  return files.map(({ kind, ordinal, sha256 }) => `${kind} ${ordinal} ${sha256}`);
}
