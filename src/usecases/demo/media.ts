import type { Db } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import { insertUnlessThere } from '../../infra/store/queries/seed/insert-unless-there.ts';
import { blobKeysOf, putMedia } from '../../infra/store/queries/seed/put-media.ts';
import { DEMO_SOURCE_SLIDES } from './app-copy.ts';
import type { DemoDeps, DemoFile } from './deps.ts';
import { demoId } from './ids.ts';

const mediaId = (projectId: string, role: DemoFile['role'], ordinal: number) =>
  demoId(`${projectId}/${role}/${ordinal}`);

const [MAIN, POOR] = [demoId('demo/main'), demoId('poor/main')];

/** The app demo of the demo's main project. */
export const DEMO_MEDIA_ID = mediaId(MAIN, 'app-demo', 0);

/**
 * Gives the projects of a seeded demo the app's logo, screenshots and clip. The files are made when a row or a stored
 * file is missing; all projects share the blobs.
 */
export async function seedDemoMedia(deps: DemoDeps): Promise<void> {
  const projectIds = [MAIN, POOR];
  if (await isComplete(deps, projectIds)) return;
  const ordinals = new Map<string, number>();
  for (const file of await deps.makeMedia()) {
    const ordinal = ordinals.get(file.role) ?? 0;
    ordinals.set(file.role, ordinal + 1);
    await storeFile(deps, projectIds, file, ordinal);
  }
}

/** The clip is made last, so a project that has it has all; its files may still be gone with a data directory. */
async function isComplete(
  { store: { db }, blobs }: DemoDeps,
  projectIds: readonly string[],
): Promise<boolean> {
  const clips = projectIds.map((projectId) => mediaId(projectId, 'app-demo', 0));
  const stats = await Promise.all((await blobKeysOf(db, clips)).map((key) => blobs.stat(key)));
  return stats.length === projectIds.length && !stats.includes(null);
}

async function storeFile(
  { store: { db }, blobs }: DemoDeps,
  projectIds: readonly string[],
  file: DemoFile,
  ordinal: number,
): Promise<void> {
  const facts = {
    role: file.role,
    kind: file.kind,
    mimeType: file.mimeType,
    width: file.width,
    height: file.height,
    durationMs: file.durationMs,
    // The clip is a film of our own, and those have a sound track.
    hasAudio: file.kind === 'video',
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    ...{
      words: null,
      wordsDueAt: null,
      wordsFault: null,
      focus: null,
      colors: null,
      light: null,
      findings: null,
    },
    blobKey: await blobs.putFile({ ...file, kind: 'media', contentType: file.mimeType }),
  };
  const owners = projectIds.map((projectId) => ({
    id: mediaId(projectId, file.role, ordinal),
    projectId,
  }));
  await putMedia(db, owners, facts);
}

/** A slideshow to remix. */
export async function ensureSourcePost(db: Db, projectId: string): Promise<void> {
  await insertUnlessThere(db, 'source_post', [
    {
      id: demoId(`${projectId}/source`),
      projectId,
      kind: 'slideshow',
      caption: DEMO_SOURCE_SLIDES[0],
      slides: jsonb(DEMO_SOURCE_SLIDES.map((text) => ({ text, mediaId: null }))),
    },
  ]);
}
