import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ContainerCheckpoint, RenderedBlob } from '../../domain/container.ts';
import { encodeId } from '../../domain/ids.ts';
import { photosAlone } from '../../domain/outputs.ts';
import { fileOfBlob } from '../../infra/store/queries/media/media-rows.ts';
import {
  type Digests,
  type EncodedSegment,
  RenderError,
  type RenderedFile,
  type RenderRequest,
} from '../../media/render-request.ts';
import { engineOf } from '../../media/segments/engine-version.ts';
import { piecesOf, shareBeside, stillsOf } from '../../media/segments/pieces.ts';
import { soundKeyOf } from '../../media/segments/sound-key.ts';
import type { Timeline } from '../../media/timeline.ts';
import { PostFault } from '../post-fault.ts';
import type { StageInput, StagePorts, StageRun } from '../stage.ts';
import { fetchSource } from './fetch-source.ts';
import { planOf } from './plan-of.ts';
import { digestsOf, sourceKeys } from './source-keys.ts';

/** How much of the work photos are where a film follows. */
const PHOTOS_SHARE = 0.1;

type Part = {
  kinds: RenderedFile['kind'][];
  /** Where in the stage it begins and ends, 0..1. */
  from: number;
  to: number;
  /** Moments of the photos that are made; those of the plan when absent. */
  slideMs?: number[];
};

/**
 * Renders the timeline from its files and puts what came out into storage. Where there are photos and a film, the
 * photos come first and are announced; a stage that is repeated has them already.
 */
export const runAssembling: StageRun<'assembling'> = async (input) => {
  const { container, checkpoint, workDir } = input;
  const { encoder } = input.ports;
  const { timeline, parent } = planOf(container);
  const whole = await wholeOfParent(input);
  if (whole) return { checkpoint: whole, patch: { renderedShare: 0 } };
  const { files, digests } = await fetchSources(input).catch((error) => nameTheSource(error, input));
  const make = async ({ kinds, from, to, slideMs = timeline.slideMs }: Part) => {
    const outDir = join(workDir, `out-${from}`);
    await mkdir(outDir, { recursive: true });
    const isFilm = kinds.includes('video');
    const segments = isFilm ? await findSegments(input, timeline, digests) : undefined;
    const film = isFilm && { segments, fragments: true, encoder };
    const request = { timeline: { ...timeline, slideMs }, files, outDir, kinds, ...film };
    return renderPart(input, request, { from, to });
  };
  const patch = parent ? { renderedShare: shareBeside(parent.pieces, timeline, digests) } : {};
  if (photosAlone(container.order.outputs)) {
    const made = await make({ kinds: ['slide', 'poster', 'thumbnail'], from: 0, to: 1 });
    return { checkpoint: made, patch };
  }
  const photosFirst = timeline.slideMs.length > 0;
  const photos = photosFirst
    ? (checkpoint.photos?.files ?? (await announcePhotos(input, stillsOf(timeline, digests), make)))
    : [];
  const film = await make({
    kinds: ['video', 'poster', 'thumbnail'],
    from: photosFirst ? PHOTOS_SHARE : 0,
    to: 1,
  });
  return { checkpoint: { ...film, files: [...film.files, ...photos] }, patch };
};

/** What there is of the film already, of an earlier attempt or of another post. */
async function findSegments(
  { container, ports, workDir }: StageInput,
  timeline: Timeline,
  digests: Digests,
): Promise<RenderRequest['segments']> {
  if (!ports.segments) return undefined;
  const pieces = piecesOf(timeline, digests, ports.encoder).map(({ key }) => key);
  const keys = [...pieces, soundKeyOf(timeline, digests)];
  return { digests, kept: await ports.segments.find(container, keys, workDir) };
}

type Made = NonNullable<ContainerCheckpoint['assembling']>;

/** Photos that look as one of the parent's are those; the others are made. `names` are of the frames they show. */
async function announcePhotos(
  { announce, container, ports }: StageInput,
  names: readonly string[],
  make: (part: Part) => Promise<Made>,
): Promise<RenderedBlob[]> {
  const { parent, timeline } = planOf(container);
  const had = await Promise.all(
    names.map(async (name) => {
      const photo = parent?.photos[name];
      return photo && (await ports.blobs.stat(photo.blobKey)) ? photo : null;
    }),
  );
  const missing = [...had.keys()].filter((at) => had[at] === null);
  const slideMs = missing.flatMap((at) => timeline.slideMs[at] ?? []);
  const made =
    missing.length > 0 ? (await make({ kinds: ['slide'], from: 0, to: PHOTOS_SHARE, slideMs })).files : [];
  const files = had.flatMap((photo, ordinal) => {
    const one = photo ?? made[missing.indexOf(ordinal)];
    return one ? [{ ...one, ordinal }] : [];
  });
  await announce(files);
  return files;
}

/** All of the parent's files, where the post looks and sounds as it does and storage has them; else null. */
async function wholeOfParent({ container, checkpoint, ports, announce }: StageInput): Promise<Made | null> {
  const whole = planOf(container).parent?.whole;
  if (!whole) return null;
  const there = await Promise.all(whole.files.map(({ blobKey }) => ports.blobs.stat(blobKey)));
  if (there.includes(null)) return null;
  const photos = whole.files.filter(({ kind }) => kind === 'slide');
  const isFilm = !photosAlone(container.order.outputs);
  if (isFilm && photos.length > 0 && !checkpoint.photos) await announce(photos);
  return whole;
}

async function renderPart(
  input: StageInput,
  request: RenderRequest,
  { from, to }: Pick<Part, 'from' | 'to'>,
): Promise<Made> {
  const { container, ports, signal, report, grow } = input;
  const onProgress = (fraction: number) => report(from + (to - from) * fraction);
  const onSegment = async (segment: EncodedSegment) => ports.segments?.keep(container, segment);
  const result = await ports
    .render(request, { signal, onProgress, onSegment, onFragment: grow })
    .catch((error) => nameTheSource(error, input));
  const files: RenderedBlob[] = [];
  for (const file of result.files) {
    files.push(await store(ports, file));
    report(to);
  }
  const engine = engineOf(request.encoder ?? 'libx264');
  const { integratedLufs = null, truePeakDbtp = null } = result.loudness ?? {};
  return { files, frames: result.frames, integratedLufs, truePeakDbtp, engine };
}

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
}: StageInput): Promise<{ files: Record<string, string>; digests: Digests }> {
  const keys = sourceKeys(planOf(container), checkpoint.generating_visuals?.blobs ?? {});
  const files: Record<string, string> = {};
  for (const [id, key] of keys) {
    if (!key) throw new Error(`Nothing was made for source ${id} of container ${container.id}.`);
    signal.throwIfAborted();
    files[id] = await fetchSource(ports.blobs, id, key, workDir);
    // Nothing is rendered yet, but a stage that is silent for minutes is taken to hang.
    report(0);
  }
  return { files, digests: digestsOf(keys) };
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
