import { planContainer } from '../../creative/plan/plan-container.ts';
import type { StageRun } from '../stage.ts';

/** Decides what the post will be, and leaves that on the container. Renders nothing. */
export const runPlanning: StageRun<'planning'> = async (input) => {
  const { firstComment, ...post } = (await planContainer(input)).post;
  return {
    checkpoint: { at: new Date().toISOString() },
    patch: { ...post, first_comment: firstComment },
  };
};
