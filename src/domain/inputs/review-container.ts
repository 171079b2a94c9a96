import { z } from 'zod';
import { PUBLISH_MODES } from '../publish-modes.ts';
import { instant } from './instant.ts';
import { id, optional, text } from './parse.ts';

/** Body of approveContainer (partner API §9). */
export const approveContainerInput = z.strictObject({
  containerId: id,
  note: optional(text(1024)),
});

/** Body of rejectContainer (partner API §9). */
export const rejectContainerInput = z.strictObject({
  containerId: id,
  reason: z.preprocess((value) => value ?? undefined, text(1024)),
});

const target = z.strictObject({
  socialAccountId: id,
  mode: optional(z.enum(PUBLISH_MODES)),
  captionOverride: optional(text(2200)),
  firstCommentOverride: optional(text(2200)),
});

/** Body of scheduleContainer (partner API §9): all targets or none. */
export const scheduleContainerInput = z.strictObject({
  containerId: id,
  scheduledFor: instant,
  targets: z.preprocess((value) => value ?? undefined, z.array(target).min(1).max(50)),
});
export type ScheduleContainerInput = z.output<typeof scheduleContainerInput>;
