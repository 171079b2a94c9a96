import {
  GenerateContentDocument,
  ProjectsDocument,
  type ProjectsQuery,
  SlideshowBuildDocument,
  UgcRemixDocument,
} from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { accepted, type StartedJob } from './accepted.ts';
import type { Client } from './client.ts';

/** Starts the three kinds of job at once. @throws UsageError a job was refused */
export async function startJobs(client: Client): Promise<StartedJob[]> {
  const { projects } = await client.ask(ProjectsDocument, { first: 200 });
  const { projectId, influencerId } = choose(projects.edges.map(({ node }) => node));
  const slideshow = { projectId, hook: 'wait for it...\nthis simple habit changed everything 🧠' };
  const ugc = { projectId, influencerId, hook: 'POV: you finally kept a habit ✨' };
  const brief = { topic: 'your first week with a new habit', influencerId };
  const content = { projectId, brief, variantCount: 2 };
  const [built, remixed, generated] = await Promise.all([
    client.ask(SlideshowBuildDocument, { input: slideshow }),
    client.ask(UgcRemixDocument, { input: ugc }),
    client.ask(GenerateContentDocument, { input: content }),
  ]);
  return [
    accepted('slideshowBuild', built.slideshowBuild),
    accepted('ugcRemix', remixed.ugcRemix),
    accepted('generateContent', generated.generateContent),
  ];
}

/** A project that is ready for all three. */
function choose(projects: ProjectsQuery['projects']['edges'][number]['node'][]) {
  for (const { id, appDescription, influencers, appDemos } of projects) {
    const influencer = influencers.edges[0]?.node;
    if (influencer && appDescription && appDemos.edges.length > 0)
      return { projectId: id, influencerId: influencer.id };
  }
  throw new UsageError('No project has an app description, an influencer and an app-demo video.');
}
