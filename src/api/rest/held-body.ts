import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import type { Row } from '../../infra/store/database.ts';
import { encodeCursor, type Page } from '../../usecases/page.ts';
import type { Wiring } from '../../usecases/projects/wiring.ts';
import type { pageOf } from './openapi/schemas/common.ts';
import type { influencer as influencerSchema, socialAccount } from './openapi/schemas/projects.ts';

/** An influencer as REST shows it (partner API §7). */
export function influencerBody(influencer: Row<'influencer'>): z.input<typeof influencerSchema> {
  return {
    id: encodeId('influencer', influencer.id),
    projectId: encodeId('project', influencer.project_id),
    name: influencer.name,
    gender: influencer.gender,
    ageRange: influencer.age_range,
    brandVoice: influencer.brand_voice,
    language: influencer.language,
    prompt: influencer.appearance.prompt ?? null,
    status: influencer.status,
    createdAt: influencer.created_at,
  };
}

/** A social account as REST shows it, with its wiring (ours). */
export function socialAccountBody({ account, ...wiring }: Wiring): z.input<typeof socialAccount> {
  const { distributionLayer, contentLayer, influencer } = wiring;
  return {
    id: encodeId('socialAccount', account.id),
    projectId: encodeId('project', account.project_id),
    platform: account.platform,
    handle: account.handle,
    status: account.status,
    connectedAt: account.created_at,
    wiring: {
      step: wiring.step,
      complete: wiring.problem === null,
      distributionLayerId: distributionLayer && encodeId('layer', distributionLayer.id),
      contentLayerId: contentLayer && encodeId('layer', contentLayer.id),
      influencerId: influencer && encodeId('influencer', influencer.id),
      problem: wiring.problem,
      remedy: wiring.remedy,
    },
  };
}

/** A page as REST lists answer it, with the bodies of its items; the last one has no cursor. */
export function pageBody<Body>(
  { items, hasNextPage }: Page<{ created_at: Date; id: string }>,
  bodies: Body[],
): z.input<ReturnType<typeof pageOf<z.ZodType<unknown, Body>>>> {
  const last = hasNextPage ? items.at(-1) : undefined;
  return { items: bodies, nextCursor: last ? encodeCursor(last) : null };
}
