import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { createClient } from 'graphql-ws';
import type { Demo } from '../usecases/seed-demo.ts';
import { showProgress } from './progress-line.ts';

const START = /* GraphQL */ `
  mutation FirstPost($input: SlideshowBuildInput!) {
    slideshowBuild(input: $input) {
      ... on ContentJobAccepted { replayed job { id } containers { id } }
      ... on UserError { code message }
    }
  }
`;

const WATCH = /* GraphQL */ `
  subscription FirstPostProgress($jobId: ID!) {
    jobProgress(jobId: $jobId) { status stage progress }
  }
`;

const RESULT = /* GraphQL */ `
  query FirstPostFile($id: ID!) {
    container(id: $id) { lastError { message } assets { kind url } }
  }
`;

type Started = {
  slideshowBuild: {
    replayed?: boolean;
    job?: { id: string };
    containers?: { id: string }[];
    message?: string;
  } | null;
};
type Watched = { jobProgress: { status: string; stage: string; progress: number } };
type Result = {
  container: { lastError: { message: string } | null; assets: { kind: string; url: string }[] } | null;
};

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
export async function makeFirstPost(options: FirstPostOptions): Promise<void> {
  console.log('Making a first post, to show what comes out:');
  if (await attempt(options, KEY)) return;
  await attempt(options, `${KEY}-${randomUUID()}`);
}

/** False when the key stands for an earlier job that gives no video. */
async function attempt(
  { url, demo, path, stop }: FirstPostOptions,
  idempotencyKey: string,
): Promise<boolean> {
  const ask = <Data>(query: string, variables: object) =>
    request<Data>(url, demo.apiKey, { query, variables }, stop);
  const hook = '3 tiny habits that changed my week ✨';
  const input = { projectId: demo.projectId, hook, idempotencyKey };
  const { slideshowBuild: started } = await ask<Started>(START, { input });
  const [jobId, containerId] = [started?.job?.id, started?.containers?.[0]?.id];
  if (!jobId || !containerId) throw new Error(`it was refused: ${started?.message}`);
  try {
    await watch(url, demo.apiKey, jobId, stop);
    const { container } = await ask<Result>(RESULT, { id: containerId });
    const video = container?.assets.find(({ kind }) => kind === 'VIDEO');
    if (!video) throw new Error(container?.lastError?.message ?? 'it has no video.');
    const { pathname, search } = new URL(video.url);
    await download(new URL(`${pathname}${search}`, url), path, stop);
    return true;
  } catch (error) {
    if (stop.aborted || !started?.replayed) throw error;
    return false;
  }
}

/** Shows the job's progress until it ends. */
async function watch(url: string, apiKey: string, jobId: string, stop: AbortSignal): Promise<void> {
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, connectionParams: { apiKey } });
  const close = () => void client.dispose();
  stop.addEventListener('abort', close);
  try {
    using line = showProgress();
    for await (const { data, errors } of client.iterate<Watched>({ query: WATCH, variables: { jobId } })) {
      if (errors) throw new AggregateError(errors, 'its progress cannot be watched.');
      if (data) line.update(data.jobProgress.stage, data.jobProgress.progress);
    }
    stop.throwIfAborted();
  } finally {
    stop.removeEventListener('abort', close);
    await client.dispose();
  }
}

async function request<Data>(url: string, apiKey: string, body: object, signal: AbortSignal): Promise<Data> {
  const headers = { 'content-type': 'application/json', 'x-api-key': apiKey };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors)
    throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${answer.status}`);
  return data;
}

async function download(url: URL, path: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { signal });
  if (!answer.ok || !answer.body) throw new Error(`the video cannot be fetched: HTTP ${answer.status}`);
  await writeFile(`${path}.partial`, answer.body, { signal });
  await rename(`${path}.partial`, path);
}
