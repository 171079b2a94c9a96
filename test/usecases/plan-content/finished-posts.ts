import { v7 as uuidv7 } from 'uuid';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import type { Tenant } from '#test/kit/world/tenant.ts';
import { firstContainer } from '../../walk/fixtures/job.ts';
import { db, fresh } from './kit.ts';

/** A container of the tenant in a format, with figures recorded in this order. */
export async function published(
  own: Tenant,
  format: 'slideshow_remix' | 'ugc_remix',
  figures: { views: number; likes: number }[],
): Promise<void> {
  const containerId = await completed(own, format, 1, 1_000);
  for (const [day, { views, likes }] of figures.entries()) {
    await db
      .insertInto('post_metric')
      .values({
        ...{ id: uuidv7(), containerId, views, likes, comments: 0, shares: 0, saves: 0 },
        recordedAt: new Date(Date.UTC(2026, 0, 1 + day)),
      })
      .execute();
  }
}

/** A container that took `seconds` of work to make a film of `durationMs`. */
export async function completed(
  own: Tenant,
  format: 'slideshow_builder' | 'slideshow_remix' | 'ugc_remix',
  seconds: number,
  durationMs: number,
): Promise<string> {
  const { jobId } = await generateContent(startDeps(fresh.store), own.caller, {
    projectId: own.projectId,
    brief: {},
    format: 'slideshow_remix',
  });
  const { id } = await firstContainer(fresh.store, jobId);
  const startedAt = new Date(Date.UTC(2026, 0, 1));
  await db
    .updateTable('container')
    .set({
      ...{ format, status: 'completed', attempt: 1, startedAt },
      finishedAt: new Date(startedAt.getTime() + seconds * 1_000),
    })
    .where('id', '=', id)
    .execute();
  const file = {
    mimeType: 'video/mp4',
    sizeBytes: 1,
    sha256: 'x',
    blobKey: 'none',
    durationMs,
  };
  await db
    .insertInto('asset')
    .values({ id: uuidv7(), containerId: id, kind: 'video', ordinal: 0, ...file })
    .execute();
  return id;
}
