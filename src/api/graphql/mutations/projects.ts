import { createProjectInput, updateProjectInput } from '../../../domain/inputs/project.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { createProject } from '../../../usecases/projects/create-project.ts';
import { updateProject } from '../../../usecases/projects/update-project.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { ProjectRef } from '../refs.ts';
import { written } from './written.ts';

builder.mutationField('createProject', (t) =>
  t.field({
    type: ProjectRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description: 'Creates a project. With an app description it gets its first influencer, ready at once.',
    args: {
      input: t.arg({ type: inputOf(createProjectInput), required: true, description: 'The request.' }),
    },
    errors: {
      types: [ValidationError],
      union: { name: 'CreateProjectResult', description: 'What `createProject` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, createProject, input),
  }),
);

builder.mutationField('updateProject', (t) =>
  t.field({
    type: ProjectRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description: 'Changes a project, its review policy and its status included.',
    args: {
      input: t.arg({ type: inputOf(updateProjectInput), required: true, description: 'The request.' }),
    },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'UpdateProjectResult', description: 'What `updateProject` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, updateProject, input),
  }),
);
