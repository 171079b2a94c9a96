import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { cancelScheduledPost } from '../../usecases/publish/cancel-scheduled-post.ts';
import { markPostPublished } from '../../usecases/publish/mark-post-published.ts';
import { type Kit, publishKit } from '../../usecases/publish/publish-kit.ts';
import { reschedulePost } from '../../usecases/publish/reschedule-post.ts';
import type { ApiDeps } from '../deps.ts';
import { kitLinks } from '../kit/links.ts';
import { assetBodies, scheduledPostBody } from './container-body.ts';
import { callerWith, type Env } from './env.ts';
import type { publishKit as publishKitSchema } from './openapi/schemas/publish.ts';
import { readJsonObject } from './read-json.ts';

/** Handing posts over to the apps where they are published. */
export function publishRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/content/:containerId/publish-kit', async (context) => {
    const caller = await callerWith(deps, context, 'content:read');
    const asked = { ...context.req.query(), containerId: context.req.param('containerId') };
    return context.json(kitBody(await publishKit(deps.store.db, caller, asked), deps));
  });

  for (const [verb, useCase] of Object.entries(CHANGES)) {
    app.post(`/v1/scheduled-posts/:scheduledPostId/${verb}`, async (context) => {
      const caller = await callerWith(deps, context, 'publish:write');
      const given = await readJsonObject(context.req, ['scheduledPostId']);
      const input = { ...given, scheduledPostId: context.req.param('scheduledPostId') };
      return context.json(scheduledPostBody(await useCase(deps, caller, input)));
    });
  }
}

const CHANGES = { cancel: cancelScheduledPost, reschedule: reschedulePost, published: markPostPublished };

function kitBody(kit: Kit, { links }: Pick<ApiDeps, 'links'>): z.input<typeof publishKitSchema> {
  const { containerId, platform, texts, video, photos, cover, sound, disclosure, notes } = kit;
  const { changes: _told, ...words } = texts;
  const { zip, page } = kitLinks(links, kit);
  const bodies = (assets: Kit['photos']) => assetBodies(assets, links);
  return {
    containerId: encodeId('container', containerId),
    platform,
    ...words,
    video: (video && bodies([video])[0]) ?? null,
    photos: bodies(photos),
    cover: (cover && bodies([cover])[0]) ?? null,
    sound,
    ...disclosure,
    notes,
    zipUrl: zip.url,
    pageUrl: page.url,
    urlExpiresAt: page.expiresAt,
  };
}
