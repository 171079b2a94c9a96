import { createProjectInput, updateProjectInput } from '../../../domain/inputs/project.ts';
import { CREATE_PROJECT_REFUSALS, createProject } from '../../../usecases/projects/create-project.ts';
import { UPDATE_PROJECT_REFUSALS, updateProject } from '../../../usecases/projects/update-project.ts';
import { mutation } from '../mutation.ts';
import { ProjectRef } from '../refs.ts';
import { written } from './written.ts';

mutation('createProject', {
  scope: 'projects:write',
  description: 'Creates a project. With an app description it gets its first influencer, ready at once.',
  input: createProjectInput,
  result: ProjectRef,
  refusals: CREATE_PROJECT_REFUSALS,
  resolve: (input, context) => written(context, createProject, input),
});

mutation('updateProject', {
  scope: 'projects:write',
  description: 'Changes a project, its review policy and its status included.',
  input: updateProjectInput,
  result: ProjectRef,
  refusals: UPDATE_PROJECT_REFUSALS,
  resolve: (input, context) => written(context, updateProject, input),
});
