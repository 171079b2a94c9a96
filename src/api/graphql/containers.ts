import { encodeId } from '../../domain/ids.ts';
import { containersFilter } from '../../domain/inputs/lists.ts';
import { listContainers } from '../../usecases/jobs/list-containers.ts';
import type { ContainerChange } from '../../usecases/jobs/watch-containers.ts';
import { watchContainers } from '../../usecases/jobs/watch-containers.ts';
import { find } from '../../usecases/reader.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { inputOf } from './input-of.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { ContainerRef } from './refs.ts';

const ContainerConnection = builder.connectionObject(
  { type: ContainerRef, name: 'ContainerConnection', description: 'A page of containers, newest first.' },
  { name: 'ContainerEdge', description: 'A container in a page.' },
);

builder.queryField('container', (t) =>
  t.field({
    type: ContainerRef,
    nullable: true,
    authScopes: { key: 'content:read' },
    description: 'A container by its id; null when there is no such container in your organisation.',
    args: { id: t.arg.id({ required: true, description: 'Such as `cnt_…`.' }) },
    resolve: async (_root, { id }, context) => find((await context.reader()).container, 'container', id),
  }),
);

builder.queryField('containers', (t) =>
  t.field({
    type: ContainerConnection,
    nullable: true,
    authScopes: { key: 'content:read' },
    description: 'The containers of a project, newest first; null when there is no such project.',
    args: {
      ...ofProject,
      filter: t.arg({
        type: inputOf(containersFilter),
        description: 'Which containers to list; all when absent.',
      }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => {
      const caller = await context.caller();
      const found = await listContainers(context.deps.store.db, caller, { ...filter, ...page });
      return toConnection(found, page.after);
    },
  }),
);

const ContainerUpdate = builder.objectRef<ContainerChange>('ContainerUpdate').implement({
  description: 'A hint that something changed among the containers of a project.',
  fields: (t) => ({
    projectId: t.id({
      description: 'The project.',
      resolve: ({ projectId }) => encodeId('project', projectId),
    }),
    container: t.field({
      type: ContainerRef,
      nullable: true,
      description: 'What changed, as it is now. Null: read the list, since any container may have changed.',
      resolve: async ({ containerId }, _args, context) =>
        containerId ? (await context.reader()).container.load(containerId) : null,
    }),
  }),
});

builder.subscriptionField('containerUpdated', (t) =>
  t.field({
    type: ContainerUpdate,
    authScopes: { key: 'content:read' },
    description:
      'Hints at containers of a project that were made, moved on, ended, were reviewed or scheduled; for progress watch `jobProgress`. The first hint comes at once, without a container: whoever reads the list after it misses nothing. Several changes of one container may come as one.',
    args: { projectId: t.arg.id({ required: true, description: 'Such as `prj_…`.' }) },
    subscribe: async (_root, { projectId }, { deps, caller }) =>
      watchContainers(deps, await caller(), projectId),
    resolve: (change) => change,
  }),
);
