/** Renders the job that its parent sends and tells it the id of the render process, then waits to be killed. */
import { readFileSync } from 'node:fs';
import { render } from '../../../src/media/render.ts';
import type { RenderRequest } from '../../../src/media/render-request.ts';

process.on('message', (job: RenderRequest) => {
  let told = false;
  void render(job, {
    onProgress() {
      if (told) return;
      told = true;
      const [child] = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ');
      process.send?.(Number(child));
    },
  });
});
