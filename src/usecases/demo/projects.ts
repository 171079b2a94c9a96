import type { Db } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import { insertUnlessThere } from '../../infra/store/queries/seed/insert-unless-there.ts';
import { DEMO_APP } from './app-copy.ts';
import { demoId } from './ids.ts';

/** Inserts an organisation unless it is there. */
export async function ensureOrganisation(db: Db, name: string, title: string): Promise<string> {
  const id = demoId(name);
  await insertUnlessThere(db, 'organisation', [{ id, name: title }]);
  return id;
}

export type DemoProject = {
  /** Within the demo; ids derive from it. */
  name: string;
  title: string;
  organisationId: string;
  /** false leaves out what slideshows need. */
  described: boolean;
};

/** Inserts a project with one influencer unless they are there. */
export async function ensureProject(db: Db, project: DemoProject) {
  const projectId = demoId(project.name);
  await insertUnlessThere(db, 'project', [
    {
      id: projectId,
      organisationId: project.organisationId,
      name: project.title,
      appName: DEMO_APP.name,
      appDescription: project.described ? DEMO_APP.description : null,
      tagline: project.described ? DEMO_APP.tagline : null,
      brandVoice: 'warm',
      targetPlatforms: ['tiktok', 'instagram'],
    },
  ]);
  return { projectId, influencerId: await ensureInfluencer(db, project.name, projectId) };
}

async function ensureInfluencer(db: Db, project: string, projectId: string): Promise<string> {
  const id = demoId(`${project}/influencer`);
  await insertUnlessThere(db, 'influencer', [
    {
      id,
      projectId,
      name: 'Mara',
      gender: 'female',
      ageRange: 'young_adult',
      brandVoice: 'warm',
      language: 'en',
      appearance: jsonb({ seed: `${project}/mara` }),
    },
  ]);
  return id;
}
