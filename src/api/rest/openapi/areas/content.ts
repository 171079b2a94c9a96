import { z } from 'zod';
import { SHOWN_FORMATS } from '../../../../domain/formats.ts';
import { containersFilter } from '../../../../domain/inputs/lists.ts';
import { publishKitInput } from '../../../../domain/inputs/publish-kit.ts';
import {
  approveContainerInput,
  rejectContainerInput,
  scheduleContainerInput,
} from '../../../../domain/inputs/review-container.ts';
import {
  cancelScheduledPostInput,
  markPostPublishedInput,
  reschedulePostInput,
} from '../../../../domain/inputs/scheduled-post.ts';
import { suggestHooksInput } from '../../../../domain/inputs/suggest-hooks.ts';
import { verifyRenderInput } from '../../../../domain/inputs/verify-render.ts';
import { NotFoundError, ValidationError } from '../../../../domain/refusals.ts';
import { CANCEL_SCHEDULED_POST_REFUSALS } from '../../../../usecases/publish/cancel-scheduled-post.ts';
import { MARK_POST_PUBLISHED_REFUSALS } from '../../../../usecases/publish/mark-post-published.ts';
import { RESCHEDULE_POST_REFUSALS } from '../../../../usecases/publish/reschedule-post.ts';
import { APPROVE_CONTAINER_REFUSALS } from '../../../../usecases/review/approve-container.ts';
import { REJECT_CONTAINER_REFUSALS } from '../../../../usecases/review/reject-container.ts';
import { SCHEDULE_CONTAINER_REFUSALS } from '../../../../usecases/review/schedule-container.ts';
import { VERIFY_RENDER_REFUSALS } from '../../../../usecases/verify/verify-render.ts';
import type { Area } from '../operation.ts';
import { queryOf } from '../query-of.ts';
import { conditional, pageOf, startHeaders } from '../schemas/common.ts';
import {
  approved,
  container,
  containerProgress,
  containerSummary,
  hookSuggestions,
  rejected,
  scheduled,
  scheduledPost,
} from '../schemas/content.ts';
import { publishKit } from '../schemas/publish.ts';
import { verifyReceipt } from '../schemas/verify.ts';

const inPath = { containerId: true } as const;
const unchanged = { 304: { description: 'Nothing has changed.' } };

export const contentArea: Area = {
  tag: 'Content',
  description: 'Read, review and schedule what jobs make.',
  operations: {
    'GET /v1/projects/:projectId/content': {
      id: 'listContent',
      summary: "List a project's containers",
      description: 'Newest first. Filters may be repeated.',
      scope: 'content:read',
      query: queryOf({
        ...containersFilter.shape,
        status: containersFilter.shape.status.describe(
          'Any of these. As it is shown: what the two newer endpoints start waits as `processing`.',
        ),
        format: z.array(z.enum(SHOWN_FORMATS)).describe('Any of these.'),
      }),
      answers: { 200: { description: 'A page.', schema: pageOf(containerSummary) } },
      refusals: [NotFoundError, ValidationError],
    },
    'GET /v1/projects/:projectId/content/hooks': {
      id: 'listHooks',
      summary: 'Suggest hooks',
      description: 'Opening lines to choose from. The same seed suggests the same.',
      scope: 'content:read',
      query: suggestHooksInput.omit({ projectId: true }),
      answers: { 200: { description: 'The suggestions.', schema: hookSuggestions } },
      refusals: [NotFoundError, ValidationError],
    },
    'GET /v1/content/:containerId': {
      id: 'getContent',
      summary: 'Read a container',
      description: 'A post with its texts and files. What is not made yet is null or empty.',
      scope: 'content:read',
      headers: conditional,
      answers: { 200: { description: 'The container.', schema: container }, ...unchanged },
      refusals: [NotFoundError],
    },
    'GET /v1/content/:containerId/photos.zip': {
      id: 'downloadPhotos',
      summary: 'Download the photos of a post',
      description:
        'Numbered in order, with `caption.txt` and `CREDITS.txt`. `photosZipUrl` of the container is the same without a key.',
      scope: 'content:read',
      answers: { 200: { description: 'The photos.', contentType: 'application/zip' } },
      refusals: [NotFoundError],
    },
    'GET /v1/content/:containerId/publish-kit': {
      id: 'getPublishKit',
      summary: 'Read what is needed to publish a post',
      description:
        "Files, and texts within the platform's rules, with what has to be disclosed; also as one zip and as a page for a phone.",
      scope: 'content:read',
      query: publishKitInput.omit({ containerId: true }),
      answers: { 200: { description: 'The kit.', schema: publishKit } },
      refusals: [NotFoundError, ValidationError],
    },
    'GET /v1/content/:containerId/progress': {
      id: 'getContentProgress',
      summary: 'Read how far a container is',
      description: 'Little to read, for clients that poll.',
      scope: 'content:read',
      headers: conditional,
      answers: { 200: { description: 'How far it is.', schema: containerProgress }, ...unchanged },
      refusals: [NotFoundError],
    },
    'POST /v1/content/:containerId/approve': {
      act: 'approveContainer',
      id: 'approveContent',
      summary: 'Approve a post',
      description: 'Lets a post whose review is pending be scheduled.',
      scope: 'content:approve',
      body: approveContainerInput.omit(inPath),
      answers: { 200: { description: 'The decision.', schema: approved } },
      refusals: APPROVE_CONTAINER_REFUSALS,
    },
    'POST /v1/content/:containerId/verify': {
      act: 'verifyRender',
      id: 'verifyContent',
      summary: 'Render a post again and compare',
      description:
        "Starts a job that renders a finished post again from its plan, without kept pieces of films, and compares film, photos and sound with what was delivered. What it found is the job's `verification`. Changes nothing and costs nothing.",
      scope: 'content:write',
      headers: startHeaders,
      body: verifyRenderInput.omit({ ...inPath, idempotencyKey: true }),
      answers: {
        202: {
          description: 'Accepted. A repeated request has the header `Idempotent-Replayed: true`.',
          schema: verifyReceipt,
        },
      },
      refusals: VERIFY_RENDER_REFUSALS,
    },
    'POST /v1/content/:containerId/reject': {
      act: 'rejectContainer',
      id: 'rejectContent',
      summary: 'Reject a post',
      description: 'A rejected post can never be scheduled.',
      scope: 'content:approve',
      body: rejectContainerInput.omit(inPath),
      answers: { 200: { description: 'The decision.', schema: rejected } },
      refusals: REJECT_CONTAINER_REFUSALS,
    },
    'POST /v1/scheduled-posts/:scheduledPostId/cancel': {
      act: 'cancelScheduledPost',
      id: 'cancelScheduledPost',
      summary: 'Call off a scheduled post',
      description: 'What has not begun to go out.',
      scope: 'publish:write',
      body: cancelScheduledPostInput.omit({ scheduledPostId: true }),
      answers: { 200: { description: 'The entry as it is now.', schema: scheduledPost } },
      refusals: CANCEL_SCHEDULED_POST_REFUSALS,
    },
    'POST /v1/scheduled-posts/:scheduledPostId/reschedule': {
      act: 'reschedulePost',
      id: 'reschedulePost',
      summary: 'Schedule a post for another time',
      description: 'What has not begun to go out, was called off or failed.',
      scope: 'publish:write',
      body: reschedulePostInput.omit({ scheduledPostId: true }),
      answers: { 200: { description: 'The entry as it is now.', schema: scheduledPost } },
      refusals: RESCHEDULE_POST_REFUSALS,
    },
    'POST /v1/scheduled-posts/:scheduledPostId/published': {
      act: 'markPostPublished',
      id: 'markPostPublished',
      summary: 'Say that a post is out',
      description: 'Where a person has published it and nobody else can tell.',
      scope: 'publish:write',
      body: markPostPublishedInput.omit({ scheduledPostId: true }),
      answers: { 200: { description: 'The entry as it is now.', schema: scheduledPost } },
      refusals: MARK_POST_PUBLISHED_REFUSALS,
    },
    'POST /v1/content/:containerId/schedule': {
      act: 'scheduleContainer',
      id: 'scheduleContent',
      summary: 'Schedule a post',
      description:
        'On all of the accounts or on none. At its time it is handed to whoever is configured to publish on the account, once; the entry of an account where nobody is stays an `intent`.',
      scope: 'publish:write',
      body: scheduleContainerInput.omit(inPath),
      answers: { 202: { description: 'What was planned.', schema: scheduled } },
      refusals: SCHEDULE_CONTAINER_REFUSALS,
    },
  },
};
