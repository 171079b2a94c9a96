import type { Hono } from 'hono';
import type { z } from 'zod';
import type { Caller } from '../../domain/caller.ts';
import { encodeId } from '../../domain/ids.ts';
import { projectsFilter } from '../../domain/inputs/lists.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { requiresApproval } from '../../domain/review.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import { createProject } from '../../usecases/projects/create-project.ts';
import { listProjects } from '../../usecases/projects/list-projects.ts';
import { updateProject } from '../../usecases/projects/update-project.ts';
import { updateProjectReviewPolicy } from '../../usecases/projects/update-project-review-policy.ts';
import { createReader, find, type Reader } from '../../usecases/reader.ts';
import { countPendingReviews } from '../../usecases/review/count-pending-reviews.ts';
import type { ApiDeps } from '../deps.ts';
import { outsideConfig } from '../outside-config.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import { membersOf } from './members-of.ts';
import {
  brandContext,
  project as projectSchema,
  type reviewPolicyAnswer,
  type wholeProject,
} from './openapi/schemas/projects.ts';
import { pageBody } from './page-body.ts';
import { readJsonObject } from './read-json.ts';

const PROJECT = '/v1/projects/:projectId';

/** Projects and their review policy (partner API §7 and §9). */
export function projectRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const { store } = deps;

  app.post('/v1/projects', async (context) => {
    const caller = await callerWith(deps, context, 'projects:write');
    const project = await createProject(store, caller, await readJsonObject(context.req, []));
    const body = projectBody(project);
    return context.json(body, 201, { Location: `${deps.basePath}/v1/projects/${body.id}` });
  });

  app.get('/v1/projects', async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const page = await listProjects(store.db, caller, listQuery(context, projectsFilter));
    return context.json(pageBody(page, page.items.map(projectBody)));
  });

  app.get(PROJECT, async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const { project, reader } = await readProject(deps, caller, context.req.param('projectId'));
    return context.json(await wholeProjectBody(project, reader, deps.links));
  });

  app.patch(PROJECT, async (context) => {
    const caller = await callerWith(deps, context, 'projects:write');
    const project = await updateProject(store, caller, {
      ...(await readJsonObject(context.req, ['projectId'])),
      projectId: context.req.param('projectId'),
    });
    return context.json(projectBody(project));
  });

  const policyAnswer = async (project: Row<'project'>) =>
    reviewPolicyBody(project, await countPendingReviews(store.db, project.id));

  app.get(`${PROJECT}/content-review-policy`, async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const { project } = await readProject(deps, caller, context.req.param('projectId'));
    return context.json(await policyAnswer(project));
  });

  app.patch(`${PROJECT}/content-review-policy`, async (context) => {
    const caller = await callerWith(deps, context, 'projects:write');
    const project = await updateProjectReviewPolicy(store, caller, {
      ...(await readJsonObject(context.req, ['projectId'])),
      projectId: context.req.param('projectId'),
    });
    return context.json(await policyAnswer(project));
  });
}

/** @throws NotFoundError */
async function readProject({ store }: ApiDeps, caller: Caller, projectId: string) {
  const reader = createReader(store.db, caller);
  const project = await find(reader.project, 'project', projectId);
  if (!project) throw new NotFoundError('projectId', projectId, 'in this organisation');
  return { project, reader };
}

/** A project as REST shows it in lists and after a change (partner API §7). */
function projectBody(project: Row<'project'>): z.input<typeof projectSchema> {
  return {
    ...membersOf(projectSchema, project),
    id: encodeId('project', project.id),
    organizationId: encodeId('organisation', project.organisationId),
    requiresApproval: requiresApproval(project.reviewPolicy),
    reviewPolicy: policyBody(project),
  };
}

/** A project read by itself: with the brand in one place, and the layers. */
async function wholeProjectBody(
  project: Row<'project'>,
  reader: Reader,
  links: Links,
): Promise<z.input<typeof wholeProject>> {
  const [{ layers }, logos] = await Promise.all([
    reader.wiringRowsOfProject.load(project.id),
    reader.mediaOfProject.load({ projectId: project.id, filter: { role: 'logo' }, after: null, first: 1 }),
  ]);
  const [logo] = logos.items;
  return {
    ...projectBody(project),
    brandContext: {
      ...membersOf(brandContext, project),
      logoUrl: logo ? links.sign(logo.blobKey).url : null,
    },
    layers: layers.filter(({ projectId }) => projectId === project.id).map(layerBody),
  };
}

/** `firstN` is there under review_first_n only. */
function policyBody({
  reviewPolicy,
  reviewFirstN,
}: Row<'project'>): z.input<typeof projectSchema>['reviewPolicy'] {
  return { policy: reviewPolicy, ...(reviewFirstN !== null && { firstN: reviewFirstN }) };
}

/** The review policy by itself (partner API §9). */
function reviewPolicyBody(project: Row<'project'>, pendingCount: number): z.input<typeof reviewPolicyAnswer> {
  return { projectId: encodeId('project', project.id), ...policyBody(project), pendingCount };
}

function layerBody({ id, kind, name, config }: Row<'layer'>): z.input<typeof wholeProject>['layers'][number] {
  return { id: encodeId('layer', id), kind, name, config: outsideConfig(config) };
}
