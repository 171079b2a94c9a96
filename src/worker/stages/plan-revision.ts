import { isDeepStrictEqual } from 'node:util';
import { type Draft, draftOf } from '../../creative/plan/draft.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import { revisePost } from '../../creative/revise/revise-post.ts';
import type { ContainerPlan, ParentParts } from '../../domain/container.ts';
import { type PlannedPost, plannedPostOf } from '../../domain/planned-post.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Row } from '../../infra/store/database.ts';
import { parentById } from '../../infra/store/queries/plan/parent.ts';
import { revisionFacts } from '../../infra/store/queries/plan/revision-facts.ts';
import { ENGINE_VERSION } from '../../media/segments/engine-version.ts';
import { piecesOf, stillsOf } from '../../media/segments/pieces.ts';
import type { StageInput } from '../stage.ts';
import { planOf } from './plan-of.ts';
import { digestsOf, sourceKeys } from './source-keys.ts';

type Planning = Pick<StageInput, 'container' | 'ports' | 'signal' | 'report'>;

/** A post as its parent was planned, with what the revision changes. */
export async function planRevision({ container, ports, signal, report }: Planning) {
  const { id, projectId, order, parentId } = container;
  const parent = await parentById(ports.db, parentId ?? '');
  const post = parent && plannedPostOf(parent);
  const draft = draftOf(post?.plan ?? null);
  if (!parent || !post || !draft) throw new Error(`Container ${id} revises none that can be.`);
  report(0.3);
  const revision = order.revision ?? {};
  const made = parent.checkpoint?.generating_visuals?.blobs ?? {};
  const { outputs, coverIndex } = order;
  const facts = await revisionFacts(ports.db, projectId, revision);
  const changed = revisePost({ post, draft, outputs, coverIndex, made }, revision, facts);
  const revised = revision.instruction
    ? await rewrite({ container, ports, signal }, changed, draft, revision.instruction)
    : changed;
  const { sources, had = {} } = revised.plan;
  const found = (id: string) => sources[id]?.kind === 'found';
  const plan = {
    ...revised.plan,
    had: drewAsWe(parent) ? had : Object.fromEntries(Object.entries(had).filter(([id]) => found(id))),
    parent: partsOf(parent, revised.plan, made),
  };
  return { ...revised, plan };
}

/** The post as a writer changes it who is told what somebody wishes for. @throws ProviderError */
async function rewrite(
  { container, ports, signal }: Pick<Planning, 'container' | 'ports' | 'signal'>,
  post: PlannedPost,
  { setting }: Draft,
  instruction: string,
): Promise<ReturnType<typeof revisePost>> {
  const { language, brandVoice, seed, order } = container;
  const { revise } = ports.text;
  if (!revise) throw new ProviderError('unavailable', 'No model that writes is configured here any more.');
  const scenes = (post.plan.scenes ?? []).flatMap(({ role, text }, index) =>
    text === null ? [] : [{ index, role, text }],
  );
  const { title, caption } = post;
  const brief = { language, brandVoice, appName: setting.appName, seed, instruction, scenes, title, caption };
  const { slides, writer, ...around } = await revise(brief, signal);
  const draft = draftOf(post.plan);
  if (!draft) throw new Error(`Container ${container.id} lost its draft.`);
  const { outputs, coverIndex } = order;
  const changes: Revision = {
    ...(slides.length > 0 && { slides }),
    ...(around.title !== null && { title: around.title }),
    ...(around.caption !== null && { caption: around.caption }),
  };
  const before = { post, draft, outputs, coverIndex, made: post.plan.had ?? {} };
  return { ...revisePost(before, changes, { media: [], track: null, music: null }), writer };
}

/** Another release may draw the same otherwise, and a post is said to be drawn by one. */
const drewAsWe = ({ checkpoint }: Row<'container'>): boolean =>
  checkpoint?.assembling?.engine === ENGINE_VERSION;

/** What the revision may have of its parent, by names as this engine gives them. */
function partsOf(
  parent: Row<'container'>,
  revised: ContainerPlan,
  made: Record<string, string>,
): ParentParts {
  const { timeline, sources, engine } = planOf(parent);
  const digests = digestsOf(sourceKeys({ timeline, sources }, made));
  const whole = parent.checkpoint?.assembling ?? null;
  const slides = whole && drewAsWe(parent) ? whole.files.filter(({ kind }) => kind === 'slide') : [];
  const names = stillsOf(timeline, digests);
  const seen = (plan: Pick<ContainerPlan, 'engine' | 'timeline' | 'sources'>): unknown =>
    JSON.parse(JSON.stringify([plan.engine, plan.timeline, plan.sources]));
  const isSame = isDeepStrictEqual(seen(revised), seen({ engine, timeline, sources }));
  return {
    pieces: piecesOf(timeline, digests).map(({ key }) => key),
    photos: Object.fromEntries(
      slides.flatMap((photo) => names.slice(photo.ordinal, photo.ordinal + 1).map((name) => [name, photo])),
    ),
    whole: isSame ? whole : null,
  };
}
