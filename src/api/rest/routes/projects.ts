import type { Hono } from 'hono';
import type { Caller } from '../../../domain/caller.ts';
import { NotFoundError } from '../../../domain/refusals.ts';
import type { Row } from '../../../infra/store/database.ts';
import { createProject } from '../../../usecases/projects/create-project.ts';
import { listProjects } from '../../../usecases/projects/list-projects.ts';
import { updateProject } from '../../../usecases/projects/update-project.ts';
import { updateProjectReviewPolicy } from '../../../usecases/projects/update-project-review-policy.ts';
import { createReader, find } from '../../../usecases/reader.ts';
import { countPendingReviews } from '../../../usecases/review/count-pending-reviews.ts';
import type { ApiDeps } from '../../deps.ts';
import { callerWith, type Env } from '../env.ts';
import { pageBody } from '../held-body.ts';
import { projectBody, reviewPolicyBody, wholeProjectBody } from '../project-body.ts';
import { readJsonObject } from '../read-json.ts';

const PROJECT = '/v1/projects/:projectId';

/** Projects and their review policy (partner API §7 and §9). */
export function projectRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const { store } = deps;

  app.post('/v1/projects', async (context) => {
    const caller = await callerWith(deps, context, 'projects:write');
    const project = await createProject(store, caller, await readJsonObject(context.req, []));
    const body = projectBody(project);
    return context.json(body, 201, { Location: `/v1/projects/${body.id}` });
  });

  app.get('/v1/projects', async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const { customerExternalId, limit, cursor } = context.req.query();
    const page = await listProjects(store.db, caller, { customerExternalId, first: limit, after: cursor });
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
async function readProject({ store }: ApiDeps, { organisationId }: Caller, projectId: string) {
  const reader = createReader(store.db, organisationId);
  const project = await find(reader.project, 'project', projectId);
  if (!project) throw new NotFoundError('projectId', projectId, 'in this organisation');
  return { project, reader };
}
