import { z } from 'zod';
import { platform } from './fields.ts';
import { id } from './parse.ts';

/** Which publish kit is read. */
export const publishKitInput = z.strictObject({
  containerId: id.describe('A completed post, such as `cnt_…`.'),
  platform: platform.describe('Where it is to be published.'),
});
