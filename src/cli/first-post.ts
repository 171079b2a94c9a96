import { randomUUID } from 'node:crypto';
import { SlideshowBuildDocument } from '../client/generated/operations.ts';
import type { Demo } from '../usecases/demo/seed-demo.ts';
import { accepted } from './demo/accepted.ts';
import { type Client, openClient } from './demo/client.ts';
import { saveFile } from './demo/save-files.ts';
import { showProgress } from './demo/show-progress.ts';
import { type Container, watchJob } from './demo/watch-job.ts';
import { reachable } from './reachable.ts';

export type FirstPostOptions = {
  /** Where the gateway listens, without a slash at the end. */
  url: string;
  demo: Pick<Demo, 'apiKey' | 'projectId'>;
  /** Where the finished video goes. */
  path: string;
  stop: AbortSignal;
};

/** The key makes a start that was cut short go on with the same job. */
const KEY = 'first-post';

/**
 * Makes the demo's first post through the public API, as any client would, and saves the video. A job that an
 * earlier start left and that gives no video (it failed, or was canceled, or its file is gone) is made anew.
 */
export async function makeFirstPost({ url, demo, path, stop }: FirstPostOptions): Promise<void> {
  console.log('Making a first post, to show what comes out:');
  const client = openClient({ url, apiKey: demo.apiKey }, stop);
  const make = async (idempotencyKey: string): Promise<boolean> => {
    const job = await start(client, demo.projectId, idempotencyKey);
    try {
      using progress = showProgress();
      const [container] = await watchJob(client, job, progress);
      await saveFile(reachable(videoOf(container), url), path, stop);
      return true;
    } catch (error) {
      if (stop.aborted || !job.replayed) throw error;
      return false;
    }
  };
  if (!(await make(KEY))) await make(`${KEY}-${randomUUID()}`);
}

async function start(client: Client, projectId: string, idempotencyKey: string) {
  const input = { projectId, hook: '3 tiny habits that changed my week ✨', idempotencyKey };
  const { slideshowBuild } = await client.ask(SlideshowBuildDocument, { input });
  return accepted('first post', slideshowBuild);
}

function videoOf(container: Container | undefined): string {
  const video = container?.assets.find(({ kind }) => kind === 'VIDEO');
  if (!video) throw new Error(container?.lastError?.message ?? 'it has no video.');
  return video.url;
}
