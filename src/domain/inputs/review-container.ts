import { z } from 'zod';
import { PUBLISH_MODES } from '../publish-modes.ts';
import { instant } from './instant.ts';
import { objects } from './notes.ts';
import { id, needed, optional, text } from './parse.ts';

/** Body of approveContainer (partner API §9). */
export const approveContainerInput = z
  .strictObject({
    containerId: id.describe('Such as `cnt_…`.'),
    note: optional(text(1024)).describe('Anything worth remembering, up to 1024 characters.'),
  })
  .register(objects, { name: 'ApproveContainerInput', description: 'Which post to approve.' });

/** Body of rejectContainer (partner API §9). */
export const rejectContainerInput = z
  .strictObject({
    containerId: id.describe('Such as `cnt_…`.'),
    reason: needed(text(1024)).describe('Why, 1 to 1024 characters. Must be given.'),
  })
  .register(objects, { name: 'RejectContainerInput', description: 'Which post to reject, and why.' });

const target = z
  .strictObject({
    socialAccountId: id.describe("An account of the post's project, such as `sac_…`; each at most once."),
    mode: optional(z.enum(PUBLISH_MODES)).describe('How it is to go out.'),
    captionOverride: optional(text(2200)).describe(
      "Text to publish with it here instead of the post's caption, up to 2200 characters and within what the platform takes.",
    ),
    firstCommentOverride: optional(text(2200)).describe(
      "First comment here instead of the post's own, up to 2200 characters.",
    ),
  })
  .register(objects, { name: 'ScheduleTargetInput', description: 'An account that a post is to go out on.' });

/** Body of scheduleContainer (partner API §9): all targets or none. */
export const scheduleContainerInput = z
  .strictObject({
    containerId: id.describe('A completed post, such as `cnt_…`.'),
    scheduledFor: needed(instant).describe('When; not in the past, give or take 30 seconds. Must be given.'),
    targets: needed(z.array(target).min(1).max(50)).describe(
      'Where, 1 to 50 accounts; all of them or none. Must be given.',
    ),
  })
  .register(objects, { name: 'ScheduleContainerInput', description: 'When a post is to go out, and where.' });
export type ScheduleContainerInput = z.output<typeof scheduleContainerInput>;
