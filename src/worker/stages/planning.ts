import { planContainer } from '../../creative/plan/plan-container.ts';
import { gatherFacts } from '../../infra/store/queries/plan/project-facts.ts';
import type { StageRun } from '../stage.ts';

/** Decides what the post will be, and leaves that on the container. Renders nothing. */
export const runPlanning: StageRun<'planning'> = async ({ container, ports, signal, report }) => {
  const facts = await gatherFacts(ports.db, container);
  report(0.3);
  const { firstComment, ...post } = await planContainer(facts, ports);
  signal.throwIfAborted();
  return {
    checkpoint: { at: new Date().toISOString() },
    patch: { ...post, first_comment: firstComment },
  };
};
