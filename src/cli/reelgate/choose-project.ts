import { ProjectsDocument } from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import type { Asked } from './command.ts';

/**
 * The project that is named, else the demo's, else the first that has a speaker, else the first.
 * @throws UsageError there is none
 */
export async function chooseProject({ client, options, projectId, stop }: Asked): Promise<string> {
  const meant = options.project ?? projectId;
  if (meant) return meant;
  const { projects } = await client.ask(ProjectsDocument, { first: 200 }, { signal: stop });
  const all = projects.edges.map(({ node }) => node);
  const chosen = all.find((one) => one.appDescription && one.influencers.edges.length > 0) ?? all[0];
  if (!chosen) throw new UsageError('The organisation has no project. Make one first.');
  return chosen.id;
}
