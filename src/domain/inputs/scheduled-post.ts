import { z } from 'zod';
import { instant } from './instant.ts';
import { objects } from './notes.ts';
import { id, needed, optional, text } from './parse.ts';

const scheduledPostId = id.describe('Such as `sp_…`.');

/** Body of cancelScheduledPost. */
export const cancelScheduledPostInput = z
  .strictObject({ scheduledPostId })
  .register(objects, { name: 'CancelScheduledPostInput', description: 'What is called off.' });

/** Body of reschedulePost. */
export const reschedulePostInput = z
  .strictObject({
    scheduledPostId,
    scheduledFor: needed(instant).describe('When; not in the past, give or take 30 seconds. Must be given.'),
  })
  .register(objects, { name: 'ReschedulePostInput', description: 'What goes out at another time.' });

/** Body of markPostPublished. */
export const markPostPublishedInput = z
  .strictObject({
    scheduledPostId,
    url: optional(text(2048)).describe('Where it can be seen.'),
  })
  .register(objects, { name: 'MarkPostPublishedInput', description: 'What a person has published.' });
