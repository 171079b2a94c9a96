import { FILE_KINDS } from '../../domain/file-kinds.ts';
import { type Difference, type FileDigests, PART_OF } from '../../domain/verification.ts';
import { sha256Of } from '../../media/digest.ts';
import type { FilmPrints } from '../../media/film-prints.ts';
import { firstDifference } from '../../media/first-difference.ts';
import type { StageInput, StageRun } from '../stage.ts';
import { type VerifiedPost, verifiedPost } from './verified-post.ts';

type Compared = FileDigests & { path: string | null };

/**
 * Compares the files of a post, as they were delivered and as storage has them now, with those that were rendered again.
 * Where a film differs both are compared frame by frame.
 */
export const runComparing: StageRun<'comparing'> = async (input) => {
  const { rendering } = input.checkpoint;
  if (!rendering) throw new Error(`Verification ${input.container.id} has rendered nothing.`);
  const post = await verifiedPost(input);
  const compared: Compared[] = [];
  for (const kind of FILE_KINDS) {
    for (const file of post.delivered.filter((one) => one.kind === kind)) {
      const again = rendering.files.find((one) => one.kind === kind && one.ordinal === file.ordinal);
      const path = await storedFile(input, file.blobKey);
      compared.push({
        ...{ kind, ordinal: file.ordinal, delivered: file.sha256, path },
        stored: path && (await sha256Of(path)),
        rendered: again?.rendered ?? null,
      });
      input.report(compared.length / (post.delivered.length + 1));
    }
  }
  const different = compared.find(({ delivered, stored, rendered }) =>
    [stored, rendered].some((digest) => digest !== delivered),
  );
  return {
    checkpoint: {
      containerId: post.id,
      same: different === undefined,
      firstDifference: different ? await differenceOf(input, post, different, rendering.film) : null,
      digests: compared.map(({ path: _, ...digests }) => digests),
      madeWith: post.engine,
      renderedWith: rendering.engine,
    },
  };
};

async function storedFile(
  { ports: { blobs }, workDir, signal }: StageInput,
  key: string,
): Promise<string | null> {
  signal.throwIfAborted();
  return (await blobs.stat(key)) ? blobs.localFile(key, workDir) : null;
}

async function differenceOf(
  { ports, signal }: StageInput,
  { plan }: VerifiedPost,
  { kind, ordinal, path }: Compared,
  rendered: FilmPrints | null,
): Promise<Difference> {
  if (kind !== 'video') return { part: PART_OF[kind], ordinal, frame: null, seconds: null };
  const stored = path && (await ports.takePrints(path, signal));
  const found = stored && rendered && firstDifference(stored, rendered, plan.timeline.fps);
  return { part: 'file', ordinal, frame: null, seconds: null, ...found };
}
