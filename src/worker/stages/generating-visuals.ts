import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackgroundSpec, ReactionSpec } from '../../creative/ports/image-maker.ts';
import type { TrackSpec } from '../../creative/ports/musician.ts';
import type { MadeSource } from '../../domain/container.ts';
import type { StageInput, StageRun } from '../stage.ts';
import { inParallel } from './in-parallel.ts';
import { planOf } from './plan-of.ts';

/** Each is a whole picture or tune in memory, and drawing is bound by the processor. */
const AT_ONCE = 2;
const CONTENT_TYPES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', wav: 'audio/wav' };

/** Makes every picture and tune that the plan asks for and puts it into storage under a key of its content. */
export const runGeneratingVisuals: StageRun<'generating_visuals'> = async (input) => {
  const { signal, report } = input;
  const wanted = Object.entries(planOf(input.container).sources).flatMap(([id, source]) =>
    source.kind === 'blob' ? [] : [{ id, source: source.kind === 'found' ? source.otherwise : source }],
  );
  let done = 0;
  const entries = await inParallel(wanted, AT_ONCE, async ({ id, source }, index) => {
    signal.throwIfAborted();
    const key = await store(input, source, await make(input, source), `part-${index}`);
    done += 1;
    report(done / wanted.length);
    return [id, key] as const;
  });
  return { checkpoint: { blobs: Object.fromEntries(entries) } };
};

/** The plan is ours and was checked when it was written, so a spec is what its kind says. */
function make({ ports, signal }: StageInput, { kind, spec }: MadeSource): Promise<Buffer> {
  const { images, music } = ports;
  if (kind === 'background') return images.background(spec as BackgroundSpec, signal);
  if (kind === 'reaction') return images.reaction(spec as ReactionSpec, signal);
  return music.track(spec as TrackSpec, signal);
}

async function store(
  { ports, workDir }: StageInput,
  { extension }: MadeSource,
  bytes: Buffer,
  name: string,
): Promise<string> {
  const path = join(workDir, `${name}.${extension}`);
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const contentType = CONTENT_TYPES[extension] ?? 'application/octet-stream';
  return ports.blobs.putFile({ kind: 'part', path, sha256, extension, contentType });
}
