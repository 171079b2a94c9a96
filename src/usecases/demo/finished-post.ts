import type { Db } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import { insertUnlessThere } from '../../infra/store/queries/seed/insert-unless-there.ts';
import { emptyOrder } from '../start/resolution.ts';
import { DEMO_APP } from './app-copy.ts';
import { demoId } from './ids.ts';

/**
 * A job of the other tenant that has ended, with its container and its log: something that must not be seen
 * from the demo organisation. It was a test job, so the books have nothing of it.
 */
export async function ensureFinishedPost(db: Db, organisationId: string, projectId: string): Promise<string> {
  const [jobId, containerId] = [demoId(`${projectId}/job`), demoId(`${projectId}/container`)];
  const owner = { organisationId, projectId };
  const ended = { status: 'completed', stage: 'finalizing', progress: 1, finishedAt: new Date() } as const;
  const inserted = await insertUnlessThere(db, 'job', [
    {
      id: jobId,
      ...owner,
      ...ended,
      useCase: 'slideshow_build',
      requestHash: 'demo',
      test: true,
      lastSeq: 2,
    },
  ]);
  if (inserted === 0) return containerId;
  await insertUnlessThere(db, 'container', [
    {
      id: containerId,
      ...owner,
      ...ended,
      jobId,
      ordinal: 0,
      format: 'slideshow_builder',
      language: 'en',
      brandVoice: 'warm',
      platforms: ['tiktok'],
      seed: 1,
      held: 0,
      order: jsonb({ ...emptyOrder, requestedFormat: 'slideshow_builder', variant: 0 }),
      hook: DEMO_APP.tagline,
    },
  ]);
  await insertUnlessThere(db, 'job_event', [
    { jobId, seq: 1, type: 'job_accepted', status: 'running', stage: 'queued', progress: 0 },
    { jobId, seq: 2, type: 'job_completed', status: 'completed', stage: 'finalizing', progress: 1 },
  ]);
  return containerId;
}
