import { encodeId } from '../../../domain/ids.ts';
import type { ContainerChange } from '../../../usecases/jobs/watch-containers.ts';
import { watchProject } from '../../watch.ts';
import { builder } from '../builder.ts';
import { ContainerRef } from '../refs.ts';

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
      watchProject(deps, await caller(), projectId),
    resolve: (step, _args, context) => {
      context.forget();
      if ('failure' in step) throw step.failure;
      return step.event;
    },
  }),
);
