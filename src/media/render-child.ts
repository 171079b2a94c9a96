/**
 * Entry of the child process that renders, takes the prints of a film, or tries an encoder. It does one task and ends: native decoders and
 * encoders work away from the server, and the memory of a render goes back to the system with the process.
 */
import { rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Log } from 'node-av/lib';
import type { ChildTask, FromChild, ToChild } from './child-messages.ts';
import { printsOf } from './decode/prints-of.ts';
import { OutputError } from './encode/output-error.ts';
import { whyNoEncoder } from './encode/why-no-encoder.ts';
import { renderFilm } from './engine/film.ts';
import { RenderError, type RenderRequest } from './render-request.ts';
import { systemCodeOf } from './system-code.ts';

const abort = new AbortController();
/** Folder to remove should the parent die before it can. */
let partial: string | null = null;

// Before any encoder thread starts: on Linux a thread inherits the priority of the one that makes it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
Log.setLevel(AV_LOG_FATAL);

process.on('disconnect', () => {
  if (partial) rmSync(partial, { recursive: true, force: true });
  process.exit();
});
// The parent may have gone while this one was starting.
if (!process.connected) process.exit();
process.on('message', (message: ToChild) => {
  if (message.kind === 'abort') abort.abort();
  else void perform(message).catch(failure).then(answer);
});

async function perform(task: ChildTask): Promise<FromChild> {
  if (task.kind === 'print') return { kind: 'printed', prints: await printsOf(task.path, abort.signal) };
  if (task.kind === 'render') return renderedOf(task.request);
  return { kind: 'tried', why: await whyNoEncoder(task.encoder) };
}

async function renderedOf(request: RenderRequest): Promise<FromChild> {
  partial = request.outDir;
  let reported = 0;
  const report = await renderFilm(request, {
    signal: abort.signal,
    onFrame(done, total) {
      const fraction = Math.floor((done / total) * 100) / 100;
      if (fraction <= reported) return;
      reported = fraction;
      process.send?.({ kind: 'progress', fraction } satisfies FromChild);
    },
    onSegment({ key, frames, path }) {
      if (key !== null)
        process.send?.({ kind: 'segment', segment: { key, frames, path } } satisfies FromChild);
    },
    onFragment: (fragment) => process.send?.({ kind: 'fragment', fragment } satisfies FromChild),
  });
  return { kind: 'rendered', report };
}

function failure(error: unknown): FromChild {
  if (abort.signal.aborted) return { kind: 'aborted' };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof RenderError) {
    return {
      kind: 'failed',
      reason: error.reason,
      message: error.message,
      sourceId: error.sourceId,
      code: null,
    };
  }
  const facts = { kind: 'failed', sourceId: null, code: systemCodeOf(error) } as const;
  if (error instanceof OutputError) return { ...facts, reason: 'output', message: error.message };
  return { ...facts, reason: 'crash', message };
}

/** Closing the channel ends this process, through the handler above. */
function answer(message: FromChild): void {
  partial = null;
  process.send?.(message, () => process.disconnect());
}
