import { z } from 'zod';
import { objects } from './notes.ts';
import { id, idempotencyKey } from './parse.ts';

/** Body of verifyRender. */
export const verifyRenderInput = z
  .strictObject({
    containerId: id.describe('A completed post, such as `cnt_…`.'),
    idempotencyKey,
  })
  .register(objects, { name: 'VerifyRenderInput', description: 'Which post to render again and compare.' });
