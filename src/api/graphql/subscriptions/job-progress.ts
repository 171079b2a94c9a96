import { watch } from '../../watch.ts';
import { builder } from '../builder.ts';
import { JobEventRef } from '../refs.ts';

builder.subscriptionField('jobProgress', (t) =>
  t.field({
    type: JobEventRef,
    authScopes: { key: 'jobs:read' },
    description:
      'All events of a job in order, those stored and then those to come, until its last one. After a lost connection subscribe again with the last `seq` you have: nothing is missed, nothing comes twice.',
    args: {
      jobId: t.arg.id({ required: true, description: 'Such as `job_…`.' }),
      after: t.arg.int({
        defaultValue: 0,
        description: 'Only events with a higher `seq`; not above the last one there is.',
      }),
    },
    subscribe: async (_root, { jobId, after }, { deps, caller }) =>
      watch(deps, await caller(), jobId, after ?? 0),
    resolve: (step, _args, context) => {
      context.forget();
      if ('failure' in step) throw step.failure;
      return step.event;
    },
  }),
);
