import { v7 as uuidv7 } from 'uuid';
import { drawPersona } from '../../domain/persona.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import { hasInfluencer, insertInfluencer } from '../../infra/store/queries/projects/influencers.ts';

/**
 * Draws up the first influencer of a locked project that has an app description and no influencer (partner API,
 * projects). Name, gender, age and looks follow from the project's id; voice and language are the project's.
 */
export async function ensureFirstInfluencer(db: Db, project: Row<'project'>): Promise<void> {
  if (project.app_description === null || (await hasInfluencer(db, project.id))) return;
  await drawFirstInfluencer(db, project);
}

/** Draws it up whatever the project has. It is ready at once. */
export function drawFirstInfluencer(db: Db, project: Row<'project'>): Promise<Row<'influencer'>> {
  const { name, gender, ageRange } = drawPersona(project.id);
  return insertInfluencer(db, {
    id: uuidv7(),
    project_id: project.id,
    name,
    gender,
    age_range: ageRange,
    brand_voice: project.brand_voice,
    language: project.primary_language,
    appearance: jsonb({ seed: project.id }),
  });
}
