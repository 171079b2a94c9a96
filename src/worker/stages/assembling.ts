import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RenderedBlob } from '../../domain/container.ts';
import { encodeId } from '../../domain/ids.ts';
import { fileOfBlob } from '../../infra/store/queries/media/media-rows.ts';
import { RenderError, type RenderedFile } from '../../media/render-request.ts';
import { sourceIds } from '../../media/source-ids.ts';
import { PostFault } from '../post-fault.ts';
import type { StageInput, StagePorts, StageRun } from '../stage.ts';
import { fetchSource } from './fetch-source.ts';
import { planOf } from './plan-of.ts';

/** Renders the timeline from its files and puts what came out into storage. */
export const runAssembling: StageRun<'assembling'> = async (input) => {
  const { ports, workDir, signal, report } = input;
  const { timeline } = planOf(input.container);
  const nameIt = (error: unknown) => nameTheSource(error, input);
  const files = await fetchSources(input).catch(nameIt);
  const outDir = join(workDir, 'out');
  await mkdir(outDir, { recursive: true });
  const result = await ports
    .render({ timeline, files, outDir }, { signal, onProgress: report })
    .catch(nameIt);
  const { integratedLufs, truePeakDbtp } = result.loudness;
  const blobs: RenderedBlob[] = [];
  for (const file of result.files) {
    blobs.push(await store(ports, file));
    report(1);
  }
  return { checkpoint: { files: blobs, frames: result.frames, integratedLufs, truePeakDbtp } };
};

/** The renderer speaks of files on this machine; whoever made the post knows the files of their own library. */
async function nameTheSource(error: unknown, { container, ports }: StageInput): Promise<never> {
  if (!(error instanceof RenderError) || error.reason !== 'source' || !error.sourceId) throw error;
  const { sourceId } = error;
  const source = planOf(container).sources[sourceId];
  const file =
    source?.kind === 'blob' ? await fileOfBlob(ports.db, container.projectId, source.blobKey) : null;
  const [message, remedy] = file
    ? [
        `Your file ${encodeId('media', file.id)} (${file.role}) cannot be read.`,
        'Upload it again, or another in its place, and start the post again.',
      ]
    : [`The file behind "${sourceId}" cannot be read.`, 'Start the post again.'];
  throw new PostFault('source', message, { code: 'SOURCE_UNREADABLE', remedy, sourceId }, { cause: error });
}

async function fetchSources({
  container,
  checkpoint,
  ports,
  workDir,
  signal,
  report,
}: StageInput): Promise<Record<string, string>> {
  const { timeline, sources } = planOf(container);
  const made = checkpoint.generating_visuals?.blobs ?? {};
  const paths: Record<string, string> = {};
  for (const id of sourceIds(timeline)) {
    const source = sources[id];
    const key = source?.kind === 'blob' ? source.blobKey : made[id];
    if (!key) throw new Error(`Nothing was made for source ${id} of container ${container.id}.`);
    signal.throwIfAborted();
    paths[id] = await fetchSource(ports.blobs, id, key, workDir);
    // Nothing is rendered yet, but a stage that is silent for minutes is taken to hang.
    report(0);
  }
  return paths;
}

async function store({ blobs }: StagePorts, file: RenderedFile): Promise<RenderedBlob> {
  const { path, ...facts } = file;
  const blobKey = await blobs.putFile({
    kind: 'asset',
    path,
    sha256: file.sha256,
    extension: extname(path).slice(1),
    contentType: file.mimeType,
  });
  return { ...facts, blobKey };
}
