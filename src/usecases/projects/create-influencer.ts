import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { createInfluencerInput } from '../../domain/inputs/influencer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { drawPersona } from '../../domain/persona.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import type { Store } from '../../infra/store/orm.ts';
import { insertInfluencer } from '../../infra/store/queries/projects/influencers.ts';
import { openProject } from './open-project.ts';

export const CREATE_INFLUENCER_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Adds an influencer, ready at once. What is not said of the persona is drawn; voice and language default to the
 * project's. Needs the scope influencers:write.
 * @throws ForbiddenScopeError, or one of CREATE_INFLUENCER_REFUSALS
 */
export async function createInfluencer(
  store: Store,
  caller: Caller,
  raw: unknown,
): Promise<Row<'influencer'>> {
  requireScope(caller, 'influencers:write');
  const { projectId, brandVoice, language, prompt, ...known } = parseInput(createInfluencerInput, raw);
  const id = uuidv7();
  const { name, gender, ageRange } = drawPersona(id, known);
  return store.transaction(async (db) => {
    const project = await openProject(db, caller, projectId);
    return insertInfluencer(db, {
      id,
      project_id: project.id,
      name,
      gender,
      age_range: ageRange,
      brand_voice: brandVoice ?? project.brand_voice,
      language: language ?? project.primary_language,
      appearance: jsonb({ seed: id, ...(prompt && { prompt }) }),
    });
  });
}
