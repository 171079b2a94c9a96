import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkRequest } from './check-request.ts';
import { ChildFault } from './child-fault.ts';
import type { News } from './child-messages.ts';
import { type Render, RenderError, type RenderedFile, type RenderRequest } from './render-request.ts';
import { type Answer, runInChild } from './run-in-child.ts';

/**
 * Renders a request in a child process of low priority. Results are made in a hidden folder inside `outDir`,
 * checked by decoding, and only then moved into it; on failure and abort nothing stays behind.
 * Rejects with {@link RenderError} or the signal's reason.
 */
export const render: Render = async (request, options = {}) => {
  options.signal?.throwIfAborted();
  checkRequest(request);
  const workDir = await makeWorkDir(request.outDir);
  try {
    const task = { kind: 'render' as const, request: { ...request, outDir: workDir } };
    const kept: (Promise<void> | undefined)[] = [];
    const onNews = (news: News): void => {
      if (news.kind === 'progress') options.onProgress?.(news.fraction);
      else if (news.kind === 'segment') kept.push(options.onSegment?.(news.segment));
      else kept.push(options.onFragment?.(news.fragment));
    };
    const answer = await runInChild(task, { signal: options.signal, onNews });
    await Promise.all(kept);
    options.signal?.throwIfAborted();
    if (answer.kind !== 'rendered') throw renderError(answer);
    return { ...answer.report, files: await publish(answer.report.files, request) };
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
};

async function makeWorkDir(outDir: string): Promise<string> {
  try {
    return await mkdtemp(join(outDir, '.render-'));
  } catch (error) {
    throw cannotWrite(outDir, error);
  }
}

/** Moves the finished files into place; should one refuse, those already moved are taken back. */
async function publish(files: RenderedFile[], { outDir }: RenderRequest): Promise<RenderedFile[]> {
  const moved: RenderedFile[] = [];
  try {
    for (const file of files) {
      const path = join(outDir, basename(file.path));
      await rename(file.path, path);
      moved.push({ ...file, path });
    }
    return moved;
  } catch (error) {
    await Promise.all(moved.map(({ path }) => rm(path, { force: true })));
    throw cannotWrite(outDir, error);
  }
}

function renderError(answer: Answer): RenderError {
  if (answer.kind === 'failed') {
    const { reason, message, sourceId, code } = answer;
    return new RenderError(
      reason,
      message,
      sourceId,
      code ? { cause: Object.assign(new Error(code), { code }) } : {},
    );
  }
  if (answer.kind !== 'died') return new RenderError('crash', `Unexpected answer: ${answer.kind}.`);
  const cause = new ChildFault(answer.reason, answer.message);
  return new RenderError('crash', answer.message, null, { cause });
}

function cannotWrite(outDir: string, cause: unknown): RenderError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new RenderError('output', `Cannot write into ${outDir}: ${said}.`, null, { cause });
}
