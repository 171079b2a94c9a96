/** Child of the re-renders: renders what it is sent and answers each with the digests of its files. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { render } from '#src/media/render.ts';
import { digestsOf, requestOf } from './fixed-post.ts';
import type { Batch, Rendered } from './messages.ts';

// Not left behind by whoever asks, however that ended.
process.on('disconnect', () => process.exit());
const [batch] = (await once(process, 'message')) as [Batch];
for (const { post, kept } of batch.renders) {
  const fixed = batch.posts[post];
  if (!fixed) throw new RangeError(`There is no post ${post}.`);
  const outDir = await mkdtemp(join(batch.folder, 'again-'));
  const report = await render(requestOf(fixed, outDir, kept));
  await rm(outDir, { recursive: true });
  const answer: Rendered = {
    post,
    files: digestsOf(report),
    found: report.segments.filter(({ found }) => found).length,
    cpuSeconds: report.cpuSeconds,
  };
  process.send?.(answer);
}
process.disconnect();
