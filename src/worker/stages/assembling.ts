import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RenderedBlob } from '../../domain/container.ts';
import { RenderError, type RenderedFile } from '../../media/render-request.ts';
import { sourceIds } from '../../media/source-ids.ts';
import type { StageInput, StagePorts, StageRun } from '../stage.ts';
import { fetchSource } from './fetch-source.ts';
import { planOf } from './plan-of.ts';

/** Renders the timeline from its files and puts what came out into storage. */
export const runAssembling: StageRun<'assembling'> = async (input) => {
  const { ports, workDir, signal, report } = input;
  const { timeline } = planOf(input.container);
  const files = await fetchSources(input);
  const outDir = join(workDir, 'out');
  await mkdir(outDir, { recursive: true });
  const result = await ports
    .render({ timeline, files, outDir }, { signal, onProgress: report })
    .catch(nameTheSource);
  const { integratedLufs, truePeakDbtp } = result.loudness;
  const blobs: RenderedBlob[] = [];
  for (const file of result.files) {
    blobs.push(await store(ports, file));
    report(1);
  }
  return { checkpoint: { files: blobs, frames: result.frames, integratedLufs, truePeakDbtp } };
};

/** The renderer speaks of files on this machine; whoever made the post knows its sources by name. */
function nameTheSource(error: unknown): never {
  if (!(error instanceof RenderError) || error.reason !== 'source' || !error.sourceId) throw error;
  const said = new RenderError(
    'source',
    `The file behind "${error.sourceId}" cannot be read.`,
    error.sourceId,
  );
  said.cause = error;
  throw said;
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
