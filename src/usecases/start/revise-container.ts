import { draftOf } from '../../creative/plan/draft.ts';
import { coverAfter } from '../../creative/revise/cover-after.ts';
import { faultsOf } from '../../creative/revise/faults-of.ts';
import type { Caller } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type ReviseContainerInput, reviseContainerInput } from '../../domain/inputs/revise-container.ts';
import { type Fault, faultOf } from '../../domain/issues.ts';
import { ConflictError, type Issue, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Revision, SlideChange } from '../../domain/revision.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { mediaKinds } from '../../infra/store/queries/media/media-rows.ts';
import { findParent } from '../../infra/store/queries/plan/parent.ts';
import { poolHas } from '../../infra/store/queries/start/media.ts';
import type { ModeratedText } from '../../safety/moderation.ts';
import { findOnProject, readableIds } from './find-on-project.ts';
import type { Resolution } from './resolution.ts';
import type { Accepted, StartDeps } from './start.ts';
import { START_REFUSALS, startJob } from './start-job.ts';

export const REVISE_CONTAINER_REFUSALS = [...START_REFUSALS, ConflictError] as const;

type Parent = Row<'container'> & { test: boolean };

/**
 * Starts a job that makes a finished post anew with what the request changes of it, from the plan that it was made by.
 * The post itself stays. @throws one of REVISE_CONTAINER_REFUSALS
 */
export async function reviseContainer(deps: StartDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  const { input, texts } = revisionRequest(raw);
  const { containerId } = input;
  const id = decodeId('container', containerId);
  const parent = id && (await findParent(deps.store.db, caller, id));
  if (!parent) throw new NotFoundError('containerId', containerId, 'in this organisation');
  return startJob(deps, caller, 'revise_container', {
    input: { ...input, projectId: encodeId('project', parent.projectId) },
    containerId: null,
    variantCount: 1,
    maxCredits: null,
    metadata: parent.metadata,
    texts,
    resolve: (db) => resolve(db, caller, parent, input, deps.text.revise !== null),
  });
}

/** The parsed request, and every text of it that may end up in the post. @throws ValidationError */
export function revisionRequest(raw: unknown): { input: ReviseContainerInput; texts: ModeratedText[] } {
  const input = parseInput(reviseContainerInput, raw);
  const { containerId: _, idempotencyKey: _key, ...changes } = input;
  if (Object.values(changes).every((value) => value === undefined)) {
    throw new ValidationError([{ path: '', ...faultOf('NO_CHANGE') }]);
  }
  if (input.musicId !== undefined && input.trackId !== undefined) {
    throw new ValidationError([{ path: 'musicId', message: 'cannot stand beside trackId' }]);
  }
  const { hook, caption, title, instruction, slides = [] } = changes;
  const single = Object.entries({ hook, caption, title, instruction });
  const texts = [...single, ...slides.map(({ text }, at) => [`slides.${at}.text`, text] as const)];
  return { input, texts: texts.flatMap(([field, text]) => (text ? [{ field, text }] : [])) };
}

/** @throws NotFoundError, ConflictError, ValidationError */
async function resolve(
  db: Db,
  caller: Caller,
  parent: Parent,
  input: ReviseContainerInput,
  hasModel: boolean,
): Promise<Resolution> {
  const { format, order, layerId, influencerId, language, brandVoice, platforms, seed } = parent;
  const revision = await findNamed(db, parent.projectId, input);
  if (parent.status !== 'completed' || !format) {
    throw new ConflictError('This post is not completed, and only what is finished can be revised.');
  }
  const draft = draftOf(parent.plan);
  if (!draft) throw new ConflictError('This post was planned before posts could be revised. Start it anew.');
  const issues = [
    ...madeInTest(caller, parent),
    ...faultsOf(draft.script, revision, order.outputs),
    ...(revision.instruction !== undefined && !hasModel ? [NO_MODEL] : []),
  ];
  if (issues.length > 0) throw new ValidationError(issues);
  return {
    requestedFormat: format,
    ...{ layerId, influencerId, language, brandVoice, platforms, seed },
    given: null,
    parentId: parent.id,
    order: { ...order, coverIndex: coverAfter(draft.script, revision, order.coverIndex), revision },
  };
}

const NO_MODEL: Issue = { path: 'instruction', ...faultOf('NO_MODEL') };

/** What a test key made cost nothing, and would come out finished at a tenth of its price. */
function madeInTest(caller: Caller, parent: Parent): Issue[] {
  if (caller.test || !parent.test) return [];
  return [{ path: 'containerId', message: 'was made with a test key: start the post with a live key first' }];
}

/** The change with all that it names found. @throws NotFoundError, ValidationError */
async function findNamed(db: Db, projectId: string, input: ReviseContainerInput): Promise<Revision> {
  const { slides, trackId, musicId, hook, order, caption, title, style, instruction } = input;
  const named = [...(slides ?? []).flatMap(({ mediaId }) => mediaId ?? []), ...(musicId ? [musicId] : [])];
  const files = await mediaKinds(db, projectId, readableIds('media', named));
  const issues: Issue[] = [];
  const fileOf = async (
    path: string,
    id: string | undefined,
    kind: 'image' | 'audio',
    fault: Fault | { message: string },
  ) => {
    const file = await findOnProject('media', path, id, (uuid) => files.find((one) => one.id === uuid));
    if (file && file.kind !== kind) issues.push({ path, ...fault });
    return file?.id;
  };
  const changed: SlideChange[] = [];
  for (const [at, { index, text, mediaId }] of (slides ?? []).entries()) {
    const picture = await fileOf(`slides.${at}.mediaId`, mediaId, 'image', faultOf('NOT_A_PICTURE'));
    changed.push({ index, ...(text !== undefined && { text }), ...(picture && { mediaId: picture }) });
  }
  const music = await fileOf('musicId', musicId, 'audio', { message: 'is not sound' });
  const track = await findOnProject('track', 'trackId', trackId, async (id) =>
    (await poolHas(db, 'track', id)) ? id : null,
  );
  if (issues.length > 0) throw new ValidationError(issues);
  return {
    ...(hook !== undefined && { hook }),
    ...(slides && { slides: changed }),
    ...(order && { order }),
    ...(style && { style }),
    ...(track && { trackId: track }),
    ...(music && { musicId: music }),
    ...(caption !== undefined && { caption }),
    ...(title !== undefined && { title }),
    ...(instruction !== undefined && { instruction }),
  } satisfies { [Name in keyof Revision]: Revision[Name] | undefined };
}
