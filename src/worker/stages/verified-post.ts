import type { KeptRender } from '../../domain/kept-render.ts';
import { type AssetRow, assetsOf } from '../../infra/store/queries/read/assets.ts';
import { keptRender } from '../../infra/store/queries/read/kept-render.ts';
import type { RenderedFile } from '../../media/render-request.ts';
import type { Timeline } from '../../media/timeline.ts';
import type { StageInput } from '../stage.ts';
import { planOf } from './plan-of.ts';

/** The post that is verified, and its files as they were delivered. */
export type VerifiedPost = KeptRender & {
  id: string;
  plan: { timeline: Timeline };
  delivered: (AssetRow & Pick<RenderedFile, 'kind'>)[];
};

/** @throws Error the row is no verification, or the post has no plan */
export async function verifiedPost({ container, ports }: StageInput): Promise<VerifiedPost> {
  const id = container.order.verify?.containerId;
  const kept = id ? await keptRender(ports.db, id) : undefined;
  if (!id || !kept) throw new Error(`There is nothing that ${container.id} could verify.`);
  const files = await assetsOf(ports.db, [id]);
  return {
    ...{ ...kept, id, plan: planOf({ id, plan: kept.plan }) },
    delivered: files.flatMap((file) => (file.kind === 'captions' ? [] : [{ ...file, kind: file.kind }])),
  };
}
