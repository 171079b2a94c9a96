import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storedSources } from '../../domain/kept-render.ts';
import { ENGINE_VERSION } from '../../media/segments/engine-version.ts';
import { sourceIds } from '../../media/source-ids.ts';
import type { StageInput, StageRun } from '../stage.ts';
import { fetchSource } from './fetch-source.ts';
import { makeSource } from './make-source.ts';
import { type VerifiedPost, verifiedPost } from './verified-post.ts';

/** How much of the work rendering is; the rest is taking the prints of the film. */
const RENDER_SHARE = 0.9;

/**
 * Renders a finished post again from its plan: what was drawn is drawn anew, and no kept piece of a film is used. The
 * files themselves are not kept, only what tells whether others are the same and where they are not.
 */
export const runRendering: StageRun<'rendering'> = async (input) => {
  const { ports, signal, report, workDir } = input;
  const post = await verifiedPost(input);
  const outDir = join(workDir, 'again');
  await mkdir(outDir, { recursive: true });
  const request = {
    timeline: post.plan.timeline,
    files: await sourceFiles(input, post),
    outDir,
    kinds: [...new Set(post.delivered.map(({ kind }) => kind))],
  };
  const onProgress = (fraction: number) => report(fraction * RENDER_SHARE);
  const { files } = await ports.render(request, { signal, onProgress });
  report(RENDER_SHARE);
  const film = files.find(({ kind }) => kind === 'video');
  return {
    checkpoint: {
      files: files.map(({ kind, ordinal, sha256 }) => ({ kind, ordinal, rendered: sha256 })),
      film: film ? await ports.takePrints(film.path, signal) : null,
      engine: ENGINE_VERSION,
    },
  };
};

/** Source id → local file: from storage what was given or found, drawn again what this program drew. */
async function sourceFiles(
  { ports, signal, report, workDir }: StageInput,
  post: VerifiedPost,
): Promise<Record<string, string>> {
  const stored = storedSources(post);
  const files: Record<string, string> = {};
  for (const [index, id] of sourceIds(post.plan.timeline).entries()) {
    signal.throwIfAborted();
    const source = post.plan.sources[id];
    if (!source) throw new Error(`The plan of container ${post.id} does not tell of source ${id}.`);
    if (source.kind === 'blob' || source.kind === 'found') {
      files[id] = await fetchSource(ports.blobs, id, stored.get(id) ?? '', workDir);
    } else {
      files[id] = join(workDir, `source-${index}.${source.extension}`);
      await writeFile(files[id], await makeSource(ports, source, signal));
    }
    // Nothing is rendered yet, but a stage that is silent for minutes is taken to hang.
    report(0);
  }
  return files;
}
