import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContainerPlan, DrawnInstead, MadeSource, PlannedSource } from '../../domain/container.ts';
import type { StageInput, StageRun } from '../stage.ts';
import { inParallel } from './in-parallel.ts';
import { makeSource } from './make-source.ts';
import { planOf } from './plan-of.ts';

/** Each is a whole picture or tune in memory, and drawing is bound by the processor. */
const AT_ONCE = 2;
const CONTENT_TYPES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', wav: 'audio/wav' };

type Wanted = { id: string; source: Exclude<PlannedSource, { kind: 'blob' }> };
type Had = { id: string; key: string; instead: { made: MadeSource; told: DrawnInstead } | null };

/**
 * Makes or fetches every picture and tune that the plan asks for and puts it into storage under a key of its content.
 * What cannot be fetched is drawn, and the plan says so from then on.
 */
export const runGeneratingVisuals: StageRun<'generating_visuals'> = async (input) => {
  const { signal, report } = input;
  const plan = planOf(input.container);
  const wanted = Object.entries(plan.sources).flatMap(([id, source]): Wanted[] =>
    source.kind === 'blob' ? [] : [{ id, source }],
  );
  let done = 0;
  const had = await inParallel(wanted, AT_ONCE, async (one, index) => {
    signal.throwIfAborted();
    const got = await get(input, one, `part-${index}`);
    done += 1;
    report(done / wanted.length);
    return got;
  });
  const patched = withInstead(plan, had);
  return {
    checkpoint: { blobs: Object.fromEntries(had.map(({ id, key }) => [id, key])) },
    ...(patched && { patch: { plan: patched } }),
  };
};

async function get(input: StageInput, { id, source }: Wanted, name: string): Promise<Had> {
  const had = planOf(input.container).had?.[id];
  if (had && (await input.ports.blobs.stat(had))) return { id, key: had, instead: null };
  if (source.kind !== 'found') return { id, key: await put(input, source, name), instead: null };
  const photos = input.ports.photos?.(input.container.organisationId);
  const kept = await photos?.keep(source.photo, input.signal);
  if (kept && 'blobKey' in kept) return { id, key: kept.blobKey, instead: null };
  const made = source.otherwise;
  // A plan may be older than the configuration.
  const told = { fault: kept?.fault ?? 'unavailable', sourceId: id };
  return { id, key: await put(input, made, name), instead: { made, told } };
}

/** The plan as it was carried out; null when that is as it was planned. */
function withInstead(plan: ContainerPlan, had: readonly Had[]): ContainerPlan | null {
  const changed = had.flatMap(({ id, instead }) => (instead ? [{ id, ...instead }] : []));
  if (changed.length === 0) return null;
  const sources = Object.fromEntries(changed.map(({ id, made }) => [id, made]));
  return {
    ...plan,
    sources: { ...plan.sources, ...sources },
    drawnInstead: [...(plan.drawnInstead ?? []), ...changed.map(({ told }) => told)],
  };
}

async function put(input: StageInput, source: MadeSource, name: string): Promise<string> {
  return store(input, source, await makeSource(input.ports, source, input.signal), name);
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
