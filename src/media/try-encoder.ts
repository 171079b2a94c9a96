import { DEVICES, type HardwareEncoder } from './encode/encoder-options.ts';
import { runInChild } from './run-in-child.ts';
import { UnusableEncoder } from './unusable-encoder.ts';

/** Encodes a few pictures in a process of its own, as a driver may take its process with it. @throws UnusableEncoder */
export async function tryEncoder(encoder: HardwareEncoder): Promise<void> {
  const answer = await runInChild({ kind: 'try-encoder', encoder });
  const why = answer.kind === 'tried' ? answer.why : 'message' in answer ? answer.message : answer.kind;
  if (why === null) return;
  throw new UnusableEncoder(
    `RENDER_ENCODER: ${encoder} cannot encode here (${why}). It needs ${DEVICES[encoder].needs}; leave the variable out to have x264 do it.`,
  );
}
